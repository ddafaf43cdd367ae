using System.Text.Json;
using Portal.Domain.TimeSavings;
using Portal.Imports.TimeMeasurements;

namespace Portal.Features.TimeSavings;

/// <summary>The rows of a reviewed file, that the form sends along unseen. Anybody can send anything, so nothing is taken on trust.</summary>
internal static class ReviewedRows
{
    /// <summary>The rows as text.</summary>
    public static string Text(MeasurementFile file) => JsonSerializer.Serialize(file);

    /// <summary>The rows; null where the text is no whole file.</summary>
    public static MeasurementFile? Read(string? text)
    {
        try
        {
            return text is null ? null : Whole(JsonSerializer.Deserialize<SentFile>(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static MeasurementFile? Whole(SentFile? sent) =>
        sent is { Headings: { } headings, Lines: { Count: <= ReadMeasurementFile.MostRows } lines }
        && !headings.Contains(null)
        && lines.TrueForAll(line => line is { Cells: { } cells } && !cells.Contains(null))
            ? new MeasurementFile(
                [.. headings.OfType<string>()],
                [.. lines.Select(line => new MeasurementLine(line!.Line, [.. line.Cells!.OfType<string>()]))]
            )
            : null;

    private sealed record SentFile(List<string?>? Headings, List<SentLine?>? Lines);

    private sealed record SentLine(int Line, List<string?>? Cells);
}
