using Microsoft.Extensions.Options;
using Portal.Mail;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Has the letters that were written sent at once. They are on disk already, so that nothing is lost where this fails or is never
/// reached: the next letter, the morning's job or the next start sends them.
/// </summary>
public sealed class WakeMail(
    ISchedulerFactory schedulers,
    IOptions<MailSettings> settings,
    TimeProvider time,
    ILogger<WakeMail> log
)
{
    /// <summary>Asks for it; never fails.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        if (!settings.Value.IsOn)
        {
            return;
        }

        try
        {
            await MailJob.RunSoonAsync(await schedulers.GetScheduler(cancellation), time, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "E-postjobbet kunde inte startas; breven skickas senare.");
        }
    }
}
