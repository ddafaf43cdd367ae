using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Sees to the schedule at every start: switches the monthly reports and the reporting rounds on the first time, and stores the schedule that the
/// program has. A stored trigger that is as the program says is left alone, because it remembers what was missed while the
/// portal was down.
/// </summary>
public sealed class KeepSchedule(
    IServiceScopeFactory scopes,
    ISchedulerFactory schedulers,
    TimeProvider time,
    ILogger<KeepSchedule> log
) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await SwitchOnAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), cancellationToken);
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.AddJob(PdfJob.Detail, AddJobOptions.Replacing, cancellationToken);
        await scheduler.AddJob(MailJob.Detail, AddJobOptions.Replacing, cancellationToken);
        foreach (var job in DailyJob.All)
        {
            await StoreAsync(scheduler, job, cancellationToken);
        }

        await using var waking = scopes.CreateAsyncScope();
        await waking.ServiceProvider.GetRequiredService<WakeMail>().RunAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SwitchOnAsync(PortalDb db, CancellationToken cancellation)
    {
        if (await db.ReportSchedules.AnyAsync(cancellation) && await db.RoundSchedules.AnyAsync(cancellation))
        {
            return;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("system", "Månadsrapport och lägesrapporter slogs på"),
            cancellation
        );
        // Again, now that nobody else can write.
        var month = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        var news = new List<Fact>();
        if (!await db.ReportSchedules.AnyAsync(cancellation))
        {
            news.Add(new ReportSchedule { From = month });
        }

        if (!await db.RoundSchedules.AnyAsync(cancellation))
        {
            news.Add(new RoundSchedule { From = month });
        }

        if (news.Count > 0)
        {
            await batch.AddAsync(news, cancellation);
            await batch.CommitAsync(cancellation);
        }
    }

    private async Task StoreAsync(IScheduler scheduler, DailyJob job, CancellationToken cancellation)
    {
        await scheduler.AddJob(job.Detail, AddJobOptions.Replacing, cancellation);
        var trigger = job.Trigger(time);
        var stored = await scheduler.GetTrigger(trigger.Key, cancellation);
        if (stored is null)
        {
            try
            {
                await scheduler.ScheduleJob(trigger, cancellationToken: cancellation);
            }
            catch (ObjectAlreadyExistsException)
            {
                // A portal that started at the same moment stored the same.
            }
        }
        else if (!job.IsAsScheduled(stored))
        {
            log.LogInformation("Schemat för {Job} har ändrats och lagras om.", job.Name);
            await scheduler.RescheduleJob(trigger.Key, trigger, cancellation);
        }
    }
}
