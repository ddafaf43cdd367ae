using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Sees to the schedule at every start: switches the monthly reports on the first time, and stores the schedule that the
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

        await StoreScheduleAsync(await schedulers.GetScheduler(cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SwitchOnAsync(PortalDb db, CancellationToken cancellation)
    {
        if (await db.ReportSchedules.AnyAsync(cancellation))
        {
            return;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("system", "Månadsrapporten slogs på"),
            cancellation
        );
        // Again, now that nobody else can write.
        if (!await db.ReportSchedules.AnyAsync(cancellation))
        {
            var month = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
            await batch.AddAsync([new ReportSchedule { From = month }], cancellation);
            await batch.CommitAsync(cancellation);
        }
    }

    private async Task StoreScheduleAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        await scheduler.AddJob(MonthlyReportJob.Detail, AddJobOptions.Replacing, cancellation);
        await scheduler.AddJob(PdfJob.Detail, AddJobOptions.Replacing, cancellation);
        var trigger = MonthlyReportJob.Trigger(time);
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
        else if (!MonthlyReportJob.IsAsScheduled(stored))
        {
            log.LogInformation("Schemat för månadsrapporten har ändrats och lagras om.");
            await scheduler.RescheduleJob(trigger.Key, trigger, cancellation);
        }
    }
}
