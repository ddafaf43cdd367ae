using Portal.Data;
using Portal.Domain.Values;
using Portal.Reporting.Writers.Excel;
using Quartz;
using Quartz.Extensibility;

namespace Portal.Jobs;

/// <summary>
/// Drafts of reports: asked for at will, made by a job in the background, listed and found again after a restart. A draft
/// freezes nothing. Its folder, in <see cref="Folders.Drafts" />, appears whole or not at all.
/// </summary>
public sealed class DraftReports(
    ISchedulerFactory schedulers,
    IExecutionHistoryStore history,
    Folders folders,
    TimeProvider time
)
{
    /// <summary>How many drafts of an investment are kept; the oldest go first.</summary>
    public const int Kept = 10;

    /// <summary>Asks for a draft. Where one of the same month is already under way, that is the answer.</summary>
    /// <returns>The draft's name.</returns>
    public async Task<DraftId> RequestAsync(long investmentId, Month month, CancellationToken cancellation = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var underWay = (await QueuedAsync(scheduler, cancellation)).FirstOrDefault(id =>
            id.InvestmentId == investmentId && id.Month == month
        );
        if (underWay is not null)
        {
            return underWay;
        }

        var asked = new DraftId(investmentId, month, time.GetUtcNow().UtcDateTime);
        await scheduler.ScheduleJob(
            DraftReportJob.Detail(asked),
            TriggerBuilder.Create(time).WithIdentity(asked.ToString(), DraftReportJob.Group).StartNow().Build(),
            cancellationToken: cancellation
        );
        return asked;
    }

    /// <summary>An investment's drafts in every state, the latest first.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(long investmentId, CancellationToken cancellation = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var drafts = new Dictionary<DraftId, Draft>();

        // From the least to the most certain: a draft that has its folder is done, whatever was said of it before.
        foreach (var (id, sentence) in await FailedAsync(scheduler, cancellation))
        {
            drafts[id] = new Draft(id, JobState.Failed, 0, sentence, []);
        }

        foreach (var id in await QueuedAsync(scheduler, cancellation))
        {
            drafts[id] = new Draft(id, JobState.Queued, 0, "Väntar på sin tur", []);
        }

        foreach (var running in (await scheduler.QueryFireInstances(new FireInstanceQuery(), cancellation)).Items)
        {
            if (IdOf(running.JobKey) is { } id)
            {
                var phase = running.ProgressMessage ?? "Börjar";
                drafts[id] = new Draft(id, JobState.Running, running.Progress ?? 0, phase, []);
            }
        }

        foreach (var id in Done(folders, investmentId))
        {
            drafts[id] = new Draft(id, JobState.Done, 100, "Klart", FilesOf(id));
        }

        return
        [
            .. drafts
                .Values.Where(draft => draft.Id.InvestmentId == investmentId)
                .OrderByDescending(draft => draft.Id.RequestedUtc)
                .Take(Kept),
        ];
    }

    /// <summary>Where a file of a draft lies; null where the draft has no file of that name.</summary>
    public string? FindFile(DraftId id, string name) =>
        FilesOf(id).Any(file => file.Name == name) ? Path.Combine(FolderOf(folders, id), name) : null;

    /// <summary>The folder of a draft that is done.</summary>
    internal static string FolderOf(Folders folders, DraftId id) => Path.Combine(folders.Drafts, id.ToString());

    /// <summary>An investment's drafts that are done, the latest first.</summary>
    internal static IEnumerable<DraftId> Done(Folders folders, long investmentId) =>
        Directory.Exists(folders.Drafts)
            ? Directory
                .EnumerateDirectories(folders.Drafts)
                .Select(folder => DraftId.TryParse(Path.GetFileName(folder)))
                .OfType<DraftId>()
                .Where(id => id.InvestmentId == investmentId)
                .OrderByDescending(id => id.RequestedUtc)
            : [];

    private static DraftId? IdOf(JobKey? job) => job?.Group == DraftReportJob.Group ? DraftId.TryParse(job.Name) : null;

    private static async Task<IEnumerable<DraftId>> QueuedAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        var ours = GroupMatcher<JobKey>.GroupEquals(DraftReportJob.Group);
        var jobs = await scheduler.QueryJobs(new JobQuery { Group = ours, Take = PagedQuery.All }, cancellation);
        return jobs.Items.Select(job => IdOf(job.Key)).OfType<DraftId>();
    }

    private async Task<IEnumerable<(DraftId Id, string Sentence)>> FailedAsync(
        IScheduler scheduler,
        CancellationToken cancellation
    )
    {
        var failed = await history.QueryExecutions(
            new ExecutionHistoryQuery
            {
                SchedulerName = scheduler.SchedulerName,
                JobContains = DraftReportJob.Group,
                Results = [JobRunResult.Failed],
            },
            cancellation
        );
        return failed
            .Items.Select(run =>
                (Id: IdOf(new JobKey(run.JobName, run.JobGroup)), Sentence: run.ExceptionMessage ?? "")
            )
            .Where(run => run.Id is not null)
            .Select(run => (run.Id!, run.Sentence));
    }

    private IReadOnlyList<DraftFile> FilesOf(DraftId id)
    {
        var folder = new DirectoryInfo(FolderOf(folders, id));
        return folder.Exists
            ?
            [
                .. folder
                    .GetFiles()
                    .OrderByDescending(f => f.Extension == ExcelWriter.Extension) // What most have come for.
                    .ThenBy(f => f.Name, StringComparer.Ordinal)
                    .Select(f => new DraftFile(f.Name, f.Length)),
            ]
            : [];
    }
}
