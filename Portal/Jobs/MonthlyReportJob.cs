using Portal.Domain.Calendar;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Asks every morning which monthly reports are due and not made, and makes them. A month that was missed, whatever the reason, is
/// thereby made up for by the next run; a failure is tried again soon, and then every morning.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy(3, "00:10:00")]
internal sealed class MonthlyReportJob(RunDueReports run) : IJob
{
    /// <summary>Every day at 06:00, Swedish time.</summary>
    public static readonly DailyJob Schedule = DailyJob.Of<MonthlyReportJob>(
        "manadsrapport",
        "varje-morgon",
        "0 0 6 * * ?",
        "Månadsrapporter"
    );

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.RunAsync(CalendarKind.FollowUp, context, cancellationToken);
}
