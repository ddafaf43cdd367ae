using Portal.Domain.FinalReports;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// What was decided of an investment and what became of it, at the end of a month, as known at one batch. Its figures are those of
/// the follow-up; what is added is what an ending asks for.
/// </summary>
/// <param name="Figures">The figures at the end of the month.</param>
/// <param name="End">The end of the investment; null where it has not ended by then.</param>
/// <param name="Subprojects">The subprojects, by number.</param>
/// <param name="Goals">How the goals were reached, in words; null where nobody has written.</param>
/// <param name="Benefits">What good it does, in words; null where nobody has written.</param>
/// <param name="Lessons">What was learnt; null where nobody has written.</param>
/// <param name="IncompleteReason">Why it may be frozen though parts are missing; null where nobody has written.</param>
/// <param name="Missing">What is missing, in the order that the report tells it.</param>
public sealed record FinalFigures(
    FollowUpFigures Figures,
    InvestmentEnd? End,
    IReadOnlyList<FinalSubproject> Subprojects,
    string? Goals,
    string? Benefits,
    string? Lessons,
    string? IncompleteReason,
    IReadOnlyList<MissingPart> Missing
)
{
    /// <summary>The version of these rules; those of the follow-up count besides.</summary>
    public const int OwnRulesVersion = 1;

    /// <summary>The version of all rules that the report follows.</summary>
    public const int RulesVersion = FollowUpFigures.RulesVersion * 100 + OwnRulesVersion;

    /// <summary>The subprojects together.</summary>
    public FinalMoney Total => FinalMoney.Of(Figures.Totals.Money);

    /// <summary>What was granted less what was spent: plus is better.</summary>
    public Money LeftOfAppropriation => Figures.Investment.CurrentAppropriation - Total.Outcome;

    /// <summary>The plan: what was first planned and when it came.</summary>
    public PlanFigures Plan => PlanFigures.Of(Figures);

    /// <summary>The points of the decision with their status.</summary>
    public IReadOnlyList<PointStatus> Points => PointStatus.Of(Figures, isEnded: End is not null);

    /// <summary>Capital cost as planned and as expected, year by year.</summary>
    public IReadOnlyList<FinalYear> CapitalYears =>
        [
            .. Figures
                .CapitalCost.Planned.Select(year => year.Year)
                .Union(Figures.CapitalCost.Expected.Select(year => year.Year))
                .Order()
                .Select(year => new FinalYear(
                    year,
                    Money.Sum(Figures.CapitalCost.Planned.Where(y => y.Year == year).Select(y => y.Cost)),
                    Money.Sum(Figures.CapitalCost.Expected.Where(y => y.Year == year).Select(y => y.Cost))
                )),
        ];

    /// <summary>Capital cost as expected, over all years.</summary>
    public Money ExpectedCapitalCost => Money.Sum(Figures.CapitalCost.Expected.Select(year => year.Cost));

    /// <summary>Planned less expected capital cost, over all years: plus is better.</summary>
    public Money CapitalDifference => Figures.CapitalCost.PlannedCost - ExpectedCapitalCost;

    /// <summary>Why the report may not be frozen; null where it may.</summary>
    public Refusal? CannotFreeze =>
        End is null
            ? new Refusal("Slutredovisningen kan frysas först när det är antecknat att investeringen är avslutad.")
        : Missing.Count > 0 && IncompleteReason is null
            ? new Refusal("Något saknas i slutredovisningen. Skriv varför den ska frysas ändå.")
        : null;

    /// <summary>What follows, in words: it ended, what it cost, whether it was late, what it gives and what is missing.</summary>
    public IReadOnlyList<string> Sentences => FinalSentences.Of(this);
}

/// <summary>The money of what has ended. Variance is budget less outcome: plus is better.</summary>
/// <param name="Decided">As decided.</param>
/// <param name="Budget">With the changes since.</param>
/// <param name="Outcome">Booked.</param>
public sealed record FinalMoney(Money Decided, Money Budget, Money Outcome)
{
    /// <summary>The money of some figures.</summary>
    public static FinalMoney Of(MoneyFigures money) => new(money.Decided, money.Budget, money.Outcome);

    /// <summary>What was changed since the decision.</summary>
    public Money Changes => Budget - Decided;

    /// <summary>Avvikelse: budget less outcome, plus is better.</summary>
    public Money Variance => Budget - Outcome;

    /// <summary>The variance of the budget; null for a zero budget.</summary>
    public Share? VarianceShare => Share.Of(Variance, Budget);

    /// <summary>Whether the variance, either way, is more than a share of the budget and so must be explained.</summary>
    public bool IsBeyond(Share threshold) =>
        Variance.Abs().Kronor > threshold.Fraction * Money.Max(Budget, Money.Zero).Kronor;
}

/// <summary>A subproject that has ended.</summary>
/// <param name="Of">Its figures.</param>
/// <param name="Money">Its money.</param>
/// <param name="NeedsExplanation">Whether the variance is beyond the threshold.</param>
/// <param name="Explanation">Why it varies; null where nobody has written.</param>
public sealed record FinalSubproject(SubprojectFigures Of, FinalMoney Money, bool NeedsExplanation, string? Explanation)
{
    /// <summary>The day it was first planned to be done: its last milestone's; null where there is none.</summary>
    public DateOnly? PlannedEnd => Of.Milestones.Count == 0 ? null : Of.Milestones.Max(milestone => milestone.Baseline);

    /// <summary>The day it was done: when the last milestone was reached; null where one is not.</summary>
    public DateOnly? RealEnd =>
        Of.Milestones.Count == 0 || Of.Milestones.Any(milestone => milestone.Reached is null)
            ? null
            : Of.Milestones.Max(milestone => milestone.Reached);

    /// <summary>Days from the day planned to the real: plus is later; null where one is not known.</summary>
    public int? SlipDays =>
        (PlannedEnd, RealEnd) is ({ } planned, { } real) ? real.DayNumber - planned.DayNumber : null;
}

/// <summary>A year's capital cost.</summary>
/// <param name="Year">The year.</param>
/// <param name="Planned">As decided.</param>
/// <param name="Expected">From what is booked.</param>
public sealed record FinalYear(int Year, Money Planned, Money Expected)
{
    /// <summary>Planned less expected: plus is better.</summary>
    public Money Difference => Planned - Expected;
}

/// <summary>Something that a final report lacks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">What is missing, as a sentence.</param>
public sealed record MissingPart(MissingKind Kind, string Sentence);
