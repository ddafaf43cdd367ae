using Portal.Domain.Benefits;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// All figures of one investment at the end of one month, as known at one batch. Computed once; page, JSON, workbook, chart
/// and document read them and compute nothing themselves. Time savings are null where the decision promises none.
/// </summary>
public sealed record FollowUpFigures(
    Month AsOf,
    DateTime KnownAt,
    long Batch,
    bool Example,
    InvestmentFigures Investment,
    IReadOnlyList<SubprojectFigures> Subprojects,
    TotalFigures Totals,
    UnownedFigures Unowned,
    CapitalCostFigures CapitalCost,
    RunningCostFigures RunningCost,
    TimeSavingFigures? TimeSavings,
    IReadOnlyList<RiskFigures> Risks,
    IReadOnlyList<MonthFigures> Months,
    IReadOnlyList<ReconciliationRow> Reconciliation,
    IReadOnlyList<string> Sentences
)
{
    /// <summary>The version of the rules in this program. Raised when the same facts would give other figures or words.</summary>
    public const int RulesVersion = 7;

    /// <summary>What to keep an eye on, in words; empty where nothing stands out.</summary>
    public Concerns Concerns => ConcernSentences.For(this);

    /// <summary>What the decision says in words.</summary>
    public DecisionText Decision { get; init; } = DecisionText.None;

    /// <summary>Benefits other than money and time, by number: shown apart, never netted against cost.</summary>
    public IReadOnlyList<BenefitFigures> Benefits { get; init; } = [];

    /// <summary>How far over its budget a forecast may be before the light is yellow.</summary>
    public Share Threshold { get; init; }

    /// <summary>The light that a controller has set for the whole investment; null where the rule counts.</summary>
    public LightOverrule? LightSet { get; init; }

    /// <summary>The day the investment ended, by the end of the month; null where it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The investment's light without regard to silence: that of the facts alone.</summary>
    public LightFigures Light => LightHeard(new Dictionary<int, Silence>());

    /// <summary>The investment's light.</summary>
    /// <param name="silent">The subprojects that have not reported for long, by number.</param>
    public LightFigures LightHeard(IReadOnlyDictionary<int, Silence> silent)
    {
        var (ruled, reasons) = LightRule.Of([
            .. Subprojects.Select(s => (s.Number, s.Light.Heard(silent.GetValueOrDefault(s.Number)))),
        ]);
        return new LightFigures(ruled, reasons, LightSet);
    }
}

/// <summary>
/// The investment: what was granted, what is with the supplementary appropriations since, and what its items add up to as decided.
/// </summary>
public sealed record InvestmentFigures(
    long Id,
    string Name,
    string DecidedBy,
    string GrantedTo,
    string? CaseNumber,
    DateOnly? DecidedOn,
    Money Appropriation,
    Money CurrentAppropriation,
    Money Items,
    Money YearlyCost,
    Month PlannedFrom,
    Month PlannedTo
);

/// <summary>A subproject's money, status, milestones and deliverables.</summary>
public sealed record SubprojectFigures(
    long Id,
    int Number,
    string Name,
    string Lead,
    string Supplier,
    string ExpectedEffect,
    MoneyFigures Money,
    Month? ForecastMonth,
    string? ForecastComment,
    StatusFigures? Status,
    DateOnly? InService,
    IReadOnlyList<ItemFigures> Items,
    Money OutcomeWithoutItem,
    IReadOnlyList<MilestoneFigures> Milestones,
    IReadOnlyList<DeliverableFigures> Deliverables
)
{
    /// <summary>Its light, without regard to silence: that of the facts alone.</summary>
    public LightFigures Light { get; init; } = LightFigures.None;

    /// <summary>What a round asks it about the month, and how far that has come; null where none does.</summary>
    public ReportingFigures? Reporting { get; init; }

    /// <summary>Whether it has nothing more to report: all of the work is done, and every milestone reached.</summary>
    public bool IsFinished => FinishedWork.Is(Status?.Completion, Milestones.Select(m => m.Reached));
}

/// <summary>How far the report of a month has come in its round, and the day it is to be in.</summary>
public sealed record ReportingFigures(Month Month, ReportState State, DateOnly DueOn)
{
    /// <summary>The state in words.</summary>
    public string Sentence => ReportWords.Of(State, Month);
}

/// <summary>
/// The money of a subproject. Outcome is cumulative over all years up to the month, by voucher date; the period's own is the
/// month's. Variance is budget less forecast: plus is better. Consumption is outcome of budget; null for a zero budget.
/// </summary>
public sealed record MoneyFigures(
    Money Decided,
    Money Budget,
    Money Outcome,
    Money OutcomePeriod,
    Money Committed,
    Money Forecast,
    bool ForecastGiven
)
{
    /// <summary>Avvikelse: budget less forecast, plus is better.</summary>
    public Money Variance => Budget - Forecast;

    /// <summary>Budget less outcome: plus is better.</summary>
    public Money LeftOfBudget => Budget - Outcome;

    /// <summary>Upparbetning: outcome of budget.</summary>
    public Share? Consumption => Share.Of(Outcome, Budget);
}

/// <summary>A budget item's money.</summary>
public sealed record ItemFigures(int Number, string Name, Money Decided, Money Budget, Money Outcome, string Source)
{
    /// <summary>Whether its cost is capitalised.</summary>
    public bool IsCapitalised { get; init; } = true;

    /// <summary>Why it is or is not; null where nobody has said.</summary>
    public string? TreatmentReason { get; init; }

    /// <summary>Budget less outcome: plus is better.</summary>
    public Money LeftOfBudget => Budget - Outcome;
}

/// <summary>The latest status report up to the month, of those that count. What moved out is null where nobody was asked.</summary>
public sealed record StatusFigures(
    Month Month,
    StatusLine Time,
    StatusLine Economy,
    StatusLine Scope,
    StatusLine Risk,
    StatusLine Benefit,
    Share Completion,
    string Done,
    string Next,
    string? MovedOut = null
)
{
    /// <summary>The five respects by name, in the order they are always shown.</summary>
    public IReadOnlyList<(string Name, StatusLine Line)> Respects =>
        [("Tid", Time), ("Ekonomi", Economy), ("Omfattning", Scope), ("Risk", Risk), ("Nytta", Benefit)];
}

/// <summary>A light and the sentence behind it.</summary>
public sealed record StatusLine(Light Light, string Text);

/// <summary>The subprojects together. Unallocated is the investment's own and stands beside, never within.</summary>
public sealed record TotalFigures(MoneyFigures Money, Money VarianceToAppropriation, Money Unallocated);

/// <summary>Rows on outcome accounts that no mapping gives to anyone: how many objects, rows and how much, in the ledgers up to the month.</summary>
public sealed record UnownedFigures(int Objects, int Rows, Money Amount, IReadOnlyList<UnownedObject> ByObject);

/// <summary>An object that nobody owns; no dimension and code for rows without any object.</summary>
public sealed record UnownedObject(string Dimension, string Code, string? Name, int Rows, Money Amount);

/// <summary>Capital cost as decided, and as expected from what is capitalised.</summary>
public sealed record CapitalCostFigures(
    CapitalCostTermsFigures Terms,
    IReadOnlyList<CapitalCostYear> Planned,
    IReadOnlyList<CapitalCostYear> Expected,
    IReadOnlyList<ExpectedCapitalCost> ExpectedBySubproject,
    YearlyRates ExpectedRates,
    IReadOnlyList<string> Notes
)
{
    /// <summary>How the expected cost is computed.</summary>
    public required ExpectedTerms ExpectedTerms { get; init; }

    /// <summary>The plan by month.</summary>
    public IReadOnlyList<CapitalCostMonth> PlannedMonths { get; init; } = [];

    /// <summary>The expected cost by month; a subproject counts from its first month.</summary>
    public IReadOnlyList<CapitalCostMonth> ExpectedMonths { get; init; } = [];

    /// <summary>Expected against planned by month, and why.</summary>
    public IReadOnlyList<CapitalCostMonthDifference> Differences { get; init; } = [];

    /// <summary>The last closed month; null where none is.</summary>
    public Month? LockedTo { get; init; }

    /// <summary>Expected against planned by year.</summary>
    public IEnumerable<(int Year, CapitalCostDifference Of)> YearlyDifferences =>
        Differences
            .GroupBy(d => d.Month.Year)
            .Select(year => (year.Key, CapitalCostDifference.Sum([.. year.Select(d => d.Of)])));

    /// <summary>Planned interest over all years.</summary>
    public Money PlannedInterest => Money.Sum(Planned.Select(y => y.Interest));

    /// <summary>Planned depreciation over all years.</summary>
    public Money PlannedDepreciation => Money.Sum(Planned.Select(y => y.Depreciation));

    /// <summary>Planned capital cost over all years.</summary>
    public Money PlannedCost => Money.Sum(Planned.Select(y => y.Cost));

    /// <summary>Planned capital cost in the mean over the useful life, to the öre.</summary>
    public Money PlannedAverage => Money.Round(PlannedCost.Ore, Terms.Years);
}

/// <summary>The terms decided.</summary>
public sealed record CapitalCostTermsFigures(
    Money Amount,
    Money Residual,
    Rate Rate,
    int Years,
    Month From,
    DepreciationMethod Method,
    InterestBase InterestBase,
    DepreciationStart Start,
    string Source
);

/// <summary>What is expected of one subproject: its outcome that may be capitalised, depreciated from a month on.</summary>
public sealed record ExpectedCapitalCost(int Number, Money Amount, Month From, IReadOnlyList<CapitalCostYear> Years)
{
    /// <summary>The months.</summary>
    public IReadOnlyList<CapitalCostMonth> Months { get; init; } = [];

    /// <summary>Its part of the residual.</summary>
    public Money Residual { get; init; }

    /// <summary>The day it was taken into use; null where it is not yet.</summary>
    public DateOnly? InService { get; init; }

    /// <summary>The fact that says so; null where it is not in use yet.</summary>
    public long? InServiceId { get; init; }

    /// <summary>Booked on items that may not be capitalised: no part of the amount.</summary>
    public Money NotCapitalised { get; init; }

    /// <summary>Impairments and disposals.</summary>
    public IReadOnlyList<AssetChangeFigures> Changes { get; init; } = [];

    /// <summary>Whether every month is as computed now: none is closed with another cost.</summary>
    public bool IsAsComputed { get; init; } = true;
}

/// <summary>An impairment or a disposal.</summary>
public sealed record AssetChangeFigures(
    long Id,
    AssetChangeKind Kind,
    Month Month,
    Money Amount,
    string Reference,
    string Reason
);

/// <summary>Running cost granted for each year, what it is to cover, and what is booked.</summary>
public sealed record RunningCostFigures(Money Granted, Money Support, IReadOnlyList<RunningCostYear> Years)
{
    /// <summary>What the granted money is to cover, each year that capital cost is planned or expected.</summary>
    public IReadOnlyList<GrantedYear> Granting { get; init; } = [];
}

/// <summary>
/// A year's booked running cost by kind. What is booked on the investment's items that may not be capitalised is running cost too.
/// </summary>
public sealed record RunningCostYear(
    int Year,
    Money Granted,
    Money Capital,
    Money Support,
    Money Other,
    Money NotCapitalised = default
)
{
    /// <summary>All kinds together.</summary>
    public Money Outcome => Capital + Support + Other + NotCapitalised;

    /// <summary>What is left of the granted money.</summary>
    public Money Left => Granted - Outcome;
}

/// <summary>What a year's granted money is to cover: capital cost as planned, the extra support, and the rest.</summary>
public sealed record GrantedYear(int Year, Money Granted, Money PlannedCapital, Money Support, Money ExpectedCapital)
{
    /// <summary>What is left for all else by the plan.</summary>
    public Money Rest => Granted - PlannedCapital - Support;

    /// <summary>What is left for all else by the expected capital cost.</summary>
    public Money ExpectedRest => Granted - ExpectedCapital - Support;
}

/// <summary>One month of the course of the money, for the chart over time: all cumulative at the month's end.</summary>
public sealed record MonthFigures(Month Month, Money Outcome, Money Budget, Money Forecast);

/// <summary>What a reconciliation row says.</summary>
public enum ReconciliationKind
{
    /// <summary>Motsägelse: the text says two things.</summary>
    Contradiction,

    /// <summary>Avrundning: the printed figure is a sound rounding.</summary>
    Rounding,

    /// <summary>Iakttagelse: nothing was claimed, but a reader should know.</summary>
    Observation,

    /// <summary>Stämmer.</summary>
    Holds,
}

/// <summary>What was stated against what the figures give.</summary>
public sealed record ReconciliationRow(
    string Id,
    ReconciliationKind Kind,
    string Label,
    ReconciledValue? Stated,
    ReconciledValue? Computed,
    decimal? Difference,
    string Unit,
    string Explanation,
    string Source
);

/// <summary>A number, a span or a text: only one of the three is there.</summary>
public sealed record ReconciledValue(decimal? Number, decimal? Low, decimal? High, string? Text);
