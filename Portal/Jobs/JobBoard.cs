using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Calendar;
using Portal.Domain.Values;
using Portal.Mail;
using Quartz;
using Quartz.Extensibility;

namespace Portal.Jobs;

/// <summary>What the jobs are doing, did and will do, kept in the jobs' database.</summary>
public sealed class JobBoard(
    ISchedulerFactory schedulers,
    IExecutionHistoryStore history,
    PortalDb db,
    MakePdfs makePdfs,
    DraftReports drafts,
    TimeProvider time,
    ReadMailState mail,
    WakeMail wakeMail
)
{
    /// <summary>Reads the board.</summary>
    /// <param name="page">The page of the history, from 1.</param>
    /// <param name="size">Runs on a page.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<JobOverview> ReadAsync(int page, int size, CancellationToken cancellation = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var triggers = await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancellation);
        var running = await scheduler.QueryFireInstances(new FireInstanceQuery(), cancellation);
        var done = await history.QueryExecutions(
            new ExecutionHistoryQuery
            {
                SchedulerName = scheduler.SchedulerName,
                Skip = (int)Math.Min(int.MaxValue, (page - 1L) * size),
                Take = size,
                IncludeTotalCount = true,
            },
            cancellation
        );
        var succeeded = await SucceededAsync(
            scheduler.SchedulerName,
            done.Items.Where(run => run.EffectiveResult is JobRunResult.Failed).Select(KeyOf).Distinct(),
            cancellation
        );
        return new JobOverview(
            [
                .. triggers
                    .Items.Where(t => t.NextFireTimeUtc is not null)
                    .OrderBy(t => t.NextFireTimeUtc)
                    .Select(t => new ScheduledJob(NameOf(t.JobKey), t.NextFireTimeUtc!.Value.UtcDateTime)),
            ],
            [
                .. running.Items.Select(r => new RunningJob(
                    NameOf(r.JobKey!),
                    r.FireTimeUtc.UtcDateTime,
                    r.Progress ?? 0,
                    r.ProgressMessage ?? "Börjar"
                )),
            ],
            [.. done.Items.Select(run => Finished(run, succeeded))],
            done.TotalCount ?? done.Items.Count,
            await CalendarAsync(cancellation),
            await makePdfs.StateAsync(cancellation),
            await mail.RunAsync(cancellation)
        );
    }

    /// <summary>Runs a job of the history once more, as soon as there is room for it.</summary>
    /// <returns>False where the history has no such run.</returns>
    public async Task<bool> RunAgainAsync(string runId, CancellationToken cancellation = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var run = await history.GetExecution(scheduler.SchedulerName, runId, cancellation);
        if (run is null)
        {
            return false;
        }

        if (run.JobGroup == DraftReportJob.Group && DraftId.TryParse(run.JobName) is { } draft)
        {
            await drafts.RequestAsync(draft.InvestmentId, draft.Month, cancellation);
        }
        else if (new JobKey(run.JobName, run.JobGroup).Equals(PdfJob.Key))
        {
            await MakePdfsAsync(cancellation);
        }
        else if (new JobKey(run.JobName, run.JobGroup).Equals(MailJob.Key))
        {
            await SendMailAsync(cancellation);
        }
        else if (DailyJob.All.FirstOrDefault(job => job.Key.Equals(new JobKey(run.JobName, run.JobGroup))) is { } daily)
        {
            await scheduler.TriggerJob(daily.Key, cancellation);
        }

        return true;
    }

    /// <summary>The calendar of reports as it stands now.</summary>
    public async Task<IReadOnlyList<CalendarDay>> CalendarAsync(CancellationToken cancellation = default) =>
        ReportCalendar.At(await ReadCalendar.RunAsync(db, cancellation), time.GetUtcNow().UtcDateTime);

    /// <summary>Makes the reports of a kind that are due now, instead of waiting for the morning.</summary>
    public Task RunReportsAsync(CalendarKind kind, CancellationToken cancellation = default) =>
        RunAsync(DailyJob.Of(kind), cancellation);

    /// <summary>Opens the reporting rounds that are to be open and reminds of reports, instead of waiting for the morning.</summary>
    public Task RunReportingRoundsAsync(CancellationToken cancellation = default) =>
        RunAsync(ReportingRoundJob.Schedule, cancellation);

    private async Task RunAsync(DailyJob job, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        await scheduler.TriggerJob(job.Key, cancellation);
    }

    /// <summary>Makes the PDFs that are missing now.</summary>
    public async Task MakePdfsAsync(CancellationToken cancellation = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        await scheduler.TriggerJob(PdfJob.Key, cancellation);
    }

    /// <summary>Sends the letters that are due now.</summary>
    public Task SendMailAsync(CancellationToken cancellation = default) => wakeMail.RunAsync(cancellation);

    /// <summary>When each job last succeeded, of those that have.</summary>
    private async Task<IReadOnlyDictionary<JobKey, DateTimeOffset>> SucceededAsync(
        string scheduler,
        IEnumerable<JobKey> jobs,
        CancellationToken cancellation
    )
    {
        var last = new Dictionary<JobKey, DateTimeOffset>();
        foreach (var job in jobs)
        {
            var runs = await history.QueryExecutions(
                new ExecutionHistoryQuery
                {
                    SchedulerName = scheduler,
                    Job = job,
                    Results = [JobRunResult.Succeeded, JobRunResult.Skipped],
                    Take = 1,
                },
                cancellation
            );
            if (runs.Items is [var latest, ..])
            {
                last.Add(job, latest.FiredAtUtc);
            }
        }

        return last;
    }

    private static JobKey KeyOf(ExecutionHistoryEntry run) => new(run.JobName, run.JobGroup);

    private static FinishedJob Finished(
        ExecutionHistoryEntry run,
        IReadOnlyDictionary<JobKey, DateTimeOffset> succeeded
    ) =>
        new(
            run.EntryId ?? "",
            NameOf(KeyOf(run)),
            run.FiredAtUtc.UtcDateTime,
            run.Duration,
            Failed: run.EffectiveResult is JobRunResult.Failed,
            MadeGood: succeeded.TryGetValue(KeyOf(run), out var since) && since > run.FiredAtUtc,
            TriedAgain: run.RetryScheduled,
            run.EffectiveResult switch
            {
                JobRunResult.Failed => run.ExceptionMessage ?? "Misslyckades.",
                JobRunResult.Cancelled => "Avbröts när portalen stängdes.",
                _ => run.Summary ?? "",
            }
        );

    /// <summary>What a job does, in Swedish.</summary>
    internal static string NameOf(JobKey job) =>
        DailyJob.All.FirstOrDefault(daily => daily.Key.Equals(job)) is { } known ? known.Name
        : job.Equals(PdfJob.Key) ? "PDF av rapporter"
        : job.Equals(MailJob.Key) ? MailJob.Name
        : job.Equals(ExampleReportJob.Key) ? ExampleReportJob.Name
        : DraftId.TryParse(job.Name) is { } draft ? $"Utkast för {SwedishText.MonthName(draft.Month)}"
        : job.Name;
}

/// <summary>What the jobs are doing, did and will do.</summary>
/// <param name="Scheduled">What will be run, the next first.</param>
/// <param name="Running">What is being run.</param>
/// <param name="Finished">A page of what has been run, the latest first.</param>
/// <param name="FinishedInAll">How many runs the history holds.</param>
/// <param name="Calendar">What is due, and how far it has come.</param>
/// <param name="Pdf">Whether PDFs can be made, and how many are missing.</param>
/// <param name="Mail">How the mail is doing.</param>
public sealed record JobOverview(
    IReadOnlyList<ScheduledJob> Scheduled,
    IReadOnlyList<RunningJob> Running,
    IReadOnlyList<FinishedJob> Finished,
    int FinishedInAll,
    IReadOnlyList<CalendarDay> Calendar,
    PdfState Pdf,
    MailOverview Mail
);

/// <summary>A job that will be run.</summary>
/// <param name="Name">What it does.</param>
/// <param name="NextUtc">When, in UTC.</param>
public sealed record ScheduledJob(string Name, DateTime NextUtc);

/// <summary>A job that is being run.</summary>
/// <param name="Name">What it does.</param>
/// <param name="StartedUtc">Since when, in UTC.</param>
/// <param name="Percent">How much is done, 0 to 100.</param>
/// <param name="Phase">What is being done, in Swedish.</param>
public sealed record RunningJob(string Name, DateTime StartedUtc, int Percent, string Phase);

/// <summary>A run of a job.</summary>
/// <param name="Id">The run's id in the history.</param>
/// <param name="Name">What it does.</param>
/// <param name="StartedUtc">When it began, in UTC.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Failed">Whether it failed.</param>
/// <param name="MadeGood">Whether the job has succeeded since.</param>
/// <param name="TriedAgain">Whether the job is tried again by itself.</param>
/// <param name="Sentence">What came of it, as a Swedish sentence.</param>
public sealed record FinishedJob(
    string Id,
    string Name,
    DateTime StartedUtc,
    TimeSpan Took,
    bool Failed,
    bool MadeGood,
    bool TriedAgain,
    string Sentence
)
{
    /// <summary>Whether there is anything to run it again for.</summary>
    public bool MayRunAgain => Failed && !MadeGood;
}
