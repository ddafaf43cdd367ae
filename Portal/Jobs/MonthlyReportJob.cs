using Portal.Data;
using Portal.Reporting;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Asks every morning which reports are due and not made, and makes them. A month that was missed, whatever the reason, is
/// thereby made up for by the next run; a failure is tried again soon, and then every morning. What a killed run left half
/// written in the archive is cleared away first, and the PDFs that are missing are asked for last.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy(3, "00:10:00")]
internal sealed class MonthlyReportJob(
    MakeDueReports makeDueReports,
    MakePdfs makePdfs,
    Folders folders,
    TimeProvider time
) : IJob
{
    /// <summary>Every day at 06:00, Swedish time.</summary>
    public static readonly DailyJob Schedule = DailyJob.Of<MonthlyReportJob>(
        "manadsrapport",
        "varje-morgon",
        "0 0 6 * * ?",
        "Månadsrapporter"
    );

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        DurableFile.RemoveAbandoned(folders.Reports, time.GetUtcNow());
        var made = await makeDueReports.RunAsync(context.ReportProgress, cancellationToken);
        context.Result =
            made.Reports.Count == 0 ? JobRunReport.Skipped(made.Sentence) : JobRunReport.Succeeded(made.Sentence);
        if (await makePdfs.StateAsync(cancellationToken) is { IsPossible: true, Missing: > 0 })
        {
            await context.Scheduler.TriggerJob(PdfJob.Key, cancellationToken);
        }

        if (made.Failures.Count > 0)
        {
            throw new JobExecutionException(made.Sentence);
        }
    }
}
