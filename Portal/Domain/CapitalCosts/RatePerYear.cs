using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Internränta by calendar year: the municipality sets it for each year. One rate may stand for all years. Years after the
/// table use its last rate, and can be asked whether they do; years before it have none.
/// </summary>
public sealed class RatePerYear
{
    private readonly Rate[] _rates;

    private RatePerYear(int? firstYear, Rate[] rates) => (FirstYear, _rates) = (firstYear, rates);

    /// <summary>The first year of the table; null where one rate stands for all years.</summary>
    public int? FirstYear { get; }

    /// <summary>The last year of the table; null where one rate stands for all years.</summary>
    public int? LastYear => FirstYear + _rates.Length - 1;

    /// <summary>One rate for all years.</summary>
    public static RatePerYear Same(Rate rate) => new(null, [rate]);

    /// <summary>A table of rates. Refused where it is empty, or a year is given twice or left out.</summary>
    public static Result<RatePerYear> Of(IEnumerable<(int Year, Rate Rate)> rates)
    {
        var table = rates.OrderBy(r => r.Year).ToList();
        if (table.Count == 0)
        {
            return new Refusal("Räntetabellen är tom.");
        }

        foreach (var (before, after) in table.Zip(table.Skip(1)))
        {
            if (after.Year == before.Year)
            {
                return new Refusal($"Räntetabellen har två räntor för {after.Year}.");
            }

            if (after.Year != before.Year + 1)
            {
                return new Refusal($"Räntetabellen saknar ränta för {before.Year + 1}.");
            }
        }

        return new RatePerYear(table[0].Year, [.. table.Select(r => r.Rate)]);
    }

    /// <summary>Reads per cent: <c>1.5</c> for all years (a comma will do), or a table <c>2021=1.25,2022=1.0</c>.</summary>
    public static Result<RatePerYear> Parse(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal))
        {
            return ParseRate(text.Trim().Replace(',', '.'), text).TryGet(out var same, out var refusal)
                ? Same(same)
                : refusal;
        }

        var rates = new List<(int, Rate)>();
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (
                pair.Split('=', StringSplitOptions.TrimEntries) is not [var yearText, var rateText]
                || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || year is < 1900 or > 2200
            )
            {
                return new Refusal($"”{pair}” är inte ett år med sin ränta; skriv tabellen som 2021=1.25,2022=1.0.");
            }

            if (!ParseRate(rateText, rateText).TryGet(out var rate, out var refusal))
            {
                return refusal;
            }

            rates.Add((year, rate));
        }

        return Of(rates);
    }

    /// <summary>The rate of a calendar year; refused for a year before the table.</summary>
    public Result<Rate> In(int year) =>
        FirstYear is not { } first ? _rates[0]
        : year < first ? new Refusal($"Räntetabellen börjar {first}; för {year} finns ingen ränta.")
        : _rates[Math.Min(year - first, _rates.Length - 1)];

    /// <summary>Whether a year comes after the table, so that its rate is that of the table's last year.</summary>
    public bool IsAfterTable(int year) => year > LastYear;

    private static Result<Rate> ParseRate(string text, string shown) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && Rate.FromPercent(percent) is { } rate
            ? rate
            : new Refusal($"”{shown}” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.");
}
