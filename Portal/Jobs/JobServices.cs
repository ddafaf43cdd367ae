using Microsoft.Data.Sqlite;
using Portal.Data;
using Portal.Domain.Progress;
using Portal.Mail;
using Quartz;

namespace Portal.Jobs;

/// <summary>The jobs as services. Quartz is used in this folder alone; everything outward is of the portal's own types.</summary>
public static class JobServices
{
    // The history is an archive of what was done; that there was nothing to do is of no use after a month.
    private static readonly TimeSpan Archive = TimeSpan.FromDays(3650);
    private static readonly TimeSpan NothingToDo = TimeSpan.FromDays(30);
    private const int MostRuns = 100_000;

    /// <summary>
    /// Adds the scheduler, its store in <see cref="Folders.JobsFile" /> and what pages ask of the jobs. Only a host that runs,
    /// the web's, starts it; the command line never does.
    /// </summary>
    public static IServiceCollection AddPortalJobs(this IServiceCollection services, IConfiguration settings)
    {
        var store = new SqliteConnectionStringBuilder
        {
            DataSource = Folders.From(settings).JobsFile,
            // How long a writer waits for its turn, in seconds.
            DefaultTimeout = 30,
        };
        services.AddQuartzExecutionHistory(history =>
        {
            history.Retention = Archive;
            history.RetentionByResult[JobRunResult.Skipped] = NothingToDo;
            history.MaxEntriesPerScheduler = MostRuns;
        });
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(jobs =>
            {
                jobs.UseSqlite(SqliteFactory.Instance, store.ToString());
                jobs.ProvisionSchema();
                jobs.UseExecutionHistory();
            });
            // One at a time leaves a processor to the pages.
            quartz.UseDefaultThreadPool(1);
            quartz.AddJobListener<TellOfFailures>();
        });
        services.AddScoped<KeepFailures>().AddScoped<MakeDueReports>().AddScoped<RunDueReports>();
        services.AddScoped<OpenDueRounds>().AddScoped<RemindOfReports>();
        services.AddSingleton(
            new RoundCalendar(settings.GetValue("Rounds:OpensDay", 1), settings.GetValue("Rounds:DueDay", 8))
        );
        services.AddScoped<MakePdfs>();
        services.AddScoped<DraftReports>();
        services.AddScoped<IssueExampleReport>().AddScoped<AskForExampleReport>();
        services.AddPortalMail();
        services.AddScoped<WakeMail>();
        services.AddScoped<JobBoard>();
        // Before Quartz's own, so that the schedule is right when it starts.
        services.AddHostedService<KeepSchedule>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }
}
