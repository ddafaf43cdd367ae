using System.Numerics;
using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>What a schedule of capital cost is computed from.</summary>
public sealed record ScheduleTerms
{
    /// <summary>A rate is held in millionths and a year has twelve months: interest for a month is balance × rate / this.</summary>
    internal const int RateParts = 12 * 1_000_000;

    private const int MostYears = 100;

    private const int EndsBefore = 2200;

    /// <summary>The acquisition cost, residual included. May be negative, as a contribution is.</summary>
    public required Money Amount { get; init; }

    /// <summary>The residual value: not depreciated, but bears interest to the end.</summary>
    public Money Residual { get; init; }

    /// <summary>Internränta by calendar year.</summary>
    public required RatePerYear Rates { get; init; }

    /// <summary>Avskrivningstid: the useful life in whole years, 1 to 100.</summary>
    public required int Years { get; init; }

    /// <summary>The first month of depreciation.</summary>
    public required Month From { get; init; }

    /// <summary>How the cost is spread.</summary>
    public DepreciationMethod Method { get; init; }

    /// <summary>What interest is computed on.</summary>
    public InterestBase InterestBase { get; init; }

    /// <summary>What changes it on the way, in the order it was decided; those after the last month change nothing.</summary>
    public IReadOnlyList<ScheduleChange> Changes { get; init; } = [];

    /// <summary>The useful life in months.</summary>
    public int Months => Years * 12;

    /// <summary>What is depreciated: the amount less the residual.</summary>
    internal BigInteger Depreciable => (BigInteger)Amount.Ore - Residual.Ore;

    /// <summary>The terms that an investment was decided with.</summary>
    public static ScheduleTerms Of(CapitalCostTerms terms) =>
        new()
        {
            Amount = terms.Amount,
            Residual = terms.Residual,
            Rates = RatePerYear.Same(terms.Rate),
            Years = terms.Years,
            From = terms.From,
            Method = terms.Method,
            InterestBase = terms.InterestBase,
        };

    /// <summary>Why no schedule has so many years; null where one may.</summary>
    public static Refusal? WrongYears(int years) =>
        years is < 1 or > MostYears ? new Refusal($"Avskrivningstiden ska vara 1–{MostYears} år.") : null;

    /// <summary>Why no schedule can be computed; null where one can.</summary>
    internal Refusal? Refusal()
    {
        if (WrongYears(Years) is { } wrong)
        {
            return wrong;
        }

        if (From.MonthsUntil(new Month(EndsBefore, 1)) < Months)
        {
            return new Refusal($"Avskrivningen ska vara slut före år {EndsBefore}.");
        }

        if (Amount.Ore < 0 ? Residual < Amount || Residual.Ore > 0 : Residual > Amount || Residual.Ore < 0)
        {
            return new Refusal("Restvärdet ska ligga mellan noll och beloppet.");
        }

        if (Method == DepreciationMethod.Annuity && InterestBase == InterestBase.YearlyMean)
        {
            return new Refusal("Annuitet kan inte räknas med ränta på årets medelsaldo.");
        }

        return Rates.In(From.Year).Refusal
            ?? (CanOverflow() ? new Refusal("Beloppet är för stort att räkna på.") : null);
    }

    /// <summary>What changes as a month begins.</summary>
    internal IEnumerable<ScheduleChange> ChangesIn(Month month) =>
        Changes.Where(change => Month.Max(change.Month, From) == month);

    /// <summary>The rate of a month's year, in millionths.</summary>
    internal long PartsPerMillion(Month month) => Rates.In(month.Year).Value.PartsPerMillion;

    // The balance is never above the amount, so neither is interest above the amount's own at these rates.
    private bool CanOverflow()
    {
        var parts = Enumerable.Range(0, Months).Sum(month => PartsPerMillion(From.AddMonths(month)));
        return BigInteger.Abs(Amount.Ore) * (RateParts + parts) > (BigInteger)long.MaxValue * RateParts;
    }
}
