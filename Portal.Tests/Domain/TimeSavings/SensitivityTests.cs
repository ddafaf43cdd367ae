using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.TimeSavings;

public sealed class SensitivityTests
{
    private static readonly MeasuredTimeSaving Nothing = new(0, 0, null, null, null, null, null, null, null);

    private static readonly TimeSavingPromise Promise = new()
    {
        SubprojectId = 4,
        BaseYear = 2019,
        Investigations = 633,
        Growth = new Share(0.28m),
        LowPerInvestigation = new Hours(2),
        HighPerInvestigation = new Hours(4),
        HoursPerPost = new Hours(2_003),
        MonthlyWage = Money.Round(32_000m),
        WageOverhead = new Share(0.40m),
        Source = "Beslutet",
    };

    [Fact]
    public void Without_a_measurement_the_middle_of_the_promise_is_varied()
    {
        var cases = Sensitivity.Of(Promise, Nothing, volume: null);

        // 810,24 × 3 × 32 000 × 12 × 1,40 / 2 003.
        Assert.Equal((810.24m, 3m, 652_398.94m), Of(cases[0]));
        Assert.Equal(0, cases[0].Difference.Ore);
        Assert.Equal((633m, 3m, 509_686.67m), Of(cases[1]));
        Assert.Equal(434_932.63m, cases[2].Band.Value.Kronor);
        Assert.Equal(869_865.25m, cases[3].Band.Value.Kronor);
        // A tenth of the wage is a tenth of the value.
        Assert.Equal(587_159.04m, cases[4].Band.Value.Kronor);
        Assert.Equal(-65_239.90m, cases[4].Difference.Kronor);
        Assert.Equal(717_638.83m, cases[5].Band.Value.Kronor);
        Assert.Equal(6, cases.Count);
    }

    [Fact]
    public void The_measured_hours_their_interval_and_the_real_volume_are_cases_of_their_own()
    {
        var measured = Nothing with
        {
            HoursPerInvestigation = new Hours(3),
            Interval = new HoursInterval(new Hours(-1.05m), new Hours(7.05m)),
        };
        var cases = Sensitivity.Of(Promise, measured, Volume.Of(Promise, [Month(1, 60)]));

        Assert.Equal([810.24m, 633m, 720m], cases.Take(3).Select(c => c.Investigations));
        Assert.Equal([2m, 4m, -1.05m, 7.05m], cases.Skip(3).Take(4).Select(c => c.PerInvestigation.Count));
        Assert.True(cases[5].Band.Value.Ore < 0);
    }

    [Fact]
    public void A_year_at_the_real_pace_and_the_promise_at_it()
    {
        var months = Enumerable.Range(1, 12).Select(n => Month(n, 50 + n)).ToList();
        var volume = Volume.Of(Promise, [.. months, new(new Month(2022, 1), 63, null, null, new(0), new(0))])!;

        // February 2021 to January 2022: 52 to 63.
        Assert.Equal((12, 690m), (volume.Months, volume.Annualised));
        Assert.Equal(0.0900m, decimal.Round(volume.Growth!.Value.Fraction, 4));
        Assert.Equal((1_380m, 2_760m), (volume.Low.Hours.Count, volume.High.Hours.Count));
        var year = Assert.Single(volume.Years);
        Assert.Equal((2021, 678), (year.Year, year.Investigations));
        Assert.Equal(0.0711m, decimal.Round(year.Growth!.Value.Fraction, 4));
    }

    [Fact]
    public void Nothing_counted_is_no_volume() =>
        Assert.Null(Volume.Of(Promise, [new(new Month(2021, 1), null, null, null, new(0), new(0))]));

    private static (decimal, decimal, decimal) Of(SensitivityCase of) =>
        (of.Investigations, of.PerInvestigation.Count, of.Band.Value.Kronor);

    private static TimeSavingMonth Month(int number, int started) =>
        new(new Month(2021, number), started, null, null, new Hours(0), new Hours(0));
}
