namespace Portal.Features.Shared;

/// <summary>Text in a file of separated values, as spreadsheets in Swedish read it: semicolons between cells.</summary>
public static class CsvText
{
    /// <summary>A cell: text that a spreadsheet would take for a formula is marked as text.</summary>
    public static string Cell(string text)
    {
        var harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(";\"\r\n") < 0
            ? harmless
            : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
