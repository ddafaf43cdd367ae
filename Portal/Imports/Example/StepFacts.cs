using Portal.Domain;
using Portal.Domain.Benefits;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Imports.Example;

/// <summary>Makes a step's facts, for the investment that the decision gave.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Subprojects">Its subprojects.</param>
/// <param name="Items">Their items.</param>
/// <param name="Deliverables">What the subprojects are to bring.</param>
/// <param name="TimeSaver">The subproject that is to save time.</param>
internal sealed record StepFacts(
    Investment Investment,
    IReadOnlyList<Subproject> Subprojects,
    IReadOnlyList<BudgetItem> Items,
    IReadOnlyList<Deliverable> Deliverables,
    long TimeSaver
)
{
    /// <summary>The step's facts but for what refers to others: what is used of orders, and measurements of benefits.</summary>
    public IReadOnlyList<Fact> Of(ExampleStep step) =>
        [
            .. (step.Mappings ?? []).Select(Mapping),
            .. (step.Milestones ?? []).Select(Milestone),
            .. (step.Delivered ?? []).Select(Delivered),
            .. (step.Commitments ?? []).Select(Commitment),
            .. (step.Forecasts ?? []).Select(Forecast),
            .. (step.StatusReports ?? []).Select(Status),
            .. (step.InService ?? []).Select(used => new InService
            {
                SubprojectId = Id(used.Subproject),
                Day = used.Day,
            }),
            .. (step.Investigations ?? []).Select(Count),
            .. (step.TimeSamples ?? []).Select(Sample),
            .. (step.Benefits ?? []).Select(Benefit),
        ];

    /// <summary>The risks that the step finds.</summary>
    public IReadOnlyList<Fact> RisksOf(ExampleStep step) =>
        [
            .. (step.Risks ?? []).Select(risk => new Risk
            {
                InvestmentId = Investment.Id,
                Number = risk.Number,
                Text = risk.Text,
                Source = Risk.OfFollowUp,
                ReportedOn = risk.ReportedOn,
            }),
        ];

    /// <summary>What the step says of risks recorded with it or before.</summary>
    public static IReadOnlyList<Fact> OnRisks(ExampleStep step, IReadOnlyDictionary<int, long> risks) =>
        [
            .. (step.Assessments ?? []).Select(assessment => new RiskAssessment
            {
                RiskId = risks[assessment.Risk],
                ProbabilityBefore = (Probability)assessment.Before[0],
                ConsequenceBefore = (Consequence)assessment.Before[1],
                ProbabilityAfter = (Probability)assessment.After[0],
                ConsequenceAfter = (Consequence)assessment.After[1],
                Owner = assessment.Owner,
                Measure = assessment.Measure,
                NextReview = assessment.NextReview,
                ReportedOn = assessment.ReportedOn,
            }),
            .. (step.Closures ?? []).Select(closure => new RiskClosure
            {
                RiskId = risks[closure.Risk],
                IsClosed = closure.Closed,
                Reason = closure.Reason,
                ReportedOn = closure.ReportedOn,
            }),
        ];

    /// <summary>What the step uses of orders recorded with it or before.</summary>
    public IReadOnlyList<Fact> UsesOf(ExampleStep step, IReadOnlyList<Commitment> orders) =>
        [
            .. (step.CommitmentUses ?? []).Select(use => new CommitmentUse
            {
                CommitmentId = orders
                    .Last(o => o.Order == use.Order && Subprojects.Any(s => s.Id == o.SubprojectId))
                    .Id,
                UsedOn = use.UsedOn,
                Amount = Money.FromKronor(use.Amount),
            }),
        ];

    /// <summary>What the step says of reports recorded with it or before.</summary>
    public IReadOnlyList<Fact> ReviewsOf(ExampleStep step, IReadOnlyList<StatusReport> reports) =>
        [
            .. (step.Reviews ?? []).Select(review => new ReportReview
            {
                StatusReportId = reports
                    .Last(r => r.SubprojectId == Id(review.Subproject) && r.Month == MonthOf(review.Month))
                    .Id,
                Outcome = review.Outcome,
                Comment = review.Comment,
            }),
        ];

    /// <summary>The reminders that the step gives in rounds opened before.</summary>
    public IReadOnlyList<Fact> RemindersOf(ExampleStep step, IReadOnlyList<ReportingRound> rounds) =>
        [
            .. (step.Reminders ?? []).Select(reminder => new ReportReminder
            {
                ReportingRoundId = rounds.Last(r => r.Month == MonthOf(reminder.Month)).Id,
                SubprojectId = Id(reminder.Subproject),
                Day = reminder.Day,
            }),
        ];

    /// <summary>The round that the step opens, and the subprojects that it asks; null where it opens none.</summary>
    public (ReportingRound Round, IEnumerable<long> Subprojects)? RoundOf(ExampleStep step) =>
        step.Round is { } round
            ? (
                new ReportingRound
                {
                    InvestmentId = Investment.Id,
                    Month = MonthOf(round.Month),
                    OpensOn = round.OpensOn,
                    DueOn = round.DueOn,
                },
                round.Subprojects.Select(Id)
            )
            : null;

    /// <summary>What the step measures of benefits recorded with it or before.</summary>
    public IReadOnlyList<Fact> MeasurementsOf(ExampleStep step, IReadOnlyList<Benefit> benefits) =>
        [
            .. (step.BenefitMeasurements ?? []).Select(measured => new BenefitMeasurement
            {
                BenefitId = benefits.First(b => b.InvestmentId == Investment.Id && b.Number == measured.Benefit).Id,
                Day = measured.Day,
                Value = measured.Value,
                Source = measured.Source,
                NextDay = measured.NextDay,
            }),
        ];

    private Benefit Benefit(ExampleBenefit benefit) =>
        new()
        {
            InvestmentId = Investment.Id,
            Number = benefit.Number,
            Name = benefit.Name,
            Unit = benefit.Unit,
            HowMeasured = benefit.Measure,
            StartValue = benefit.Start,
            StartDay = benefit.StartDay,
            LowTarget = benefit.LowTarget,
            HighTarget = benefit.HighTarget,
            TargetDay = benefit.TargetDay,
            MeasureDay = benefit.MeasureDay,
            Owner = benefit.Owner,
            Source = benefit.Source,
        };

    private ObjectMapping Mapping(ExampleMapping mapping)
    {
        long? subproject = mapping.Subproject is { } number ? Id(number) : null;
        return new ObjectMapping
        {
            Dimension = mapping.Dimension,
            ObjectCode = mapping.Object,
            InvestmentId = Investment.Id,
            SubprojectId = subproject,
            BudgetItemId = mapping.Item is { } item
                ? Items.Single(i => i.SubprojectId == subproject && i.Number == item).Id
                : null,
            Running = mapping.Running,
        };
    }

    private Milestone Milestone(ExampleMilestone milestone) =>
        new()
        {
            SubprojectId = Id(milestone.Subproject),
            Name = milestone.Name,
            Baseline = milestone.Baseline,
            Planned = milestone.Planned,
            Reached = milestone.Reached,
            ReportedOn = milestone.ReportedOn,
            Reason = milestone.Reason,
        };

    private DeliveredCount Delivered(ExampleDelivered delivered) =>
        new()
        {
            DeliverableId = Deliverables
                .Single(d => d.SubprojectId == Id(delivered.Subproject) && d.Name == delivered.Name)
                .Id,
            Day = delivered.Day,
            Done = delivered.Done,
            Comment = delivered.Comment,
        };

    private Commitment Commitment(ExampleCommitment commitment) =>
        new()
        {
            SubprojectId = Id(commitment.Subproject),
            Order = commitment.Order,
            Text = commitment.Text,
            OrderedOn = commitment.OrderedOn,
            Amount = Money.FromKronor(commitment.Amount),
        };

    private Forecast Forecast(ExampleForecast forecast) =>
        new()
        {
            SubprojectId = Id(forecast.Subproject),
            Month = MonthOf(forecast.Month),
            Amount = Money.FromKronor(forecast.Amount),
            Comment = forecast.Comment,
        };

    private StatusReport Status(ExampleStatus status) =>
        new()
        {
            SubprojectId = Id(status.Subproject),
            Month = MonthOf(status.Month),
            Time = status.Time.Light,
            TimeText = status.Time.Text,
            Economy = status.Economy.Light,
            EconomyText = status.Economy.Text,
            Scope = status.Scope.Light,
            ScopeText = status.Scope.Text,
            Risk = status.Risk.Light,
            RiskText = status.Risk.Text,
            Benefit = status.Benefit.Light,
            BenefitText = status.Benefit.Text,
            Completion = new Share(status.Completion),
            Done = status.Done,
            Next = status.Next,
            MovedOut = status.MovedOut,
        };

    private InvestigationCount Count(ExampleCount count) =>
        new()
        {
            SubprojectId = TimeSaver,
            Month = MonthOf(count.Month),
            Started = count.Started,
        };

    private TimeSample Sample(ExampleSample sample) =>
        new()
        {
            SubprojectId = TimeSaver,
            Month = MonthOf(sample.Month),
            Phase = sample.Phase,
            Count = sample.Count,
            Mean = new Hours(sample.Mean),
            Deviation = new Hours(sample.Deviation),
            Source = sample.Source,
        };

    private long Id(int subproject) => Subprojects.Single(s => s.Number == subproject).Id;

    private static Month MonthOf(string month) =>
        Month.TryParse(month) ?? throw new InvalidDataException($"{month} är ingen månad, som 2021-04.");
}
