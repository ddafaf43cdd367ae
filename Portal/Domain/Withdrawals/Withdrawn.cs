using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.Calendar;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;

namespace Portal.Domain.Withdrawals;

/// <summary>What was withdrawn by a moment.</summary>
public sealed class Withdrawn(IEnumerable<Withdrawal> withdrawals)
{
    private readonly HashSet<(Type Kind, long Id)> _facts = [.. withdrawals.Select(Of)];

    /// <summary>Whether a fact still counts.</summary>
    public bool Stands(Fact fact) => Stands(fact.GetType(), fact.Id);

    /// <summary>Whether a fact still counts, by its kind and its number among it.</summary>
    public bool Stands(Type kind, long id) => !_facts.Contains((kind, id));

    private static (Type Kind, long Id) Of(Withdrawal withdrawal) =>
        withdrawal switch
        {
            { InvestmentId: { } id } => (typeof(Investment), id),
            { BudgetChangeId: { } id } => (typeof(BudgetChange), id),
            { PeriodLockId: { } id } => (typeof(PeriodLock), id),
            { ForecastId: { } id } => (typeof(Forecast), id),
            { CommitmentId: { } id } => (typeof(Commitment), id),
            { CommitmentUseId: { } id } => (typeof(CommitmentUse), id),
            { InServiceId: { } id } => (typeof(InService), id),
            { AssetChangeId: { } id } => (typeof(AssetChange), id),
            { MilestoneId: { } id } => (typeof(Milestone), id),
            { DeliveredCountId: { } id } => (typeof(DeliveredCount), id),
            { ReportingRoundId: { } id } => (typeof(ReportingRound), id),
            { BenefitId: { } id } => (typeof(Benefit), id),
            { BenefitMeasurementId: { } id } => (typeof(BenefitMeasurement), id),
            { InvestigationCountId: { } id } => (typeof(InvestigationCount), id),
            { TimeSampleId: { } id } => (typeof(TimeSample), id),
            { LightOverruleId: { } id } => (typeof(LightOverrule), id),
            { ReportIssueId: { } id } => (typeof(ReportIssue), id),
            { MeetingId: { } id } => (typeof(Meeting), id),
            { FinalTextId: { } id } => (typeof(FinalText), id),
            { InvestmentEndId: { } id } => (typeof(InvestmentEnd), id),
            _ => throw new InvalidOperationException("A withdrawal refers to a fact."),
        };
}
