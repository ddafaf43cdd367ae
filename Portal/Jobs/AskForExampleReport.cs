using Quartz;

namespace Portal.Jobs;

/// <summary>Asks for the example's report at a start, where it is missing.</summary>
public sealed class AskForExampleReport(IssueExampleReport issue, ISchedulerFactory schedulers, TimeProvider time)
{
    /// <summary>Asks for it; it is made when the scheduler runs.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        if (await issue.IsMissingAsync(cancellation))
        {
            await ExampleReportJob.AskAsync(await schedulers.GetScheduler(cancellation), time, cancellation);
        }
    }
}
