using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>What is expected of one subproject: what may be capitalised, and what it gives of capital cost.</summary>
/// <param name="Subproject">The subproject.</param>
/// <param name="InService">The day it was taken into use; null where it is not yet.</param>
/// <param name="NotCapitalised">Booked on items that may not be capitalised.</param>
/// <param name="Schedule">What the cost gives as known now; null where there can be no schedule.</param>
/// <param name="Months">The months, closed ones as they were known; none without a schedule.</param>
/// <param name="Refusal">Why there is no schedule; null where there is one.</param>
internal sealed record ExpectedAsset(
    Subproject Subproject,
    DateOnly? InService,
    Money NotCapitalised,
    DepreciationSchedule? Schedule,
    IReadOnlyList<CapitalCostMonth> Months,
    Refusal? Refusal
)
{
    /// <summary>Every subproject's, at the end of a month.</summary>
    public static IReadOnlyList<ExpectedAsset> Of(
        InvestmentFacts facts,
        InvestmentOutcome outcome,
        YearlyRates rates,
        Month asOf
    )
    {
        var terms = ExpectedTerms.Of(facts.Terms, facts.CapitalCostChoice);
        var excluded = Excluded(facts);
        var parts = facts
            .Subprojects.Select(s =>
                (
                    Subproject: s,
                    NotCapitalised: Money.Sum(
                        facts
                            .Items.Where(i => i.SubprojectId == s.Id && excluded.Contains(i.Id))
                            .Select(i => outcome.OfItem(i.Id, asOf))
                    )
                )
            )
            .Select(s =>
                (s.Subproject, s.NotCapitalised, Amount: outcome.OfSubproject(s.Subproject.Id, asOf) - s.NotCapitalised)
            )
            .ToList();
        var residuals = terms.SharedBy([.. parts.Select(p => p.Amount)]);
        return
        [
            .. parts.Zip(
                residuals,
                (part, residual) =>
                    Of(facts, terms, rates, part.Subproject, part.NotCapitalised, part.Amount, residual, asOf)
            ),
        ];
    }

    /// <summary>The items that may not be capitalised.</summary>
    public static IReadOnlySet<long> Excluded(InvestmentFacts facts) =>
        facts
            .ItemTreatments.GroupBy(t => t.BudgetItemId)
            .Where(item => !item.Last().IsCapitalised)
            .Select(item => item.Key)
            .ToHashSet();

    private static ExpectedAsset Of(
        InvestmentFacts facts,
        ExpectedTerms terms,
        YearlyRates rates,
        Subproject subproject,
        Money notCapitalised,
        Money amount,
        Money residual,
        Month asOf
    )
    {
        var day = ComputeCapitalCost.InService(facts, subproject.Id, asOf);
        var closed = facts.LockedCosts.Where(c => c.SubprojectId == subproject.Id && c.Month <= asOf).ToList();
        var scheduled = DepreciationSchedule.For(
            new ScheduleTerms
            {
                Amount = amount,
                Residual = residual,
                Rates = rates.Rates,
                Years = terms.Years,
                From = day is { } used ? terms.FirstMonth(used) : PlannedFrom(facts, closed),
                Method = terms.Method,
                InterestBase = terms.InterestBase,
                Changes =
                [
                    .. facts
                        .AssetChanges.Where(c => c.SubprojectId == subproject.Id && c.Month <= asOf)
                        .Select(c => new ScheduleChange(c.Month, c.Kind, c.Amount)),
                ],
            }
        );
        return scheduled.TryGet(out var schedule, out var refusal)
            ? new(subproject, day, notCapitalised, schedule, KeepLockedMonths.In(schedule, closed), null)
            : new(subproject, day, notCapitalised, null, [], refusal);
    }

    // What is not in use when a month is closed is not depreciated in it.
    private static Month PlannedFrom(InvestmentFacts facts, List<LockedCapitalCost> closed) =>
        closed.Count == 0 ? facts.Terms.From : Month.Max(facts.Terms.From, closed.Max(c => c.Month).AddMonths(1));
}
