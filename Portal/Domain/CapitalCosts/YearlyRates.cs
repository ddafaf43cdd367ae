using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>Where the internal rate of a year comes from.</summary>
public enum RateOrigin
{
    /// <summary>The municipality has set it.</summary>
    Municipality,

    /// <summary>Recommended nationally, where the municipality has set none.</summary>
    Recommended,

    /// <summary>There is none for the year: that of the year before is used.</summary>
    Carried,
}

/// <summary>
/// Internränta for each year: the municipality's own where it has set one, else the national recommendation. A year that has
/// neither, between others or after them all, uses the rate of the year before; years before them all have none.
/// </summary>
public sealed class YearlyRates
{
    private readonly Dictionary<int, InternalRate> _set;

    private YearlyRates(Dictionary<int, InternalRate> set)
    {
        _set = set;
        var years = Known.ToList();
        var table = new List<(int Year, Rate Rate)>();
        for (var year = years.Min(); year <= years.Max(); year++)
        {
            table.Add(
                (
                    year,
                    set.TryGetValue(year, out var own) ? own.Rate
                    : IsRecommended(year) ? RecommendedRates.Skr.In(year).Value
                    : table[^1].Rate
                )
            );
        }

        Rates = RatePerYear.Of(table).Value;
    }

    /// <summary>The recommendations alone.</summary>
    public static YearlyRates Recommended { get; } = new([]);

    /// <summary>The rates, as schedules read them.</summary>
    public RatePerYear Rates { get; }

    /// <summary>The years that have a rate of their own.</summary>
    public IEnumerable<int> Known =>
        _set
            .Keys.Concat(
                Enumerable.Range(
                    RecommendedRates.Skr.FirstYear!.Value,
                    RecommendedRates.Skr.LastYear!.Value - RecommendedRates.Skr.FirstYear.Value + 1
                )
            )
            .Distinct()
            .Order();

    /// <summary>The rates that the municipality has set; the latest recorded for a year counts.</summary>
    public static YearlyRates Of(IEnumerable<InternalRate> recorded) =>
        new(recorded.GroupBy(rate => rate.Year).ToDictionary(year => year.Key, year => year.Last()));

    /// <summary>What the municipality has set for a year; null where it has set nothing.</summary>
    public InternalRate? SetFor(int year) => _set.GetValueOrDefault(year);

    /// <summary>Where the rate of a year comes from.</summary>
    public RateOrigin OriginOf(int year) =>
        _set.ContainsKey(year) ? RateOrigin.Municipality
        : IsRecommended(year) ? RateOrigin.Recommended
        : RateOrigin.Carried;

    /// <summary>The year whose rate is used for a year.</summary>
    public int YearUsedFor(int year) => Known.LastOrDefault(known => known <= year, year);

    private static bool IsRecommended(int year) =>
        year >= RecommendedRates.Skr.FirstYear && year <= RecommendedRates.Skr.LastYear;
}
