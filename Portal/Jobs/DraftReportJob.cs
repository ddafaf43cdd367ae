using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Reporting;
using Quartz;

namespace Portal.Jobs;

/// <summary>Makes one draft. Run again from the start where the portal died in the middle of it.</summary>
internal sealed class DraftReportJob(ReadFigures read, Folders folders, ILogger<DraftReportJob> log) : IJob
{
    /// <summary>The group of the drafts' jobs; a job is named as its draft.</summary>
    public const string Group = "utkast";

    /// <summary>The job of a draft as stored; gone once it has run.</summary>
    public static IJobDetail Detail(DraftId id) =>
        JobBuilder.Create<DraftReportJob>().WithIdentity(id.ToString(), Group).RequestRecovery(true).Build();

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var id = DraftId.TryParse(context.JobDetail.Key.Name)!;
        var what = $"Utkast för {SwedishText.MonthName(id.Month)}";
        try
        {
            await MakeAsync(id, context.ReportProgress, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Utkastet {Draft} kunde inte göras.", id);
            throw new JobExecutionException($"{what} kunde inte göras. {FailureSentence.Of(exception)}", exception);
        }

        context.Result = JobRunReport.Succeeded("Utkastet är klart och finns under Rapporter.");
    }

    private async Task MakeAsync(DraftId id, Action<int, string> progress, CancellationToken cancellation)
    {
        var folder = DraftReports.FolderOf(folders, id);
        if (Directory.Exists(folder))
        {
            return; // The portal died between the last rename and telling the scheduler so.
        }

        var unfinished = Path.Combine(folders.Drafts, "." + id);
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        progress(0, "Räknar");
        var figures = (await read.ForAsync(id.InvestmentId, id.Month, cancellation: cancellation)).Value;
        var written = new Told<ReportProgress>(file =>
            progress(100 * file.Done / file.Of, $"Skriver filer, {file.Done} av {file.Of} klara")
        );
        await WriteReport.RunAsync(
            ComputeFollowUpReport.Of(figures) with
            {
                IsDraft = true,
            },
            unfinished,
            written,
            cancellation
        );
        Directory.Move(unfinished, folder);
        foreach (var old in DraftReports.Done(folders, id.InvestmentId).Skip(DraftReports.Kept))
        {
            Directory.Delete(DraftReports.FolderOf(folders, old), recursive: true);
        }
    }
}
