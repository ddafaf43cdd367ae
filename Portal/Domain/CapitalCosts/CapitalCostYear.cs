using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>One calendar year of capital cost; <c>Number</c> counts the schedule's years from 1.</summary>
public sealed record CapitalCostYear(
    int Number,
    int Year,
    Money Opening,
    Money Interest,
    Money Depreciation,
    Money Closing
)
{
    /// <summary>Interest and depreciation together.</summary>
    public Money Cost => Interest + Depreciation;
}

/// <summary>One month of capital cost.</summary>
public sealed record CapitalCostMonth(Month Month, Money Opening, Money Interest, Money Depreciation, Money Closing)
{
    /// <summary>Interest and depreciation together.</summary>
    public Money Cost => Interest + Depreciation;
}
