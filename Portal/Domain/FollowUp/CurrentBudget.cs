using Portal.Domain.Budgets;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>Budget as it stands at the end of a month: decided, and the changes decided by then.</summary>
internal static class CurrentBudget
{
    /// <summary>The budget of some items, over all years.</summary>
    public static Money Of(InvestmentFacts facts, IEnumerable<BudgetItem> items, Month asOf) =>
        ItemBudgets.Of(facts.Investment, items, facts.BudgetChanges, facts.BudgetChangeLines).Total(asOf);

    /// <summary>Anslag: as granted, and the supplementary appropriations decided by then.</summary>
    public static Money Appropriation(InvestmentFacts facts, Month asOf) =>
        facts.Investment.Appropriation
        + Money.Sum(
            facts
                .BudgetChanges.Where(change => Month.Of(change.DecidedOn) <= asOf)
                .Select(change => change.Appropriation)
        );
}
