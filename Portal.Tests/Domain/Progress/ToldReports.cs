using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Progress;

/// <summary>Reports and rounds as they are recorded, one batch each, in the order that a test tells them.</summary>
internal sealed class ToldReports
{
    private readonly List<ReportingRound> _rounds = [];
    private readonly List<RoundPart> _parts = [];
    private readonly List<StatusReport> _reports = [];
    private readonly List<ReportReview> _reviews = [];
    private readonly List<ReportReminder> _reminders = [];
    private long _batch;

    public RoundFacts Facts => new(_rounds, _parts, _reports, _reviews, _reminders);

    public ReportingRound Round(Month month, params long[] subprojects)
    {
        var round = new ReportingRound
        {
            Id = _rounds.Count + 1,
            Batch = ++_batch,
            InvestmentId = 1,
            Month = month,
            OpensOn = month.AddMonths(1).FirstDay,
            DueOn = month.AddMonths(1).FirstDay.AddDays(7),
        };
        _rounds.Add(round);
        _parts.AddRange(
            subprojects.Select(subproject => new RoundPart
            {
                Batch = _batch,
                ReportingRoundId = round.Id,
                SubprojectId = subproject,
            })
        );
        return round;
    }

    public StatusReport Report(long subproject, Month month, decimal completion = 0.5m)
    {
        var report = Of(subproject, month, completion);
        (report.Id, report.Batch) = (_reports.Count + 1, ++_batch);
        _reports.Add(report);
        return report;
    }

    public void Review(StatusReport report, ReviewOutcome outcome) =>
        _reviews.Add(
            new ReportReview
            {
                Batch = ++_batch,
                StatusReportId = report.Id,
                Outcome = outcome,
                Comment = outcome == ReviewOutcome.Returned ? "Skriv mer om risken." : "",
            }
        );

    public void Remind(ReportingRound round, long subproject, DateOnly day) =>
        _reminders.Add(
            new ReportReminder
            {
                Batch = ++_batch,
                ReportingRoundId = round.Id,
                SubprojectId = subproject,
                Day = day,
            }
        );

    /// <summary>A report that says little.</summary>
    public static StatusReport Of(
        long subproject,
        Month month,
        decimal completion = 0.5m,
        string movedOut = "",
        string done = "Byggt."
    ) =>
        new()
        {
            SubprojectId = subproject,
            Month = month,
            TimeText = "Håller.",
            EconomyText = "Håller.",
            ScopeText = "Håller.",
            RiskText = "Inga nya.",
            BenefitText = "Mäts senare.",
            Completion = new Share(completion),
            Done = done,
            Next = "Testa.",
            MovedOut = movedOut,
        };
}
