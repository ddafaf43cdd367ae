using System.Globalization;

namespace Portal.Domain.Values;

/// <summary>Which sign a column of figures has before its decimals.</summary>
public enum DecimalSign
{
    /// <summary>Nobody has said, so a text that can be read in two ways is refused.</summary>
    NotChosen,

    /// <summary>Comma; a point may stand between thousands.</summary>
    Comma,

    /// <summary>Point; a comma may stand between thousands.</summary>
    Point,
}

/// <summary>
/// Reads figures as Swedes write them: a space of any kind, point or comma between thousands, comma or point before the
/// decimals, three kinds of minus, before or after. What can be read in two ways is refused, never guessed, and the
/// thread's culture is never asked.
/// </summary>
public static class SwedishNumber
{
    // The usual space, U+00A0 (does not break), U+202F (narrow) and U+2009 (thin).
    private const string Spaces = " \u00A0\u202F\u2009";

    // Hyphen, U+2212 (minus) and U+2013 (dash).
    private const string Minuses = "-\u2212\u2013";

    // As many digits as a decimal holds whatever they are.
    private const int MostDigits = 28;

    // A unit that ends as another comes before it.
    private static readonly (string Name, decimal Kronor)[] Units = [("mnkr", 1_000_000m), ("tkr", 1_000m), ("kr", 1m)];

    /// <summary>Reads a number without unit, such as hours or per cent.</summary>
    public static Result<decimal> Read(string text, DecimalSign sign = DecimalSign.NotChosen) =>
        Read(WithUsualSpaces(text), sign, text);

    /// <summary>
    /// Reads an amount with <c>kr</c>, <c>tkr</c> or <c>mnkr</c> after it, or nothing, which is kronor. Parts of an öre are
    /// refused.
    /// </summary>
    public static Result<Money> ReadMoney(string text, DecimalSign sign = DecimalSign.NotChosen)
    {
        var bare = WithUsualSpaces(text);
        var unit = Array.Find(Units, u => bare.EndsWith(u.Name, StringComparison.OrdinalIgnoreCase));
        var factor = unit.Name is null ? 1m : unit.Kronor;
        var number = unit.Name is null ? bare : bare[..^unit.Name.Length].Trim();
        if (!Read(number, sign, text).TryGet(out var amount, out var refusal))
        {
            return refusal;
        }

        if (decimal.Abs(amount) > long.MaxValue / 100m / factor)
        {
            return new Refusal($"”{text}” är ett för stort belopp.");
        }

        var ore = amount * factor * 100m;
        return decimal.Truncate(ore) == ore ? new Money((long)ore) : new Refusal($"”{text}” har delar av ett öre.");
    }

    private static string WithUsualSpaces(string text) =>
        string.Concat(text.Select(c => Spaces.Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim();

    private static Result<decimal> Read(string bare, DecimalSign sign, string shown)
    {
        if (bare.Length == 0)
        {
            return new Refusal(shown.Trim().Length == 0 ? "Ett tal saknas." : $"”{shown}” är inget tal.");
        }

        var before = Minuses.Contains(bare[0], StringComparison.Ordinal);
        var after = Minuses.Contains(bare[^1], StringComparison.Ordinal);
        if (before && after)
        {
            return new Refusal($"”{shown}” har minus både före och efter talet, eller inget tal.");
        }

        var unsigned = (
            before ? bare[1..]
            : after ? bare[..^1]
            : bare
        ).Trim();
        string[] readings =
        [
            .. Conventions(sign)
                .Select(c => As(unsigned, c.Group, c.Sign))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return readings switch
        {
            [] => new Refusal($"”{shown}” är inget tal."),
            [_, _, ..] => new Refusal($"”{shown}” kan läsas på två sätt; välj vilket decimaltecken som gäller."),
            [var digits] when digits.Length > MostDigits => new Refusal($"”{shown}” har för många siffror."),
            [var digits] => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
                * (before || after ? -1 : 1),
        };
    }

    /// <summary>What may stand between thousands, and what before decimals.</summary>
    private static IEnumerable<(char Group, char Sign)> Conventions(DecimalSign sign) =>
        sign switch
        {
            DecimalSign.Comma => [(' ', ','), ('.', ',')],
            DecimalSign.Point => [(' ', '.'), (',', '.')],
            _ => [.. Conventions(DecimalSign.Comma), .. Conventions(DecimalSign.Point)],
        };

    /// <summary>The digits by one convention, with a point before decimals; null where the text does not follow it.</summary>
    private static string? As(string text, char group, char sign)
    {
        var parts = text.Split(sign);
        var groups = parts[0].Split(group);
        var grouped = groups.Length > 1;
        if (
            parts.Length > 2
            || !parts.Skip(1).Concat(groups).All(IsDigits)
            || (grouped && (groups[0].Length > 3 || groups[0][0] == '0' || groups.Skip(1).Any(g => g.Length != 3)))
        )
        {
            return null;
        }

        return string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : "");
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
