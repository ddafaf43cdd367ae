using Portal.Domain.Calendar;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Asks every morning whether the portfolio report of April, August or the year's end is due and not made, and makes it.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy(3, "00:10:00")]
internal sealed class PortfolioReportJob(RunDueReports run) : IJob
{
    /// <summary>Every day at 06:05, Swedish time: after the investments' own.</summary>
    public static readonly DailyJob Schedule = DailyJob.Of<PortfolioReportJob>(
        "portfoljrapport",
        "varje-morgon-portfoljrapport",
        "0 5 6 * * ?",
        "Portföljrapport"
    );

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.RunAsync(CalendarKind.Portfolio, context, cancellationToken);
}
