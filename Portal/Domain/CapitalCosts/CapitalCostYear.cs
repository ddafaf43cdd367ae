using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// One calendar year of capital cost; <c>Number</c> counts the schedule's years from 1. What is written down is what impairments
/// and disposals take, beside depreciation.
/// </summary>
public sealed record CapitalCostYear(
    int Number,
    int Year,
    Money Opening,
    Money Interest,
    Money Depreciation,
    Money Closing,
    Money WrittenDown = default
)
{
    /// <summary>Interest, depreciation and what is written down, together.</summary>
    public Money Cost => Interest + Depreciation + WrittenDown;

    /// <summary>Months by calendar year, in order.</summary>
    public static IReadOnlyList<CapitalCostYear> Of(IEnumerable<CapitalCostMonth> months) =>
        [
            .. months
                .GroupBy(m => m.Month.Year)
                .Select(
                    (year, index) =>
                        new CapitalCostYear(
                            index + 1,
                            year.Key,
                            year.First().Opening,
                            Money.Sum(year.Select(m => m.Interest)),
                            Money.Sum(year.Select(m => m.Depreciation)),
                            year.Last().Closing,
                            Money.Sum(year.Select(m => m.WrittenDown))
                        )
                ),
        ];
}

/// <summary>One month of capital cost.</summary>
public sealed record CapitalCostMonth(
    Month Month,
    Money Opening,
    Money Interest,
    Money Depreciation,
    Money Closing,
    Money WrittenDown = default
)
{
    /// <summary>Interest, depreciation and what is written down, together.</summary>
    public Money Cost => Interest + Depreciation + WrittenDown;
}
