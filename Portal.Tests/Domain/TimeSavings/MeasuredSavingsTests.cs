using CsCheck;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Reporting.Reports;

namespace Portal.Tests.Domain.TimeSavings;

public sealed class MeasuredSavingsTests
{
    private static readonly Month March = new(2021, 3);
    private static readonly TimeSample Before = Sample(SamplePhase.Before, new Month(2020, 10), 20, 24, 6);
    private static readonly TimeSample After = Sample(SamplePhase.After, March, 12, 21, 5);

    [Fact]
    public void Welchs_interval_for_one_sample_before_and_one_after()
    {
        var measured = At(March, [Count(March, 50)], [Before, After]).Measured;

        Assert.Equal(3m, measured.HoursPerInvestigation?.Count);
        // Standard error √(36/20 + 25/12) = 1,9706; 26,69 degrees of freedom; t = 2,0530.
        Assert.Equal(-1.05m, decimal.Round(measured.Interval!.Low.Count, 2));
        Assert.Equal(7.05m, decimal.Round(measured.Interval.High.Count, 2));
        Assert.Null(measured.Note);
    }

    [Fact]
    public void Hours_to_date_and_their_year_are_computed_from_the_months_measured()
    {
        var figures = At(
            new Month(2021, 5),
            [Count(new Month(2021, 2), 70), Count(March, 50), Count(new Month(2021, 5), 60)],
            [Before, After]
        );

        // Two months are measured: February is before the first sample after, April has no count.
        Assert.Equal(2, figures.Measured.Months);
        Assert.Equal(110, figures.Measured.Investigations);
        Assert.Equal(330m, figures.Measured.Hours?.Count);
        Assert.Equal(1_980m, figures.Measured.HoursAnnualised?.Count);
        Assert.Equal(1_980m / 2_003m, figures.Measured.ShareOfPost?.Fraction);
        // 1 980 × 32 000 × 12 × 1,40 / 2 003.
        Assert.Equal(531_426.86m, figures.Measured.Value?.Kronor);
    }

    [Fact]
    public void Each_month_stands_against_a_twelfth_of_the_band()
    {
        var months = At(new Month(2021, 4), [Count(March, 50)], [Before, After]).Months;

        Assert.Equal(Enumerable.Range(0, 7).Select(new Month(2020, 10).AddMonths), months.Select(m => m.Month));
        Assert.All(months, m => Assert.Equal((135.04m, 270.08m), (m.PromisedLow.Count, m.PromisedHigh.Count)));
        var march = months[5];
        Assert.Equal((50, 3m, 150m), (march.Investigations, march.PerInvestigation?.Count, march.Saved?.Count));
        var february = months[4];
        Assert.Equal((null, null, null), (february.Investigations, february.PerInvestigation, february.Saved));
        // April goes by March's sample but has no count.
        var april = months[6];
        Assert.Equal((null, 3m, null), (april.Investigations, april.PerInvestigation?.Count, april.Saved));
    }

    [Fact]
    public void The_months_shown_go_from_the_first_counted_to_the_last_though_the_figures_go_on()
    {
        var figures = At(
            new Month(2027, 11),
            [Count(new Month(2021, 3), 50), Count(new Month(2021, 5), 60)],
            [Before, After]
        );

        Assert.Equal(86, figures.Months.Count);
        Assert.Equal(["2021-03", "2021-04", "2021-05"], BenefitSection.MonthTable(figures).Rows.Select(row => row.Key));
        Assert.Empty(BenefitSection.MonthTable(At(March, [], [Before, After])).Rows);
    }

    [Fact]
    public void A_month_goes_by_the_latest_sample_up_to_it()
    {
        var later = Sample(SamplePhase.After, new Month(2021, 6), 15, 20, 4);

        var months = At(
            new Month(2021, 7),
            [Count(new Month(2021, 5), 10), Count(new Month(2021, 6), 10), Count(new Month(2021, 7), 10)],
            [Before, After, later]
        ).Months;

        Assert.Equal([3m, 4m, 4m], months.TakeLast(3).Select(m => m.PerInvestigation!.Value.Count));
    }

    [Fact]
    public void A_shared_baseline_does_not_average_out()
    {
        var april = new Month(2021, 4);
        var samples = new[] { Before, After, Sample(SamplePhase.After, april, 12, 21, 5) };

        var measured = At(april, [Count(March, 50), Count(april, 50)], samples).Measured;

        // For each investigation: 36/20 in full, but each month's 25/12 by (1/2)², twice: 1,8 + 1,0417 = 2,8417.
        // Degrees of freedom: 2,8417² / (1,8²/19 + 2 × 0,5208²/11) = 36,73, so t = 2,0267.
        Assert.Equal(3m, measured.HoursPerInvestigation?.Count);
        Assert.Equal(2.0267 * Math.Sqrt(2.841667), Half(measured.Interval), tolerance: 0.0002);
    }

    [Fact]
    public void One_sample_for_two_months_errs_as_in_one()
    {
        var one = At(March, [Count(March, 100)], [Before, After]).Measured;
        var two = At(new Month(2021, 4), [Count(March, 30), Count(new Month(2021, 4), 70)], [Before, After]).Measured;

        Assert.Equal(one.Interval, two.Interval);
    }

    [Fact]
    public void Pairs_give_the_paired_interval()
    {
        var pairs = Sample(SamplePhase.Paired, March, 16, 2.5m, 4);

        var measured = At(March, [Count(March, 50)], [Before, After, pairs]).Measured;

        // 2,5 ± 2,13145 × 4 / √16.
        Assert.Equal(2.5m, measured.HoursPerInvestigation?.Count);
        Assert.Equal(0.3686m, measured.Interval?.Low.Count);
        Assert.Equal(4.6314m, measured.Interval?.High.Count);
    }

    [Fact]
    public void A_later_sample_after_goes_before_earlier_pairs()
    {
        var pairs = Sample(SamplePhase.Paired, new Month(2021, 2), 16, 2.5m, 4);

        Assert.Equal(3m, At(March, [Count(March, 1)], [Before, After, pairs]).Measured.HoursPerInvestigation?.Count);
    }

    [Fact]
    public void A_single_investigation_measured_gives_no_interval_and_says_so()
    {
        var single = Sample(SamplePhase.After, March, 1, 21, 0);

        var measured = At(March, [Count(March, 50)], [Before, single]).Measured;

        Assert.Equal(3m, measured.HoursPerInvestigation?.Count);
        Assert.Null(measured.Interval);
        Assert.Equal(
            "Inget osäkerhetsintervall kan beräknas, eftersom en mätning bara omfattar en utredning.",
            measured.Note
        );
    }

    [Fact]
    public void No_investigations_give_hours_of_none_but_no_hours_for_each()
    {
        var measured = At(March, [Count(March, 0)], [Before, After]).Measured;

        Assert.Equal(1, measured.Months);
        Assert.Equal(0m, measured.Hours?.Count);
        Assert.Null(measured.HoursPerInvestigation);
        Assert.Null(measured.Interval);
        Assert.Equal("Inget osäkerhetsintervall kan beräknas, eftersom inga utredningar startade.", measured.Note);
    }

    [Fact]
    public void Without_measurements_nothing_is_zero_but_said_to_be_missing()
    {
        var figures = At(March, [Count(March, 50)], [Before]);

        Assert.Equal(0, figures.Measured.Months);
        Assert.Null(figures.Measured.Hours);
        Assert.Null(figures.Measured.Value);
        Assert.Equal("Ingen tidsbesparing är mätt till och med mars 2021.", figures.Measured.Note);
        Assert.Null(figures.Months[^1].Saved);
    }

    [Fact]
    public void Without_any_facts_the_asked_month_stands_alone()
    {
        var month = Assert.Single(At(March, [], []).Months);

        Assert.Equal((March, null, null), (month.Month, month.Investigations, month.Saved));
    }

    [Fact]
    public void What_takes_longer_than_before_is_a_negative_saving()
    {
        var slower = Sample(SamplePhase.After, March, 12, 26, 5);

        var measured = At(March, [Count(March, 50)], [Before, slower]).Measured;

        Assert.Equal(-100m, measured.Hours?.Count);
        Assert.True(measured.Value < Money.Zero);
    }

    [Fact]
    public void The_latest_recorded_counts_and_later_months_and_other_subprojects_do_not()
    {
        var counts = new[]
        {
            new InvestigationCount
            {
                SubprojectId = 4,
                Month = March,
                Started = 99,
                Batch = 3,
                Id = 7,
            },
            new InvestigationCount
            {
                SubprojectId = 4,
                Month = March,
                Started = 50,
                Batch = 4,
                Id = 8,
            },
            new InvestigationCount
            {
                SubprojectId = 4,
                Month = new Month(2021, 4),
                Started = 1,
                Batch = 5,
            },
            new InvestigationCount
            {
                SubprojectId = 3,
                Month = March,
                Started = 2,
                Batch = 6,
            },
        };

        Assert.Equal(50, At(March, counts, [Before, After]).Measured.Investigations);
    }

    [Fact]
    public void An_interval_holds_its_mean_and_grows_with_the_deviation() =>
        Gen.Select(Gen.Int[2, 60], Gen.Int[2, 60], Gen.Int[1, 300], Gen.Int[1, 300], Gen.Int[1, 90])
            .Sample(
                (before, after, beforeTenths, afterTenths, started) =>
                {
                    HoursInterval Interval(int factor) =>
                        At(
                            March,
                            [Count(March, started)],
                            [
                                Sample(SamplePhase.Before, March, before, 24, factor * beforeTenths / 10m),
                                Sample(SamplePhase.After, March, after, 21, factor * afterTenths / 10m),
                            ]
                        ).Measured.Interval!;

                    Assert.Equal(3m, (Interval(1).Low.Count + Interval(1).High.Count) / 2);
                    Assert.Equal(2 * Half(Interval(1)), Half(Interval(2)), tolerance: 0.0002);
                }
            );

    private static TimeSavingFigures At(
        Month month,
        IReadOnlyList<InvestigationCount> counts,
        IReadOnlyList<TimeSample> samples
    ) => MeasuredSavings.At(month, PromisedSavingsTests.Decided, counts, samples, []);

    private static InvestigationCount Count(Month month, int started) =>
        new()
        {
            SubprojectId = 4,
            Month = month,
            Started = started,
        };

    private static TimeSample Sample(SamplePhase phase, Month month, int count, decimal mean, decimal deviation) =>
        new()
        {
            SubprojectId = 4,
            Month = month,
            Phase = phase,
            Count = count,
            Mean = new Hours(mean),
            Deviation = new Hours(deviation),
            Source = "Tidmätning",
        };

    private static double Half(HoursInterval? interval) => (double)(interval!.High.Count - interval.Low.Count) / 2;
}
