using Portal.Imports.Sie;

namespace Portal.Imports.Tables;

/// <summary>Days as tables write them: the year first, with a dash, slash, point or nothing between, and perhaps a time after.</summary>
internal static class TableDay
{
    /// <summary>Reads a day.</summary>
    /// <param name="field">As written, as <c>2021-04-30</c>.</param>
    /// <param name="day">The day as yyyymmdd; 0 where it is none.</param>
    /// <returns>Null, or what is wrong with it, to follow ”som” in a sentence.</returns>
    public static string? Read(ReadOnlySpan<byte> field, out int day)
    {
        if (field.Length > 10 && field[10] is (byte)' ' or (byte)'T')
        {
            field = field[..10];
        }

        if (field.Length == 10 && field[4] == field[7] && field[4] is (byte)'-' or (byte)'/' or (byte)'.')
        {
            Span<byte> digits = stackalloc byte[8];
            field[..4].CopyTo(digits);
            field[5..7].CopyTo(digits[4..]);
            field[8..].CopyTo(digits[6..]);
            return Said(SieAmount.ReadDay(digits, out day));
        }

        return Said(SieAmount.ReadDay(field, out day));
    }

    private static string? Said(string? wrong) =>
        wrong is null or Portal.Domain.Values.Month.OutsideYears
            ? wrong
            : "inte är ett datum med året först, som 2021-04-30";
}
