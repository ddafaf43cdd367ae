using Portal.Domain.Calendar;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Asks every morning which reports a meeting's documents need and are not made, and makes them: those of a month that was closed before
/// its day in the calendar, and those that the monthly job could not make.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy(3, "00:10:00")]
internal sealed class MeetingReportJob(RunDueReports run) : IJob
{
    /// <summary>Every day at 06:10, Swedish time: after the monthly reports.</summary>
    public static readonly DailyJob Schedule = DailyJob.Of<MeetingReportJob>(
        "sammantradesrapport",
        "varje-morgon-sammantradesrapport",
        "0 10 6 * * ?",
        "Rapporter till sammanträden"
    );

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.RunAsync(CalendarKind.Meeting, context, cancellationToken);
}
