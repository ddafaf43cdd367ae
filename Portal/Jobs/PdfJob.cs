using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Makes the PDFs that frozen reports lack. Has no schedule of its own: the morning's report job asks for it where any is missing,
/// and so may whoever runs jobs.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy(3, "00:10:00")]
internal sealed class PdfJob(MakePdfs makePdfs) : IJob
{
    /// <summary>The job's key in the store.</summary>
    public static readonly JobKey Key = new("pdf", "rapporter");

    /// <summary>The job as stored. Run again from the start where the portal died in the middle of it.</summary>
    public static IJobDetail Detail =>
        JobBuilder.Create<PdfJob>().WithIdentity(Key).StoreDurably().RequestRecovery(true).Build();

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var made = await makePdfs.RunAsync(context.ReportProgress, cancellationToken);
        context.Result = made.Made == 0 ? JobRunReport.Skipped(made.Sentence) : JobRunReport.Succeeded(made.Sentence);
        if (made.Failures.Count > 0)
        {
            throw new JobExecutionException(made.Sentence);
        }
    }
}
