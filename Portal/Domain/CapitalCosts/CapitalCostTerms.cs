using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>Avskrivningsmetod: how the cost is spread over the useful life.</summary>
public enum DepreciationMethod
{
    /// <summary>Rak nominell metod: equal depreciation.</summary>
    StraightLine,

    /// <summary>Annuitetsmetod: equal total cost.</summary>
    Annuity,
}

/// <summary>What the internal interest is computed on.</summary>
public enum InterestBase
{
    /// <summary>The balance at 1 January, or at the start: the decision's way.</summary>
    YearlyOpening,

    /// <summary>The mean of the year's opening and closing balance.</summary>
    YearlyMean,

    /// <summary>Each month's opening balance.</summary>
    Monthly,
}

/// <summary>The terms of capital cost that an investment was decided with.</summary>
public sealed class CapitalCostTerms : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The amount to depreciate, residual included.</summary>
    public Money Amount { get; init; }

    /// <summary>The residual value, which is not depreciated.</summary>
    public Money Residual { get; init; }

    /// <summary>Internränta as decided.</summary>
    public Rate Rate { get; init; }

    /// <summary>Avskrivningstid in years.</summary>
    public int Years { get; init; }

    /// <summary>The first month of depreciation as planned.</summary>
    public Month From { get; init; }

    /// <summary>The method.</summary>
    public DepreciationMethod Method { get; init; }

    /// <summary>What interest is computed on.</summary>
    public InterestBase InterestBase { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
