using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>Budget as it stands at the end of a month: decided, and the changes decided by then.</summary>
internal static class CurrentBudget
{
    /// <summary>The budget of some items, over all years.</summary>
    public static Money Of(InvestmentFacts facts, IEnumerable<BudgetItem> items, Month asOf)
    {
        var decided = items.ToDictionary(item => item.Id, item => item.Decided);
        var changes = ChangesUntil(facts, asOf);
        return Money.Sum(decided.Values)
            + Money.Sum(
                facts
                    .BudgetChangeLines.Where(line =>
                        changes.Contains(line.BudgetChangeId) && decided.ContainsKey(line.BudgetItemId)
                    )
                    .Select(line => line.Amount)
            );
    }

    /// <summary>Anslag: as granted, and the supplementary appropriations decided by then.</summary>
    public static Money Appropriation(InvestmentFacts facts, Month asOf) =>
        facts.Investment.Appropriation
        + Money.Sum(
            facts
                .BudgetChanges.Where(change => Month.Of(change.DecidedOn) <= asOf)
                .Select(change => change.Appropriation)
        );

    private static HashSet<long> ChangesUntil(InvestmentFacts facts, Month asOf) =>
        [.. facts.BudgetChanges.Where(change => Month.Of(change.DecidedOn) <= asOf).Select(change => change.Id)];
}
