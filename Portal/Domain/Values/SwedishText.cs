using System.Globalization;

namespace Portal.Domain.Values;

/// <summary>
/// How figures are written in Swedish: U+00A0 between thousands, decimal comma, U+2212 as minus. Rounds half away from
/// zero and only for the eye, always from the exact figure.
/// </summary>
public static class SwedishText
{
    /// <summary>The space that does not break, U+00A0.</summary>
    public const string Space = "\u00A0";

    /// <summary>What stands where there is no figure.</summary>
    public const string None = "–";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = Space,
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
        NumberGroupSizes = [3],
    };

    private static readonly string[] MonthNames =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    /// <summary>A text as it begins a sentence; an empty one as it is.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A text as it stands within a sentence; an empty one as it is.</summary>
    public static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Words as a sentence: ended by a stop where they are not ended already.</summary>
    public static string Sentence(string words)
    {
        var trimmed = words.Trim();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or '…' ? trimmed : trimmed + ".";
    }

    /// <summary>A count with its word: <c>1 risk</c>, <c>3 risker</c>.</summary>
    public static string Counted(int count, string one, string many) =>
        $"{Number(count, 0, 0)}{Space}{(count == 1 ? one : many)}";

    /// <summary>Several in words: <c>tid</c>, <c>tid och risk</c>, <c>tid, risk och nytta</c>; nothing for none.</summary>
    public static string Listed(IReadOnlyList<string> words) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => $"{string.Join(", ", words.SkipLast(1))} och {words[^1]}",
        };

    /// <summary>Several numbers in words: <c>1, 3 och 4</c>.</summary>
    public static string Listed(IEnumerable<int> numbers) =>
        Listed([.. numbers.Select(number => Number(number, 0, 0))]);

    /// <summary>A number with from <paramref name="least"/> to <paramref name="most"/> decimals.</summary>
    public static string Number(decimal value, int least, int most)
    {
        var rounded = decimal.Round(value, most, MidpointRounding.AwayFromZero);
        var decimals = least;
        while (decimals < most && decimal.Round(rounded, decimals) != rounded)
        {
            decimals++;
        }

        return (rounded == 0 ? 0m : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);
    }

    /// <summary>From one number to another, both with as many decimals as either needs: <c>80,9–161,8</c>.</summary>
    public static string Span(decimal low, decimal high, int most)
    {
        var decimals = 0;
        while (decimals < most && (Needs(low) || Needs(high)))
        {
            decimals++;
        }

        return $"{Number(low, decimals, decimals)}–{Number(high, decimals, decimals)}";

        bool Needs(decimal value)
        {
            var shown = decimal.Round(value, most, MidpointRounding.AwayFromZero);
            return decimal.Round(shown, decimals) != shown;
        }
    }

    /// <summary>To the öre, with its unit: <c>1 234,50 kr</c>.</summary>
    public static string Kronor(Money amount) => Amount(amount) + Space + "kr";

    /// <summary>To the öre, without unit: <c>1 234,50</c>.</summary>
    public static string Amount(Money amount) => Number(amount.Kronor, 2, 2);

    /// <summary>Whole kronor with unit: <c>1 235 kr</c>. For words; the öre stand in the tables.</summary>
    public static string WholeKronor(Money amount) => Number(amount.Kronor, 0, 0) + Space + "kr";

    /// <summary>Whole kronor with unit, öre only where there are any: <c>2 731 000 kr</c>.</summary>
    public static string ShortKronor(Money amount) =>
        Number(amount.Kronor, amount.Ore % 100 == 0 ? 0 : 2, 2) + Space + "kr";

    /// <summary>Whole thousands with unit: <c>2 731 tkr</c>.</summary>
    public static string Thousands(Money amount) => Number(amount.Kronor / 1000m, 0, 0) + Space + "tkr";

    /// <summary>A month in words: <c>april 2021</c>.</summary>
    public static string MonthName(Month month) =>
        string.Create(CultureInfo.InvariantCulture, $"{MonthNames[month.Number - 1]} {month.Year}");

    /// <summary>A day: <c>2021-04-30</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
