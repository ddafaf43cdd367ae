using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// Why expected capital cost differs from the plan, month by month. The plan is changed one thing at a time, in this order: its
/// amount and residual to those capitalised; then its rate to each year's; what then remains to the expected cost is time: the
/// days taken into use, another useful life, method or interest base, write-downs, and closed months.
/// </summary>
internal static class CompareCapitalCost
{
    /// <summary>The months that either has, in order.</summary>
    public static IReadOnlyList<CapitalCostMonthDifference> ByMonth(
        CapitalCostTerms decided,
        IReadOnlyList<CapitalCostMonth> planned,
        IReadOnlyList<CapitalCostMonth> expected,
        Money amount,
        Money residual,
        RatePerYear rates
    )
    {
        var plan = CostOf(planned);
        var terms = ScheduleTerms.Of(decided) with { Amount = amount, Residual = residual };
        var ofAmount = Of(terms, plan);
        var ofRate = Of(terms with { Rates = rates }, ofAmount);
        var real = CostOf(expected);
        return
        [
            .. plan
                .Keys.Concat(real.Keys)
                .Distinct()
                .Order()
                .Select(month => new CapitalCostMonthDifference(
                    month,
                    new CapitalCostDifference(
                        In(plan, month),
                        In(real, month),
                        In(ofAmount, month) - In(plan, month),
                        In(ofRate, month) - In(ofAmount, month),
                        In(real, month) - In(ofRate, month)
                    )
                )),
        ];
    }

    // Where a step cannot be computed (no rate for so early a year) it changes nothing, and the next takes it all.
    private static Dictionary<Month, Money> Of(ScheduleTerms terms, Dictionary<Month, Money> before) =>
        DepreciationSchedule.For(terms).TryGet(out var schedule, out _) ? CostOf(schedule.Months) : before;

    private static Dictionary<Month, Money> CostOf(IEnumerable<CapitalCostMonth> months) =>
        months.ToDictionary(m => m.Month, m => m.Cost);

    private static Money In(Dictionary<Month, Money> costs, Month month) => costs.GetValueOrDefault(month);
}
