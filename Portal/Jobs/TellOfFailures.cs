using Portal.Mail;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Tells the administrators by mail of a job that failed and is not tried again by itself. That the mail itself does not work is told
/// on the page Jobb alone.
/// </summary>
internal sealed class TellOfFailures(IServiceScopeFactory scopes, ILogger<TellOfFailures> log) : IJobListener
{
    /// <inheritdoc />
    public string Name => nameof(TellOfFailures);

    /// <inheritdoc />
    public async ValueTask JobWasExecuted(
        IJobExecutionContext context,
        JobExecutionException? jobException,
        CancellationToken cancellationToken = default
    )
    {
        var job = context.JobDetail.Key;
        if (jobException is null || context.RetryScheduled || job.Equals(MailJob.Key))
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var tell = scope.ServiceProvider.GetRequiredService<TellByMail>();
            // Drafts are named one by one; of many that fail a day, one is told.
            var key = job.Group == DraftReportJob.Group ? job.Group : job.Name;
            if (await tell.OfFailureAsync(key, JobBoard.NameOf(job), jobException.Message, CancellationToken.None))
            {
                await scope.ServiceProvider.GetRequiredService<WakeMail>().RunAsync(CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            // The job has ended as it did, and the page Jobb tells of it.
            log.LogError(exception, "Att {Job} misslyckades kunde inte berättas med e-post.", job);
        }
    }
}
