using Portal.Domain.Values;

namespace Portal.Imports.Sie;

/// <summary>
/// Amounts and dates as SIE writes them: a point before at most two decimals, a minus before, no separators between
/// thousands (SIE 4B §5.9); eight digits for a day.
/// </summary>
internal static class SieAmount
{
    /// <summary>The most digits before the point: below a hundred thousand million kronor, so that no voucher's sum overflows.</summary>
    private const int MostDigits = 11;

    private const string NoDay = "inte är ett datum som 20210430";

    /// <summary>Reads an amount exactly.</summary>
    /// <param name="field">As written, as <c>-1234.50</c>.</param>
    /// <param name="ore">The amount in öre.</param>
    /// <returns>Null, or what is wrong with it, to follow the amount in a sentence.</returns>
    public static string? Read(ReadOnlySpan<byte> field, out long ore)
    {
        ore = 0;
        var isNegative = field.StartsWith("-"u8);
        var rest = isNegative ? field[1..] : field;
        var point = rest.IndexOf((byte)'.');
        var whole = point < 0 ? rest : rest[..point];
        var decimals = point < 0 ? default : rest[(point + 1)..];
        if (
            whole.Length + decimals.Length == 0
            || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || decimals.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        )
        {
            return "är inget belopp; SIE skriver -1234.50 med punkt och utan mellanrum";
        }

        if (whole.TrimStart((byte)'0').Length > MostDigits)
        {
            return "är för stort";
        }

        if (decimals.Length > 2 && decimals[2..].ContainsAnyExcept((byte)'0'))
        {
            return "har delar av ett öre";
        }

        foreach (var digit in whole)
        {
            ore = (ore * 10) + digit - '0';
        }

        for (var place = 0; place < 2; place++)
        {
            ore = (ore * 10) + (place < decimals.Length ? decimals[place] - '0' : 0);
        }

        ore = isNegative ? -ore : ore;
        return null;
    }

    /// <summary>Reads a day of the years 1900-2200.</summary>
    /// <param name="field">Eight digits.</param>
    /// <param name="day">The day as yyyymmdd; 0 where it is none.</param>
    /// <returns>Null, or what is wrong with it, to follow ”som” in a sentence.</returns>
    public static string? ReadDay(ReadOnlySpan<byte> field, out int day)
    {
        day = 0;
        if (field.Length != 8 || field.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return NoDay;
        }

        var number = 0;
        foreach (var digit in field)
        {
            number = (number * 10) + digit - '0';
        }

        var (year, month, ofMonth) = (number / 10_000, number / 100 % 100, number % 100);
        if (year < 1 || month is < 1 or > 12 || ofMonth < 1 || ofMonth > DateTime.DaysInMonth(year, month))
        {
            return NoDay;
        }

        if (year is < Month.FirstYear or > Month.LastYear)
        {
            return Month.OutsideYears;
        }

        day = number;
        return null;
    }
}
