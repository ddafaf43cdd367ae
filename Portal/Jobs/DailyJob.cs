using Portal.Domain.Calendar;
using Quartz;

namespace Portal.Jobs;

/// <summary>A job that the portal runs every day, as the store holds it.</summary>
/// <param name="Name">What it does, in Swedish.</param>
/// <param name="Cron">When, in Swedish time.</param>
/// <param name="Detail">The job. Run again from the start where the portal died in the middle of it.</param>
/// <param name="TriggerKey">The key of its trigger.</param>
internal sealed record DailyJob(string Name, string Cron, IJobDetail Detail, TriggerKey TriggerKey)
{
    private const string Group = "rapporter";

    private static readonly TimeZoneInfo TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DailyJob> All =>
        [MonthlyReportJob.Schedule, PortfolioReportJob.Schedule, MeetingReportJob.Schedule, ReportingRoundJob.Schedule];

    /// <summary>The one that makes the reports of a kind.</summary>
    public static DailyJob Of(CalendarKind kind) =>
        kind switch
        {
            CalendarKind.Portfolio => PortfolioReportJob.Schedule,
            CalendarKind.Meeting => MeetingReportJob.Schedule,
            _ => MonthlyReportJob.Schedule,
        };

    /// <summary>The job's key in the store.</summary>
    public JobKey Key => Detail.Key;

    /// <summary>A daily job. What it is called in the store never changes.</summary>
    public static DailyJob Of<TJob>(string job, string trigger, string cron, string name)
        where TJob : IJob =>
        new(
            name,
            cron,
            JobBuilder.Create<TJob>().WithIdentity(job, Group).StoreDurably().RequestRecovery(true).Build(),
            new TriggerKey(trigger, Group)
        );

    /// <summary>The trigger as stored. What was missed while the portal was down is run once, at once.</summary>
    public ITrigger Trigger(TimeProvider time) =>
        TriggerBuilder
            .Create(time)
            .WithIdentity(TriggerKey)
            .ForJob(Key)
            .WithSchedule(
                CronScheduleBuilder
                    .Create(Cron)
                    .InTimeZone(TimeZone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();

    /// <summary>Whether a stored trigger is the one that the program would make.</summary>
    public bool IsAsScheduled(ITrigger stored) =>
        stored is ICronTrigger cron && cron.CronExpressionString == Cron && cron.TimeZone.Id == TimeZone.Id;
}
