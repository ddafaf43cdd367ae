using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FollowUp;
using Portal.Imports.Example;
using Portal.Reporting.Reports;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Reporting.Writers.Svg;
using Portal.Reporting.Writers.Word;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// What a report's files cost once the program is warm: workbook, document, charts and JSON, from figures that are computed. Processor
/// time of this process, in memory, so that neither a busy machine nor its disk counts.
/// </summary>
internal static class ReportBenchmark
{
    private const int Warming = 30;
    private const int Runs = 50;
    private const double Most = 150;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            var decision = await FiguresAsync(Path.Combine(folder, "decision.db"), example: false);
            var all = Measure("the decision's report", decision);
            Measure("the example's report", await FiguresAsync(Path.Combine(folder, "example.db"), example: true));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the decision's, all together: {all:0} ms (under {Most:0})"
                )
            );
            return all < Most ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Measure(string what, FollowUpFigures figures)
    {
        (string Name, double Cost)[] costs =
        [
            ("workbook", Cost(() => ExcelWriter.Write(FollowUpReport.Of(figures), new MemoryStream()))),
            ("document", Cost(() => WordWriter.Write(FollowUpDocument.Of(figures, []), new MemoryStream()))),
            ("charts", Cost(() => Draw(figures))),
            ("JSON", Cost(() => JsonWriter.Bytes(figures))),
        ];
        var parts = costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.Cost:0.0} ms"));
        Console.WriteLine($"{what}: {string.Join(", ", parts)}");
        return costs.Sum(c => c.Cost);
    }

    private static void Draw(FollowUpFigures figures)
    {
        var report = FollowUpReport.Of(figures);
        foreach (var chart in report.Charts)
        {
            SvgWriter.File(report, chart);
        }
    }

    /// <summary>Milliseconds of processor time for one.</summary>
    private static double Cost(Action make)
    {
        Repeat(Warming);
        var before = Environment.CpuUsage.TotalTime;
        Repeat(Runs);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Runs;

        void Repeat(int times)
        {
            for (var i = 0; i < times; i++)
            {
                make();
            }
        }
    }

    private static async Task<FollowUpFigures> FiguresAsync(string file, bool example)
    {
        var databases = new Databases(file);
        await using (var db = databases.CreateDbContext())
        {
            await db.MigrateAsync();
            if (example)
            {
                await LoadExample.RunAsync(db);
            }

            await LoadDecision.RunAsync(db);
        }

        using var read = new ReadFigures(databases);
        return (await read.ForAsync(1)).Value;
    }

    private sealed class Databases(string file) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() =>
            new(DataServices.Options($"Data Source={file};Pooling=False"), TimeProvider.System);
    }
}
