using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FinalReports;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// Everything recorded about one investment up to a batch, and the ledgers it may have cost in. Each list is in the order of
/// recording; what was removed or undone by then is left out.
/// </summary>
public sealed record InvestmentFacts
{
    /// <summary>The last batch that is known.</summary>
    public required long Batch { get; init; }

    /// <summary>The moment asked about, or that of the last batch; UTC.</summary>
    public required DateTime KnownAt { get; init; }

    /// <summary>Whether any batch up to then holds example data.</summary>
    public required bool Example { get; init; }

    /// <summary>The investment.</summary>
    public required Investment Investment { get; init; }

    /// <summary>Its subprojects by number.</summary>
    public required IReadOnlyList<Subproject> Subprojects { get; init; }

    /// <summary>Its items by subproject and number.</summary>
    public required IReadOnlyList<BudgetItem> Items { get; init; }

    /// <summary>Changes of the budget.</summary>
    public required IReadOnlyList<BudgetChange> BudgetChanges { get; init; }

    /// <summary>What the changes do to items.</summary>
    public required IReadOnlyList<BudgetChangeLine> BudgetChangeLines { get; init; }

    /// <summary>Months that are closed.</summary>
    public required IReadOnlyList<PeriodLock> PeriodLocks { get; init; }

    /// <summary>The points of the decision.</summary>
    public required IReadOnlyList<DecisionPoint> DecisionPoints { get; init; }

    /// <summary>What the decision says besides.</summary>
    public required IReadOnlyList<DecisionNote> DecisionNotes { get; init; }

    /// <summary>The figures that the decision states.</summary>
    public required IReadOnlyList<StatedFigure> StatedFigures { get; init; }

    /// <summary>The terms of capital cost decided.</summary>
    public required CapitalCostTerms Terms { get; init; }

    /// <summary>How the expected capital cost is computed; null where it is the decision's way.</summary>
    public required CapitalCostChoice? CapitalCostChoice { get; init; }

    /// <summary>The internal rates that the municipality has set, of every year.</summary>
    public required IReadOnlyList<InternalRate> InternalRates { get; init; }

    /// <summary>Whether items may be capitalised.</summary>
    public required IReadOnlyList<ItemTreatment> ItemTreatments { get; init; }

    /// <summary>Impairments and disposals.</summary>
    public required IReadOnlyList<AssetChange> AssetChanges { get; init; }

    /// <summary>The capital cost of closed months, as known when each was closed.</summary>
    public IReadOnlyList<LockedCapitalCost> LockedCosts { get; init; } = [];

    /// <summary>The time saving promised; null where the decision promises none.</summary>
    public required TimeSavingPromise? Promise { get; init; }

    /// <summary>What the subprojects are to bring.</summary>
    public required IReadOnlyList<Deliverable> Deliverables { get; init; }

    /// <summary>How much of the deliverables is done.</summary>
    public required IReadOnlyList<DeliveredCount> DeliveredCounts { get; init; }

    /// <summary>The risks.</summary>
    public required IReadOnlyList<Risk> Risks { get; init; }

    /// <summary>How the risks are assessed.</summary>
    public required IReadOnlyList<RiskAssessment> RiskAssessments { get; init; }

    /// <summary>Risks closed, and opened again.</summary>
    public required IReadOnlyList<RiskClosure> RiskClosures { get; init; }

    /// <summary>All ledgers.</summary>
    public required IReadOnlyList<Ledger> Ledgers { get; init; }

    /// <summary>The ledgers' sums by ledger, account, objects and month, over all batches known; none that came to nothing.</summary>
    public required IReadOnlyList<LedgerSum> LedgerSums { get; init; }

    /// <summary>The ledgers' names of accounts and objects.</summary>
    public required IReadOnlyList<LedgerName> LedgerNames { get; init; }

    /// <summary>What objects mean, of every investment, in force.</summary>
    public required IReadOnlyList<ObjectMapping> Mappings { get; init; }

    /// <summary>The municipality's choice of outcome accounts; null for the default.</summary>
    public required OutcomeAccountSetting? OutcomeAccounts { get; init; }

    /// <summary>Orders.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>What has been invoiced or cancelled of orders.</summary>
    public required IReadOnlyList<CommitmentUse> CommitmentUses { get; init; }

    /// <summary>Forecasts given.</summary>
    public required IReadOnlyList<Forecast> Forecasts { get; init; }

    /// <summary>The items' parts of the forecasts given.</summary>
    public required IReadOnlyList<ForecastItem> ForecastItems { get; init; }

    /// <summary>How far a forecast may be from the budget without a comment.</summary>
    public required Share VarianceThreshold { get; init; }

    /// <summary>Days taken into use.</summary>
    public required IReadOnlyList<InService> InService { get; init; }

    /// <summary>Status reports.</summary>
    public required IReadOnlyList<StatusReport> StatusReports { get; init; }

    /// <summary>Reporting rounds.</summary>
    public IReadOnlyList<ReportingRound> ReportingRounds { get; init; } = [];

    /// <summary>The subprojects that the rounds ask.</summary>
    public IReadOnlyList<RoundPart> RoundParts { get; init; } = [];

    /// <summary>What controllers said of reports.</summary>
    public IReadOnlyList<ReportReview> ReportReviews { get; init; } = [];

    /// <summary>Lights that controllers set.</summary>
    public IReadOnlyList<LightOverrule> LightOverrules { get; init; } = [];

    /// <summary>Ends of the investment that are not taken back.</summary>
    public IReadOnlyList<InvestmentEnd> Ends { get; init; } = [];

    /// <summary>The end that counts, the latest recorded; null while the investment goes on.</summary>
    public InvestmentEnd? End => Ends is [.., var end] ? end : null;

    /// <summary>The end that counts, where it has come by a month; null where the investment goes on after it.</summary>
    public InvestmentEnd? EndBy(Month month) => End is { } end && Month.Of(end.Day) <= month ? end : null;

    /// <summary>What is written for the final report and not taken back.</summary>
    public IReadOnlyList<FinalText> FinalTexts { get; init; } = [];

    /// <summary>Milestones as reported.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>Investigations started by month.</summary>
    public required IReadOnlyList<InvestigationCount> InvestigationCounts { get; init; }

    /// <summary>Measured hours.</summary>
    public required IReadOnlyList<TimeSample> TimeSamples { get; init; }

    /// <summary>Benefits other than money and time, with what they were before a correction.</summary>
    public IReadOnlyList<Benefit> Benefits { get; init; } = [];

    /// <summary>What the benefits were measured to be.</summary>
    public IReadOnlyList<BenefitMeasurement> BenefitMeasurements { get; init; } = [];

    /// <summary>Reports and rounds together. Reminders are left out: no figure follows from them.</summary>
    public RoundFacts Rounds => new(ReportingRounds, RoundParts, StatusReports, ReportReviews, []);
}
