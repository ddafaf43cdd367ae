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
    public const string Cron = "0 0 6 * * ?";

    /// <summary>The job's key in the store.</summary>
    public static readonly JobKey Key = new("manadsrapport", "rapporter");

    private static readonly TriggerKey TriggerKey = new("varje-morgon", "rapporter");
    private static readonly TimeZoneInfo TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The job as stored. Run again from the start where the portal died in the middle of it.</summary>
    public static IJobDetail Detail =>
        JobBuilder.Create<MonthlyReportJob>().WithIdentity(Key).StoreDurably().RequestRecovery(true).Build();

    /// <summary>The trigger as stored. What was missed while the portal was down is run once, at once.</summary>
    public static ITrigger Trigger(TimeProvider time) =>
        TriggerBuilder
            .Create(time)
            .WithIdentity(TriggerKey)
            .ForJob(Key)
            .WithSchedule(
                CronScheduleBuilder
                    .Create(Cron)
                    .InTimeZone(TimeZone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();

    /// <summary>Whether a stored trigger is the one that the program would make.</summary>
    public static bool IsAsScheduled(ITrigger stored) =>
        stored is ICronTrigger cron && cron.CronExpressionString == Cron && cron.TimeZone.Id == TimeZone.Id;

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
