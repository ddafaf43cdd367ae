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

/// <summary>Avskrivningsstart: from when an asset is depreciated, by the municipality's choice.</summary>
public enum DepreciationStart
{
    /// <summary>From the month it is taken into use.</summary>
    SameMonth,

    /// <summary>From the month after.</summary>
    MonthAfter,
}

/// <summary>The terms of capital cost that an investment was decided with. The latest recorded count.</summary>
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

    /// <summary>From when an asset is depreciated; null, as before there was a choice, is the month it is taken into use.</summary>
    public DepreciationStart? Start { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }

    /// <summary>The first month of depreciation of what is taken into use on a day.</summary>
    public Month FirstMonth(DateOnly inService) =>
        Month.Of(inService).AddMonths(Start == DepreciationStart.MonthAfter ? 1 : 0);

    /// <summary>The same terms with another start of depreciation, to be recorded as new ones.</summary>
    public CapitalCostTerms Beginning(DepreciationStart start) =>
        new()
        {
            InvestmentId = InvestmentId,
            Amount = Amount,
            Residual = Residual,
            Rate = Rate,
            Years = Years,
            From = From,
            Method = Method,
            InterestBase = InterestBase,
            Start = start,
            Source = Source,
        };
}
