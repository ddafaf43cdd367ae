using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// The list of voucher rows where the ledgers hold 1 000 rows and where they hold 1 000 000, by filter and page, and its export
/// against XlsxWriter. Processor time of servers that have shown the pages before, the two in turn.
/// </summary>
internal static partial class OutcomeBenchmark
{
    private const string Rows = "/investeringar/1/utfall/rader";
    private const string Large = "del=ingens&fran=2021-03&till=2021-04";
    private const int Times = 40;
    private const int Runs = 3;
    private const int WarmUps = 300;

    private static readonly (string Name, string Query)[] Filters =
    [
        ("a subproject", "del=1"),
        ("an account of it", "del=1&konto=4050"),
        ("an object", "objekt=0001"),
        ("a month", "fran=2021-06&till=2021-06"),
        ("all, the latest first", "ordning=datum-fallande"),
        ("all, by account", "ordning=konto"),
    ];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            (string, int)[] mapped = [("0000", 1), ("0001", 1), ("0002", 1), ("0003", 1), ("0004", 2), ("0005", 2)];
            await using var small = await RunningPortal.StartAsync(
                await RunningPortal.FillAsync(folder, 1_000, mapped)
            );
            await using var large = await RunningPortal.StartAsync(
                await RunningPortal.FillAsync(folder, 1_000_000, mapped)
            );
            RunningPortal[] portals = [small, large];
            foreach (var portal in portals)
            {
                // Until what is run often is compiled for good.
                await portal.CostAsync(Rows, WarmUps);
                await portal.CostAsync($"{Rows}?{Filters[0].Query}", WarmUps);
            }

            foreach (var (name, query) in Filters)
            {
                await TellAsync(name, portals, [$"{Rows}?{query}", $"{Rows}?{query}"]);
            }

            await TellAsync("a subproject, its last page", portals, [await LastAsync(small), await LastAsync(large)]);
            await TellAsync("Utfall", portals, ["/investeringar/1/utfall", "/investeringar/1/utfall"]);
            foreach (
                var (name, query) in new[]
                {
                    ("by text", "del=ingens&text=faktura+24999"),
                    ("by amount", "ordning=belopp-fallande"),
                    ("by sign", "tecken=plus"),
                }
            )
            {
                await large.ReadAsync($"{Rows}?{query}");
                Print(
                    $"{name, -28} {await large.CostAsync($"{Rows}?{query}", 3), 8:0.0} ms at 1 000 000 rows (reads all that the filter holds)"
                );
            }

            await ExportAsync(folder, large);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task TellAsync(string name, RunningPortal[] portals, string[] addresses)
    {
        var costs = new[] { double.MaxValue, double.MaxValue };
        for (var run = -1; run < Runs; run++)
        {
            for (var which = 0; which < portals.Length; which++)
            {
                var cost = await portals[which].CostAsync(addresses[which], Times);
                costs[which] = run < 0 ? costs[which] : Math.Min(costs[which], cost);
            }
        }

        Print(
            $"{name, -28} {costs[0], 8:0.00} ms at 1 000 rows, {costs[1]:0.00} at 1 000 000, ratio {costs[1] / costs[0]:0.00} (under 2)"
        );
    }

    private static async Task<string> LastAsync(RunningPortal portal)
    {
        var page = await portal.ReadAsync($"{Rows}?del=1");
        return Last().Match(page) is { Success: true } link
            ? WebUtility.HtmlDecode(link.Groups["address"].Value)
            : $"{Rows}?del=1";
    }

    private static async Task ExportAsync(string folder, RunningPortal portal)
    {
        var rows = Total().Match(await portal.ReadAsync($"{Rows}?{Large}")).Groups["rows"].Value;
        rows = string.Concat(WebUtility.HtmlDecode(rows).Where(char.IsAsciiDigit));
        var before = portal.PeakMegabytes;
        var (csv, excel) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            csv = Math.Min(csv, await portal.CostAsync($"{Rows}/export.csv?{Large}", 1));
            excel = Math.Min(excel, await portal.CostAsync($"{Rows}/export.xlsx?{Large}", 1));
        }

        var script = Path.Combine(AppContext.BaseDirectory, "workbook.py");
        var python = new List<ProcessCost>();
        foreach (var mode in new[] { "ordinary", "constant", "ordinary", "constant" })
        {
            python.Add(
                await ProcessCost.OfAsync("/usr/bin/python3", script, Path.Combine(folder, "x.xlsx"), rows, mode)
            );
        }

        var fastest = python.MinBy(cost => cost.Cpu)!;
        Print(
            $"export of {rows} rows from the database, 11 columns: Excel {excel / 1000:0.00} s, CSV {csv / 1000:0.00} s"
        );
        Print(
            $"XlsxWriter, 8 columns already in memory:  {fastest.Cpu.TotalSeconds:0.00} s, {fastest.PeakMegabytes:0} MB"
        );
        Print($"ratio: {fastest.Cpu.TotalMilliseconds / excel:0.0} × faster (at least 5)");
        Print($"the server's peak memory: {before:0} MB before, {portal.PeakMegabytes:0} MB after");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("rel=\"last\"[^>]*href=\"(?<address>[^\"]+)\"")]
    private static partial Regex Last();

    [GeneratedRegex("Summa, alla (?<rows>[^<]*?) rader")]
    private static partial Regex Total();
}
