using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Queries;
using Portal.Jobs;
using Portal.Reporting;
using Quartz;

namespace Portal.Tests.Jobs;

/// <summary>The portal's jobs as they run in the web's host: a real scheduler, real files, and time that the test moves.</summary>
public sealed class JobsHost : IAsyncDisposable, IJobListener
{
    private readonly IHost _host;

    // By what ended: a daily job's own name, and for reports of the month, drafts and PDFs none.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _ended = new(StringComparer.Ordinal);

    private JobsHost(IHost host) => _host = host;

    public string Name => nameof(JobsHost);

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts the jobs over a database; done when the schedule is stored and the scheduler runs.</summary>
    /// <param name="databaseFile">The database.</param>
    /// <param name="reports">The archive.</param>
    /// <param name="time">The time that the test moves.</param>
    /// <param name="soffice">Where LibreOffice is; null for nowhere.</param>
    /// <param name="own">Settings of the test's own.</param>
    public static async Task<JobsHost> StartAsync(
        string databaseFile,
        string reports,
        SteppedTime time,
        string? soffice = null,
        IReadOnlyDictionary<string, string?>? own = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(own ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            {
                ["ConnectionStrings:Portal"] = $"Data Source={databaseFile}",
                ["Reports:Folder"] = reports,
                ["Reports:Soffice"] = soffice ?? "ingenstans",
            }
        );
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddPortalData(builder.Configuration);
        builder.Services.AddPortalAccounts();
        builder.Services.AddSingleton<ReadFigures>().AddPortalReporting();
        builder.Services.AddPortalJobs(builder.Configuration);
        var jobs = new JobsHost(builder.Build());
        var scheduler = await jobs.SchedulerAsync();
        scheduler.ListenerManager.AddJobListener(jobs);
        await jobs._host.StartAsync();
        return jobs;
    }

    public async Task<IScheduler> SchedulerAsync() =>
        await Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    /// <summary>Waits for a number of runs to end, of monthly reports, drafts and PDFs.</summary>
    public Task RunsEndAsync(int runs = 1) => EndAsync("", runs);

    /// <summary>Waits for a number of runs to end of the job that opens rounds and reminds.</summary>
    public Task RoundsEndAsync(int runs = 1) => EndAsync("lagesrapporter", runs);

    /// <summary>Waits for a number of runs to end of the job that makes the portfolio report.</summary>
    public Task PortfolioEndsAsync(int runs = 1) => EndAsync("portfoljrapport", runs);

    /// <summary>Waits for a number of runs to end of the job that makes reports for meetings.</summary>
    public Task MeetingsEndAsync(int runs = 1) => EndAsync("sammantradesrapport", runs);

    private SemaphoreSlim Ended(string job) => _ended.GetOrAdd(job, _ => new SemaphoreSlim(0));

    private async Task EndAsync(string job, int runs)
    {
        for (var run = 0; run < runs; run++)
        {
            Assert.True(await Ended(job).WaitAsync(TimeSpan.FromSeconds(30)), "The job did not run.");
        }
    }

    /// <summary>Asks a service in a scope of its own.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Has a service do something in a scope of its own.</summary>
    public async Task DoAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask JobWasExecuted(
        IJobExecutionContext context,
        JobExecutionException? jobException,
        CancellationToken cancellationToken = default
    )
    {
        var job = context.JobDetail.Key.Name;
        Ended(job is "lagesrapporter" or "portfoljrapport" or "sammantradesrapport" ? job : "").Release();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        foreach (var ended in _ended.Values)
        {
            ended.Dispose();
        }
    }
}
