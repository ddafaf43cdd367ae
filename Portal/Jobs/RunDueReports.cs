using Portal.Data;
using Portal.Domain.Calendar;
using Portal.Reporting;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// A run of a job that makes reports. What a killed run left half written in the archive is cleared away first, and the PDFs that are
/// missing are asked for last.
/// </summary>
internal sealed class RunDueReports(MakeDueReports make, MakePdfs makePdfs, Folders folders, TimeProvider time)
{
    /// <summary>Runs it.</summary>
    /// <exception cref="JobExecutionException">A report could not be made; those that could are.</exception>
    public async Task RunAsync(CalendarKind kind, IJobExecutionContext context, CancellationToken cancellation)
    {
        DurableFile.RemoveAbandoned(folders.Reports, time.GetUtcNow());
        var made = await make.RunAsync(kind, context.ReportProgress, cancellation);
        context.Result =
            made.Reports.Count == 0 ? JobRunReport.Skipped(made.Sentence) : JobRunReport.Succeeded(made.Sentence);
        if (await makePdfs.StateAsync(cancellation) is { IsPossible: true, Missing: > 0 })
        {
            await context.Scheduler.TriggerJob(PdfJob.Key, cancellation);
        }

        if (made.Failures.Count > 0)
        {
            throw new JobExecutionException(made.Sentence);
        }
    }
}
