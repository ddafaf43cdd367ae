using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>How expected capital cost is computed: the decision's way, or another that was chosen.</summary>
/// <param name="Years">Avskrivningstid in years.</param>
/// <param name="Method">The method.</param>
/// <param name="InterestBase">What interest is computed on.</param>
/// <param name="Start">From when an asset is depreciated.</param>
/// <param name="Residual">The residual value of the whole investment.</param>
/// <param name="Reason">Why another way than the decision's was chosen; null where it is the decision's.</param>
public sealed record ExpectedTerms(
    int Years,
    DepreciationMethod Method,
    InterestBase InterestBase,
    DepreciationStart Start,
    Money Residual,
    string? Reason
)
{
    /// <summary>What holds: the choice where there is one, else the decision's terms.</summary>
    public static ExpectedTerms Of(CapitalCostTerms decided, CapitalCostChoice? choice) =>
        choice is null
            ? new ExpectedTerms(
                decided.Years,
                decided.Method,
                decided.InterestBase,
                decided.Start ?? DepreciationStart.SameMonth,
                decided.Residual,
                Reason: null
            )
            : new ExpectedTerms(
                choice.Years,
                choice.Method,
                choice.InterestBase,
                choice.Start,
                choice.Residual,
                choice.Reason
            );

    /// <summary>The first month of depreciation of what is taken into use on a day.</summary>
    public Month FirstMonth(DateOnly inService) =>
        Month.Of(inService).AddMonths(Start == DepreciationStart.MonthAfter ? 1 : 0);

    /// <summary>
    /// The residual shared by costs in proportion to them, to the öre and summing exactly; never more than a cost. A negative cost
    /// takes no part.
    /// </summary>
    public IReadOnlyList<Money> SharedBy(IReadOnlyList<Money> costs)
    {
        var positive = costs.Select(cost => Money.Max(cost, Money.Zero)).ToList();
        var whole = Money.Sum(positive);
        var shared = Residual < whole ? Residual : whole;
        var (toHere, given) = (Money.Zero, Money.Zero);
        var parts = new List<Money>();
        foreach (var cost in positive)
        {
            toHere += cost;
            var share =
                whole == Money.Zero
                    ? Money.Zero
                    : Money.Round((System.Numerics.BigInteger)shared.Ore * toHere.Ore, whole.Ore);
            parts.Add(share - given);
            given = share;
        }

        return parts;
    }
}
