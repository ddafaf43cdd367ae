using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>
/// Reads a number of a measurement. Nobody has said what a point or a comma means, in the form or in a file, so what can be
/// read in two ways is refused with both ways written out.
/// </summary>
internal static class MeasuredNumber
{
    /// <summary>The number, or why it is none.</summary>
    public static Result<decimal> Read(string? text)
    {
        var written = text ?? "";
        if (SwedishNumber.Read(written).TryGet(out var number, out var refusal))
        {
            return number;
        }

        return
            SwedishNumber.Read(written, DecimalSign.Comma).TryGet(out var comma, out _)
            && SwedishNumber.Read(written, DecimalSign.Point).TryGet(out var point, out _)
            ? new Refusal($"”{written.Trim()}” kan läsas på två sätt: skriv {Certain(comma)} eller {Certain(point)}.")
            : refusal;
    }

    // Four decimals: three are what may be thousands.
    private static string Certain(decimal number) =>
        decimal.Truncate(number) == number ? SwedishText.Number(number, 0, 0) : SwedishText.Number(number, 4, 4);
}
