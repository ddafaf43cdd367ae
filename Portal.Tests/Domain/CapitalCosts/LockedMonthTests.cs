using CsCheck;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.CapitalCosts;

/// <summary>Closed months stand; what is learnt later falls in the first open month after.</summary>
public sealed class LockedMonthTests
{
    private static readonly Month January = new(2021, 1);

    [Fact]
    public void More_cost_learnt_after_two_closed_months_falls_in_the_third()
    {
        // 60 000 when January and February were closed: 1 000 a month; now 66 000: 1 100 a month.
        var months = KeepLockedMonths.In(Schedule(66_000), [Locked(0, 1_000), Locked(1, 1_000)]);

        Assert.Equal([1_000m, 1_000m, 1_300m, 1_100m], months.Take(4).Select(m => m.Depreciation.Kronor));
        Assert.Equal(66_000m, months.Sum(m => m.Depreciation.Kronor));
        Assert.Equal([66_000m, 65_000m, 64_000m, 62_700m], months.Take(4).Select(m => m.Opening.Kronor));
    }

    [Fact]
    public void An_open_month_between_closed_ones_takes_what_is_known_by_then()
    {
        var months = KeepLockedMonths.In(Schedule(66_000), [Locked(0, 1_000), Locked(2, 1_000)]);

        Assert.Equal([1_000m, 1_200m, 1_000m, 1_200m, 1_100m], months.Take(5).Select(m => m.Depreciation.Kronor));
    }

    [Fact]
    public void What_was_depreciated_before_the_day_was_moved_is_given_back_in_the_first_open_month()
    {
        // Closed in January and February as in use; then found to be in use from May.
        var months = KeepLockedMonths.In(Schedule(60_000, from: 4), [Locked(0, 1_000), Locked(1, 1_000)]);

        Assert.Equal([1_000m, 1_000m, -2_000m, 0m, 1_000m], months.Take(5).Select(m => m.Depreciation.Kronor));
        Assert.Equal(60_000m, months.Sum(m => m.Depreciation.Kronor));
    }

    [Fact]
    public void When_every_month_is_closed_the_month_after_takes_the_rest()
    {
        var all = Enumerable.Range(0, 60).Select(month => Locked(month, 1_000)).ToList();

        var months = KeepLockedMonths.In(Schedule(60_000.01m, rate: 0), all);

        Assert.Equal(61, months.Count);
        Assert.Equal(0.01m, months[^1].Depreciation.Kronor);
        Assert.Equal(60, KeepLockedMonths.In(Schedule(60_000, rate: 0), all).Count);
    }

    [Fact]
    public void A_closed_month_before_the_first_is_no_part_of_a_schedule_unless_it_cost_something() =>
        Assert.Equal(new Month(2021, 5), KeepLockedMonths.In(Schedule(60_000, from: 4), [Locked(0, 0)])[0].Month);

    [Fact]
    public void Closed_months_stand_and_the_sums_are_the_same_whatever_was_closed() =>
        (
            from ore in Gen.Long[0, 1_000_000_000]
            from closed in Gen.Long[-1_000_000, 1_000_000].Array[0, 59]
            from skip in Gen.Int[1, 3]
            select (ore, closed, skip)
        ).Sample(of =>
        {
            var schedule = Schedule(of.ore / 100m);
            var locked = of
                .closed.Select((ore, at) => Locked(at * of.skip % 60, ore / 100m))
                .DistinctBy(l => l.Month)
                .ToList();

            var months = KeepLockedMonths.In(schedule, locked);

            Assert.Equal(schedule.Depreciation, Money.Sum(months.Select(m => m.Depreciation)));
            Assert.Equal(schedule.Interest, Money.Sum(months.Select(m => m.Interest)));
            Assert.All(locked, l => Assert.Equal(l.Depreciation, months.Single(m => m.Month == l.Month).Depreciation));
            Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.Closing, pair.Second.Opening));
        });

    private static LockedCapitalCost Locked(int month, decimal kronor) =>
        new(1, January.AddMonths(month), Money.Zero, Money.FromKronor(kronor), Money.Zero);

    private static DepreciationSchedule Schedule(decimal kronor, int from = 0, long rate = 15_000) =>
        DepreciationSchedule
            .For(
                new ScheduleTerms
                {
                    Amount = Money.FromKronor(kronor),
                    Rates = RatePerYear.Same(new Rate(rate)),
                    Years = 5,
                    From = January.AddMonths(from),
                }
            )
            .Value;
}
