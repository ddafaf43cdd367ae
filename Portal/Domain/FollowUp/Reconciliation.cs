using Portal.Domain.CapitalCosts;

namespace Portal.Domain.FollowUp;

/// <summary>
/// Avstämning: every figure that the decision states, held against what its own figures give. First what a reader should know,
/// then what holds. A figure that the decision does not state gives no row.
/// </summary>
public static class Reconciliation
{
    /// <summary>The rows of a decision.</summary>
    public static IReadOnlyList<ReconciliationRow> Of(InvestmentFacts facts)
    {
        var stated = new StatedFigures(facts.StatedFigures);
        var plan = DepreciationSchedule.For(ScheduleTerms.Of(facts.Terms)).Value;
        return
        [
            .. ReconcileMoney.Rows(facts, stated, plan),
            .. facts.Promise is { } promise ? ReconcileTime.Rows(promise, stated) : [],
            .. ReconcileMoney.Observations(facts, stated, plan),
            .. ReconcileTotals.Rows(facts, stated, plan),
            .. facts.Promise is { } counted ? ReconcileTime.EarlierYear(counted, stated) : [],
        ];
    }
}
