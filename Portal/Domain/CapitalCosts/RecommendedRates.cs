using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// The internal rates that Sveriges Kommuner och Regioner (SKR; SKL before 2019) has recommended for each budget year, in
/// its yearly circulars on budget assumptions. A municipality is free to set others.
/// </summary>
public static class RecommendedRates
{
    /// <summary>2016 to 2025; later years use the rate of 2025.</summary>
    public static RatePerYear Skr { get; } =
        RatePerYear
            .Of([
                (2016, Percent(2.4m)),
                (2017, Percent(1.75m)),
                (2018, Percent(1.75m)),
                (2019, Percent(1.5m)),
                (2020, Percent(1.5m)),
                (2021, Percent(1.25m)),
                (2022, Percent(1.0m)),
                (2023, Percent(1.25m)),
                (2024, Percent(2.5m)),
                (2025, Percent(2.5m)),
            ])
            .Value;

    private static Rate Percent(decimal percent) => Rate.FromPercent(percent)!.Value;
}
