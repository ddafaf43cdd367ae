using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Jobs;
using Portal.Reporting;
using Portal.Tests.Reporting;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// The monthly job's loop over five hundred investments in one run: what is held in memory after 50, 250 and 500 reports, garbage apart. The job
/// must not grow with the investments.
/// </summary>
internal static class Reports500Benchmark
{
    private const int Count = 500;
    private const double MostGrowth = 1.25;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            await using var services = Services(folder);
            await using (var scope = services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
                await db.MigrateAsync();
                await SeveralInvestments.AddAsync(db, Count);
                await db.RecordAsync(
                    new BatchOrigin("system", "Prov"),
                    [new ReportSchedule { From = SeveralInvestments.Last }]
                );
            }

            return await MeasureAsync(services);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var held = new Dictionary<int, double>();
        var begun = 0;
        var of = "";
        var made = await scope
            .ServiceProvider.GetRequiredService<MakeDueReports>()
            .RunAsync(
                CalendarKind.FollowUp,
                (_, what) =>
                {
                    // Told after each file: a report has begun where its name is new.
                    if (what == of)
                    {
                        return;
                    }

                    (of, begun) = (what, begun + 1);
                    if (begun is 50 or 250 or Count)
                    {
                        held[begun] = GC.GetTotalMemory(forceFullCollection: true) / 1024d / 1024d;
                        Console.WriteLine(Text($"at report {begun}: {held[begun]:0.0} MB held"));
                    }
                }
            );
        var growth = held[Count] / held[50];
        Console.WriteLine(
            Text(
                $"{made.Reports.Count} reports made, {made.Failures.Count} failed; growth from 50 to {Count}: {growth:0.00} (under {MostGrowth:0.00}); at the most: {ProcessCost.OfThisProcess().Split(' ')[1]} MB"
            )
        );
        return made.Reports.Count == Count && growth < MostGrowth ? 0 : 1;
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["ConnectionStrings:Portal"] = $"Data Source={Path.Combine(folder, "portal.db")};Pooling=False",
                    ["Reports:Folder"] = Path.Combine(folder, "reports"),
                    ["Reports:Soffice"] = "ingenstans",
                }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(settings);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(TimeProvider.System);
        services.AddPortalData(settings);
        services.AddSingleton<ReadFigures>().AddPortalReporting();
        services.AddPortalJobs(settings);
        return services.BuildServiceProvider();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
