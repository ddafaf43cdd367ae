using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// What a cost gives of depreciation and interest, month by month until it is depreciated. Every column is rounded to whole
/// öre cumulatively from the first month: a row is the rounded sum to here less the rounded sum before. So months sum to
/// their year and years to the cost, always.
/// </summary>
public sealed class DepreciationSchedule
{
    private DepreciationSchedule(ScheduleTerms terms, IReadOnlyList<CapitalCostMonth> months)
    {
        Terms = terms;
        Months = months;
        Years = CapitalCostYear.Of(months);
    }

    /// <summary>What it is computed from.</summary>
    public ScheduleTerms Terms { get; }

    /// <summary>The months of the useful life, in order.</summary>
    public IReadOnlyList<CapitalCostMonth> Months { get; }

    /// <summary>The calendar years, in order; the first and the last may be broken.</summary>
    public IReadOnlyList<CapitalCostYear> Years { get; }

    /// <summary>All interest.</summary>
    public Money Interest => Money.Sum(Years.Select(y => y.Interest));

    /// <summary>All depreciation: the amount less the residual and what is written down.</summary>
    public Money Depreciation => Money.Sum(Years.Select(y => y.Depreciation));

    /// <summary>All that impairments and disposals take.</summary>
    public Money WrittenDown => Money.Sum(Years.Select(y => y.WrittenDown));

    /// <summary>All capital cost.</summary>
    public Money Cost => Interest + Depreciation + WrittenDown;

    /// <summary>Capital cost in the mean for each year of the useful life, to the öre.</summary>
    public Money Average => Money.Round(Cost.Ore, Terms.Years);

    /// <summary>Says that the last years use an earlier year's rate; null where none does.</summary>
    public string? RateNote =>
        Years.FirstOrDefault(y => Terms.Rates.IsAfterTable(y.Year)) is { } first
            ? $"Räntan för {Terms.Rates.LastYear} används också från {first.Year}, eftersom tabellen slutar där."
            : null;

    /// <summary>The schedule of a cost, or why there can be none.</summary>
    public static Result<DepreciationSchedule> For(ScheduleTerms terms) =>
        terms.Refusal() is { } refusal ? refusal : new DepreciationSchedule(terms, [.. Rounded(terms)]);

    private static IEnumerable<CapitalCostMonth> Rounded(ScheduleTerms terms)
    {
        var exact = terms.Method == DepreciationMethod.Annuity ? Annuity.Months(terms) : StraightLine.Months(terms);
        var (month, opening) = (terms.From, terms.Amount);
        var (interest, depreciation, writtenDown) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var toDate in exact)
        {
            var interestToDate = Money.Round(toDate.Interest, toDate.Denominator);
            var depreciationToDate = Money.Round(toDate.Depreciation, toDate.Denominator);

            // What is left is rounded, and a disposal takes just that: so the two columns sum to the amount, never an öre more.
            var fallToDate = Money.Round(toDate.Depreciation + toDate.WrittenDown, toDate.Denominator);
            var writtenDownToDate = fallToDate - depreciationToDate;
            var closing = terms.Amount - fallToDate;
            yield return new CapitalCostMonth(
                month,
                opening,
                interestToDate - interest,
                depreciationToDate - depreciation,
                closing,
                writtenDownToDate - writtenDown
            );
            (month, opening) = (month.AddMonths(1), closing);
            (interest, depreciation, writtenDown) = (interestToDate, depreciationToDate, writtenDownToDate);
        }
    }
}
