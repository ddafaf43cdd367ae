using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// A schedule whose closed months stand as they were known when they were closed. What the schedule now gives to date and was
/// not taken in them falls in the first open month after, so that the columns sum to the same as without any lock.
/// </summary>
public static class KeepLockedMonths
{
    /// <summary>The months as they stand.</summary>
    /// <param name="schedule">What is known now.</param>
    /// <param name="locked">The closed months of the same subproject.</param>
    public static IReadOnlyList<CapitalCostMonth> In(
        DepreciationSchedule schedule,
        IReadOnlyCollection<LockedCapitalCost> locked
    )
    {
        if (locked.Count == 0)
        {
            return schedule.Months;
        }

        var computed = schedule.Months.ToDictionary(m => m.Month);
        var closed = locked.ToDictionary(m => m.Month);
        var first = Earlier(schedule.Terms.From, closed.Keys.Min());
        var last = Month.Max(schedule.Months[^1].Month, closed.Keys.Max().AddMonths(1));
        var (known, taken) = (default(Parts), default(Parts));
        var months = new List<CapitalCostMonth>();
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            known = computed.TryGetValue(month, out var now)
                ? known.Plus(now.Interest, now.Depreciation, now.WrittenDown)
                : known;
            var before = taken;
            taken = closed.TryGetValue(month, out var then)
                ? taken.Plus(then.Interest, then.Depreciation, then.WrittenDown)
                : known;
            months.Add(
                new CapitalCostMonth(
                    month,
                    schedule.Terms.Amount - before.Fall,
                    taken.Interest - before.Interest,
                    taken.Depreciation - before.Depreciation,
                    schedule.Terms.Amount - taken.Fall,
                    taken.WrittenDown - before.WrittenDown
                )
            );
        }

        // Closed months without cost, before the schedule or after it, are no part of it.
        return
        [
            .. months
                .SkipWhile(m => m.Month < schedule.Terms.From && IsEmpty(m))
                .Reverse()
                .SkipWhile(m => m.Month > schedule.Months[^1].Month && IsEmpty(m))
                .Reverse(),
        ];
    }

    private static Month Earlier(Month a, Month b) => a < b ? a : b;

    private static bool IsEmpty(CapitalCostMonth m) =>
        (m.Interest, m.Depreciation, m.WrittenDown) == (Money.Zero, Money.Zero, Money.Zero);

    private readonly record struct Parts(Money Interest, Money Depreciation, Money WrittenDown)
    {
        public Money Fall => Depreciation + WrittenDown;

        public Parts Plus(Money interest, Money depreciation, Money writtenDown) =>
            new(Interest + interest, Depreciation + depreciation, WrittenDown + writtenDown);
    }
}
