using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Makes the example's report in the background, so that the portal starts no slower for it. Run again from the start where the portal
/// died in the middle of it.
/// </summary>
internal sealed class ExampleReportJob(IssueExampleReport issue) : IJob
{
    /// <summary>What it does, in Swedish.</summary>
    public const string Name = "Exemplets rapport";

    /// <summary>The job's key in the store.</summary>
    public static readonly JobKey Key = new("exempelrapport", "rapporter");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = await issue.RunAsync(cancellationToken) is { } done
            ? JobRunReport.Succeeded(done)
            : JobRunReport.Skipped("Inget att göra.");

    /// <summary>Has it run as soon as the scheduler does.</summary>
    public static async Task AskAsync(IScheduler scheduler, TimeProvider time, CancellationToken cancellation)
    {
        var job = JobBuilder.Create<ExampleReportJob>().WithIdentity(Key).RequestRecovery(true).Build();
        var trigger = TriggerBuilder.Create(time).WithIdentity(Key.Name, Key.Group).StartNow().Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellation);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Asked for at a start before this one, and not yet run.
        }
    }
}
