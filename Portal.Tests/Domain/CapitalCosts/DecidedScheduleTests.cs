using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.CapitalCosts;

/// <summary>The check values of the field: 2 731 000 kr over 5 years, computed by hand or in exact fractions elsewhere.</summary>
public sealed class DecidedScheduleTests
{
    private static readonly ScheduleTerms Decided = new()
    {
        Amount = Money.FromKronor(2_731_000m),
        Rates = RatePerYear.Same(Rate.FromPercent(1.5m)!.Value),
        Years = 5,
        From = new Month(2021, 1),
    };

    [Fact]
    public void The_decisions_own_table_comes_out()
    {
        var schedule = DepreciationSchedule.For(Decided).Value;

        Assert.Equal([2021, 2022, 2023, 2024, 2025], schedule.Years.Select(y => y.Year));
        Assert.Equal([1, 2, 3, 4, 5], schedule.Years.Select(y => y.Number));
        Assert.Equal([40_965m, 32_772m, 24_579m, 16_386m, 8_193m], schedule.Years.Select(y => y.Interest.Kronor));
        Assert.All(schedule.Years, y => Assert.Equal(546_200m, y.Depreciation.Kronor));
        Assert.Equal([587_165m, 578_972m, 570_779m, 562_586m, 554_393m], schedule.Years.Select(y => y.Cost.Kronor));
        Assert.Equal([2_184_800m, 1_638_600m, 1_092_400m, 546_200m, 0m], schedule.Years.Select(y => y.Closing.Kronor));
        Assert.Equal(122_895m, schedule.Interest.Kronor);
        Assert.Equal(2_731_000m, schedule.Depreciation.Kronor);
        Assert.Equal(2_853_895m, schedule.Cost.Kronor);
        Assert.Equal(570_779m, schedule.Average.Kronor);
        Assert.Null(schedule.RateNote);
    }

    [Fact]
    public void Interest_on_the_years_mean_balance()
    {
        var schedule = DepreciationSchedule.For(Decided with { InterestBase = InterestBase.YearlyMean }).Value;

        Assert.Equal([36_868.50m, 28_675.50m, 20_482.50m, 12_289.50m, 4_096.50m], Interest(schedule));
    }

    [Fact]
    public void Taken_into_use_in_december_the_first_year_has_one_month_and_the_last_eleven()
    {
        var schedule = DepreciationSchedule.For(Decided with { From = new Month(2020, 12) }).Value;

        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025], schedule.Years.Select(y => y.Year));
        Assert.Equal([3_413.75m, 40_282.25m, 32_089.25m, 23_896.25m, 15_703.25m, 6_884.40m], Interest(schedule));
        Assert.Equal(122_269.15m, schedule.Interest.Kronor);
        Assert.Equal(
            [45_516.67m, 546_200m, 546_200m, 546_200m, 546_200m, 500_683.33m],
            schedule.Years.Select(y => y.Depreciation.Kronor)
        );
    }

    [Theory]
    [InlineData(2020, 12)]
    [InlineData(2021, 1)]
    public void Interest_on_each_months_balance_is_the_same_whenever_it_begins(int year, int month)
    {
        var schedule = DepreciationSchedule
            .For(Decided with { From = new Month(year, month), InterestBase = InterestBase.Monthly })
            .Value;

        Assert.Equal(104_119.38m, schedule.Interest.Kronor);
    }

    [Fact]
    public void With_the_recommended_rates_interest_is_less_than_planned()
    {
        var schedule = DepreciationSchedule.For(Decided with { Rates = RecommendedRates.Skr }).Value;

        Assert.Equal([34_137.50m, 21_848m, 20_482.50m, 27_310m, 13_655m], Interest(schedule));
        Assert.Equal(117_433m, schedule.Interest.Kronor);
    }

    [Fact]
    public void Annuity_costs_the_same_every_year()
    {
        var schedule = DepreciationSchedule.For(Decided with { Method = DepreciationMethod.Annuity }).Value;

        // 5 × 571 022,9413… is 2 855 114,71: the last year carries the öre that the others lack.
        Assert.Equal(
            [571_022.94m, 571_022.94m, 571_022.94m, 571_022.94m, 571_022.95m],
            schedule.Years.Select(y => y.Cost.Kronor)
        );
        Assert.Equal([40_965m, 33_014.13m, 24_944m, 16_752.81m, 8_438.77m], Interest(schedule));
        Assert.Equal(571_022.94m, schedule.Average.Kronor);
    }

    [Fact]
    public void Annuity_by_the_month_costs_a_little_less_because_the_debt_falls_sooner()
    {
        var schedule = DepreciationSchedule
            .For(Decided with { Method = DepreciationMethod.Annuity, InterestBase = InterestBase.Monthly })
            .Value;

        Assert.Equal(567_279.65m, schedule.Average.Kronor);
        Assert.All(schedule.Years, y => Assert.InRange(y.Cost.Kronor, 567_279.64m, 567_279.66m));
        Assert.All(schedule.Months, m => Assert.InRange(m.Cost.Kronor, 47_273.29m, 47_273.32m));
        Assert.Equal(105_398.26m, schedule.Interest.Kronor);
    }

    [Fact]
    public void A_broken_annuity_settles_interest_at_each_turn_of_the_year()
    {
        var schedule = DepreciationSchedule
            .For(Decided with { Method = DepreciationMethod.Annuity, From = new Month(2020, 12) })
            .Value;

        Assert.Equal([3_413.75m, 40_302.58m, 32_343.66m, 24_265.34m, 16_065.85m, 7_098.10m], Interest(schedule));
        Assert.Equal(123_489.28m, schedule.Interest.Kronor);
    }

    [Fact]
    public void A_new_rate_sets_the_annuity_anew_for_the_months_left()
    {
        var schedule = DepreciationSchedule
            .For(Decided with { Method = DepreciationMethod.Annuity, Rates = RecommendedRates.Skr })
            .Value;

        Assert.Equal(
            [566_852.12m, 563_378.98m, 566_161.00m, 576_644.93m, 576_644.93m],
            schedule.Years.Select(y => y.Cost.Kronor)
        );
        Assert.Equal([34_137.50m, 21_982.85m, 20_711.12m, 27_785.98m, 14_064.51m], Interest(schedule));
    }

    [Fact]
    public void A_residual_is_not_depreciated_but_bears_interest_to_the_end()
    {
        var residual = Money.FromKronor(500_000m);

        var straight = DepreciationSchedule.For(Decided with { Residual = residual }).Value;
        Assert.All(straight.Years, y => Assert.Equal(446_200m, y.Depreciation.Kronor));
        // 1,5 % of 2 731 000, 2 284 800, 1 838 600, 1 392 400 and 946 200.
        Assert.Equal([40_965m, 34_272m, 27_579m, 20_886m, 14_193m], Interest(straight));
        Assert.Equal(residual, straight.Years[^1].Closing);

        var annuity = DepreciationSchedule
            .For(Decided with { Residual = residual, Method = DepreciationMethod.Annuity })
            .Value;
        Assert.All(annuity.Years, y => Assert.Equal(473_978.28m, y.Cost.Kronor));
        Assert.Equal(138_891.40m, annuity.Interest.Kronor);
        Assert.Equal(residual, annuity.Years[^1].Closing);
    }

    [Fact]
    public void Everything_at_once_agrees_with_exact_fractions()
    {
        var schedule = DepreciationSchedule
            .For(
                Decided with
                {
                    Residual = Money.FromKronor(500_000m),
                    Method = DepreciationMethod.Annuity,
                    InterestBase = InterestBase.Monthly,
                    Rates = RecommendedRates.Skr,
                    From = new Month(2021, 7),
                }
            )
            .Value;

        Assert.Equal([16_504.64m, 23_129.15m, 23_397.97m, 35_721.88m, 24_489.98m, 7_944.54m], Interest(schedule));
        Assert.Equal(
            [216_880.99m, 439_785.42m, 442_807.15m, 444_151.25m, 455_383.16m, 231_992.03m],
            schedule.Years.Select(y => y.Depreciation.Kronor)
        );
        Assert.Equal("Räntan för 2025 används också från 2026, eftersom tabellen slutar där.", schedule.RateNote);
    }

    private static IEnumerable<decimal> Interest(DepreciationSchedule schedule) =>
        schedule.Years.Select(y => y.Interest.Kronor);
}
