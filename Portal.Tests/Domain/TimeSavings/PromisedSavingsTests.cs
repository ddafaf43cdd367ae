using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.TimeSavings;

public sealed class PromisedSavingsTests
{
    /// <summary>What the decision of 2020 promises.</summary>
    internal static readonly TimeSavingPromise Decided = new()
    {
        SubprojectId = 4,
        BaseYear = 2019,
        Investigations = 633,
        Growth = new Share(0.28m),
        LowPerInvestigation = new Hours(2),
        HighPerInvestigation = new Hours(4),
        HoursPerPost = new Hours(2_003),
        MonthlyWage = Money.FromKronor(32_000m),
        WageOverhead = new Share(0.40m),
        Source = "Ekonomisk analys",
    };

    [Fact]
    public void The_decisions_band_comes_out_of_its_parts()
    {
        var promised = PromisedSavings.Of(Decided);

        Assert.Equal(810.24m, promised.Investigations);
        Assert.Equal(1_620.48m, promised.Low.Hours.Count);
        Assert.Equal(3_240.96m, promised.High.Hours.Count);
        Assert.Equal(0.8090m, decimal.Round(promised.Low.ShareOfPost.Fraction, 4));
        Assert.Equal(1.6181m, decimal.Round(promised.High.ShareOfPost.Fraction, 4));
        Assert.Equal(434_932.63m, promised.Low.Value.Kronor);
        Assert.Equal(869_865.25m, promised.High.Value.Kronor);
    }

    [Theory]
    [InlineData(192_321.80, 810.24, 0.884)]
    [InlineData(192_321.80, 633, 1.132)]
    [InlineData(690_779, 810.24, 3.176)]
    [InlineData(690_779, 633, 4.066)]
    public void A_cost_breaks_even_at_these_hours_for_each_investigation(
        double cost,
        double investigations,
        double hours
    )
    {
        var breakEven = BreakEven.Of("Kostnad", Money.FromKronor((decimal)cost), (decimal)investigations, Decided);

        Assert.Equal((decimal)hours, decimal.Round(breakEven.PerInvestigation.Count, 3));
    }

    [Fact]
    public void At_break_even_the_time_saved_is_worth_the_cost()
    {
        var cost = Money.FromKronor(690_779m);

        var hours = BreakEven.Of("Kostnad", cost, 633, Decided).PerInvestigation.Count * 633;

        Assert.Equal(cost, TimeSavingBand.Of(new Hours(hours), Decided).Value);
    }
}
