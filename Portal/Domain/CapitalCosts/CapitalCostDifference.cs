using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Expected less planned capital cost of a period, and why: of another amount, of other rates, and of another time. The three
/// sum to the difference, exactly; plus is dearer.
/// </summary>
public sealed record CapitalCostDifference(Money Planned, Money Expected, Money OfAmount, Money OfRate, Money OfTime)
{
    /// <summary>Expected less planned.</summary>
    public Money Difference => Expected - Planned;

    /// <summary>Several periods together.</summary>
    public static CapitalCostDifference Sum(IReadOnlyCollection<CapitalCostDifference> parts) =>
        new(
            Money.Sum(parts.Select(p => p.Planned)),
            Money.Sum(parts.Select(p => p.Expected)),
            Money.Sum(parts.Select(p => p.OfAmount)),
            Money.Sum(parts.Select(p => p.OfRate)),
            Money.Sum(parts.Select(p => p.OfTime))
        );
}

/// <summary>The difference of one month.</summary>
public sealed record CapitalCostMonthDifference(Month Month, CapitalCostDifference Of);
