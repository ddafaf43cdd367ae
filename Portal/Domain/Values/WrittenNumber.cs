namespace Portal.Domain.Values;

/// <summary>
/// Reads a number of a form or a file where nobody has said what a point or a comma means: what can be read in two ways is
/// refused with both ways written out.
/// </summary>
internal static class WrittenNumber
{
    // Four decimals: three are what may be thousands.
    private const int Certain = 4;

    /// <summary>The number, or why it is none.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="missing">The sentence where nothing was, which says what number is asked for.</param>
    public static Result<decimal> Read(string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal(missing);
        }

        if (SwedishNumber.Read(text).TryGet(out var number, out var refusal))
        {
            return number;
        }

        return
            SwedishNumber.Read(text, DecimalSign.Comma).TryGet(out var comma, out _)
            && SwedishNumber.Read(text, DecimalSign.Point).TryGet(out var point, out _)
            ? new Refusal($"”{text.Trim()}” kan läsas på två sätt: skriv {Of(comma)} eller {Of(point)}.")
            : refusal;
    }

    private static string Of(decimal number) =>
        decimal.Truncate(number) == number
            ? SwedishText.Number(number, 0, 0)
            : SwedishText.Number(number, Certain, Certain);
}
