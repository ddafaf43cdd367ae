using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// How the expected capital cost of an investment is computed, where that is another way than the decision's. The plan stays
/// the decision's. The latest recorded counts.
/// </summary>
public sealed class CapitalCostChoice : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>Avskrivningstid in years.</summary>
    public int Years { get; init; }

    /// <summary>The method.</summary>
    public DepreciationMethod Method { get; init; }

    /// <summary>What interest is computed on.</summary>
    public InterestBase InterestBase { get; init; }

    /// <summary>From when an asset is depreciated.</summary>
    public DepreciationStart Start { get; init; }

    /// <summary>The residual value of the whole investment, shared by the subprojects in proportion to their cost.</summary>
    public Money Residual { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
