using Portal.Mail;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Sends the letters that are due. Run when one is written and when one is to be tried again, and so has no schedule of its own; what
/// was missed while the portal was down is sent when it starts.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class MailJob(SendQueuedMail send, TimeProvider time) : IJob
{
    /// <summary>What it does, in Swedish.</summary>
    public const string Name = "E-post";

    private const string Group = "post";

    /// <summary>The job's key in the store.</summary>
    public static readonly JobKey Key = new("skicka", Group);

    // One for what was just written and one for what is tried again, so that neither puts off the other.
    private static readonly TriggerKey AtOnce = new("nu", Group);
    private static readonly TriggerKey Again = new("igen", Group);

    /// <summary>The job as stored. Run again from the start where the portal died in the middle of it.</summary>
    public static IJobDetail Detail =>
        JobBuilder.Create<MailJob>().WithIdentity(Key).StoreDurably().RequestRecovery(true).Build();

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var sent = await send.RunAsync(context.ReportProgress, cancellationToken);
        if (sent.NextUtc is { } next)
        {
            await ScheduleAsync(context.Scheduler, Again, new DateTimeOffset(next), time, cancellationToken);
        }

        context.Result = sent.Sent == 0 ? JobRunReport.Skipped(sent.Sentence) : JobRunReport.Succeeded(sent.Sentence);
        if (sent.Failed + sent.GivenUp > 0)
        {
            throw new JobExecutionException(sent.Sentence);
        }
    }

    /// <summary>Has it run as soon as there is room for it; once, however often it is asked for before that.</summary>
    public static Task RunSoonAsync(IScheduler scheduler, TimeProvider time, CancellationToken cancellation) =>
        ScheduleAsync(scheduler, AtOnce, time.GetUtcNow(), time, cancellation);

    private static async Task ScheduleAsync(
        IScheduler scheduler,
        TriggerKey key,
        DateTimeOffset at,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var trigger = TriggerBuilder.Create(time).WithIdentity(key).ForJob(Key).StartAt(at).Build();
        if (await scheduler.RescheduleJob(key, trigger, cancellation) is null)
        {
            try
            {
                await scheduler.ScheduleJob(trigger, cancellationToken: cancellation);
            }
            catch (ObjectAlreadyExistsException)
            {
                // Somebody else asked for it in the same moment.
            }
        }
    }
}
