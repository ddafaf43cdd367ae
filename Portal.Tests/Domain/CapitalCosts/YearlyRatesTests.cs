using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.CapitalCosts;

/// <summary>The municipality's rates go before the recommended, and a residual is shared to the öre.</summary>
public sealed class YearlyRatesTests
{
    [Fact]
    public void What_the_municipality_has_set_goes_before_what_is_recommended()
    {
        var rates = YearlyRates.Of([Set(2021, 1.5m), Set(2021, 1.75m)]);

        Assert.Equal(1.75m, rates.Rates.In(2021).Value.Percent);
        Assert.Equal(1.0m, rates.Rates.In(2022).Value.Percent);
        Assert.Equal((RateOrigin.Municipality, RateOrigin.Recommended), (rates.OriginOf(2021), rates.OriginOf(2022)));
    }

    [Fact]
    public void A_year_without_rate_uses_that_of_the_year_before()
    {
        var rates = YearlyRates.Of([Set(2014, 2.9m), Set(2028, 3.0m)]);

        List<int> years = [2014, 2015, 2016, 2025, 2026, 2027, 2028, 2030];
        Assert.Equal(
            [2.9m, 2.9m, 2.4m, 2.5m, 2.5m, 2.5m, 3.0m, 3.0m],
            years.Select(y => rates.Rates.In(y).Value.Percent)
        );
        Assert.Equal(RateOrigin.Carried, rates.OriginOf(2026));
        Assert.Equal((2025, 2028), (rates.YearUsedFor(2027), rates.YearUsedFor(2030)));
        Assert.NotNull(rates.Rates.In(2013).Refusal);
    }

    [Fact]
    public void A_residual_is_shared_in_proportion_and_sums_to_the_ore()
    {
        var shares = Terms(100).SharedBy([Kr(100), Kr(100), Kr(100), Kr(-50)]);

        Assert.Equal([33.33m, 33.34m, 33.33m, 0m], shares.Select(s => s.Kronor));
    }

    [Fact]
    public void A_residual_above_what_is_booked_is_all_that_is_booked() =>
        Assert.Equal([10m, 20m], Terms(100).SharedBy([Kr(10), Kr(20)]).Select(s => s.Kronor));

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);

    private static ExpectedTerms Terms(decimal residual) =>
        new(5, default, default, default, Kr(residual), Reason: null);

    private static InternalRate Set(int year, decimal percent) =>
        new()
        {
            Year = year,
            Rate = Rate.FromPercent(percent)!.Value,
            Source = "Beslut",
        };
}
