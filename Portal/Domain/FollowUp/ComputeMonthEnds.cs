using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>From facts to where each month stands on its way to being closed.</summary>
public static class ComputeMonthEnds
{
    /// <summary>The months, in order.</summary>
    /// <param name="facts">Everything recorded about the investment.</param>
    /// <param name="ledgers">The ledgers as known at the same batch, whose sums stand by batch.</param>
    /// <param name="months">The months asked for.</param>
    public static IReadOnlyList<MonthEnd> Of(InvestmentFacts facts, OwnedLedgers ledgers, IEnumerable<Month> months)
    {
        var portal = ledgers.Ledgers.Where(l => l.Key == OwnEntries.LedgerKey).Select(l => l.Id).ToHashSet();
        var sums = ledgers
            .Sums.Where(sum => sum.Owner.IsUnowned || sum.Owner.Mapping?.InvestmentId == facts.Investment.Id)
            .ToLookup(sum => sum.Sum.Month);
        return [.. months.Select(month => Of(facts, month, [.. sums[month]], portal))];
    }

    /// <summary>The first month that the investment was planned for or has cost in.</summary>
    public static Month First(InvestmentFacts facts, OwnedLedgers ledgers) =>
        ledgers
            .Sums.Where(sum => sum.Owner.Mapping?.InvestmentId == facts.Investment.Id && sum.Sum.Rows > 0)
            .Select(sum => sum.Sum.Month)
            .Append(facts.Investment.FirstMonth)
            .Min();

    private static MonthEnd Of(InvestmentFacts facts, Month month, IReadOnlyList<OwnedSum> sums, HashSet<long> portal)
    {
        var closed = facts.PeriodLocks.LastOrDefault(l => l.Month == month);
        var owned = sums.Where(sum => sum.Owner.Mapping is not null).ToList();
        var cost = owned.Where(sum => sum.Owner.Mapping!.Running is null).ToList();
        var entries = owned.Where(sum => portal.Contains(sum.Sum.LedgerId)).ToList();
        var unowned = sums.Where(sum => sum.Owner.IsUnowned).ToList();
        var given = facts.Forecasts.Where(f => f.Month == month).Select(f => f.SubprojectId).ToHashSet();
        var late = closed is null
            ? []
            : owned
                .Where(sum => sum.Sum.Batch > closed.Batch)
                .GroupBy(sum => sum.Sum.Batch)
                .Select(batch => new LateRows(batch.Key, Rows(batch), Amount(batch)))
                .Where(batch => batch.Rows != 0 || batch.Amount.Ore != 0)
                .OrderBy(batch => batch.Batch)
                .ToList();
        return new MonthEnd(
            month,
            closed,
            Amount(cost.Where(sum => sum.Owner.Mapping!.SubprojectId is not null)),
            Amount(cost.Where(sum => sum.Owner.Mapping!.SubprojectId is null)),
            Rows(entries),
            Amount(entries),
            facts.BudgetChanges.Count(change => Month.Of(change.DecidedOn) == month),
            [.. facts.Subprojects.Where(s => given.Contains(s.Id)).Select(s => s.Number)],
            [.. facts.Subprojects.Where(s => !given.Contains(s.Id)).Select(s => s.Number)],
            Rows(unowned),
            Amount(unowned),
            late
        );
    }

    private static int Rows(IEnumerable<OwnedSum> sums) => sums.Sum(sum => sum.Sum.Rows);

    private static Money Amount(IEnumerable<OwnedSum> sums) => Money.Sum(sums.Select(sum => sum.Sum.Amount));
}
