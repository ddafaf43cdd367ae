using System.Globalization;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// What figures cost where the ledger holds 1 000 rows and where it holds 1 000 000: the command as a whole process, and Översikt
/// from a server that has shown it before. Processor time, the two databases in turn.
/// </summary>
internal static class FiguresBenchmark
{
    private const int Commands = 5;
    private const int Pages = 400;
    private const int Runs = 3;

    private const string Overview = "/investeringar/1";
    private const string Account = "controller@exempel.se";

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            string[] databases = [await FillAsync(folder, 1_000), await FillAsync(folder, 1_000_000)];
            var figures = new[] { double.MaxValue, double.MaxValue };
            var page = new[] { double.MaxValue, double.MaxValue };
            for (var run = 0; run < Commands * databases.Length; run++)
            {
                var which = run % databases.Length;
                var arguments = new[] { ServedPortal.Dll, "figures", "--json" };
                figures[which] = Math.Min(
                    figures[which],
                    await ProcessCost.CpuOfAsync("dotnet", arguments, ServedPortal.Settings(databases[which]))
                );
            }

            for (var run = 0; run < Runs * databases.Length; run++)
            {
                var which = run % databases.Length;
                page[which] = Math.Min(page[which], await PageAsync(databases[which]));
            }

            Print($"the figures command, seconds:     {figures[0]:0.00} at 1 000 rows, {figures[1]:0.00} at 1 000 000");
            Print($"ratio:                            {figures[1] / figures[0]:0.00} (under 1.3)");
            Print(
                $"Översikt, milliseconds a request: {1000 * page[0]:0.00} at 1 000 rows, {1000 * page[1]:0.00} at 1 000 000"
            );
            Print($"ratio:                            {page[1] / page[0]:0.00} (under 1.3)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A database with so many rows, some of which are the investment's.</summary>
    private static async Task<string> FillAsync(string folder, int rows)
    {
        var name = Path.Combine(folder, rows.ToString(CultureInfo.InvariantCulture));
        MillionRows.Write($"{name}.se", $"{name}.csv", rows);
        var settings = ServedPortal.Settings($"{name}.db");
        await ProcessCost.CpuOfAsync("dotnet", [ServedPortal.Dll, "import", $"{name}.se"], settings);
        string[] mapping = ["map", "add", "--dimension", "6", "--object", "0007", "--subproject", "1"];
        await ProcessCost.CpuOfAsync("dotnet", [ServedPortal.Dll, .. mapping], settings);
        await ServedPortal.AddAccountAsync($"{name}.db", Account);
        return $"{name}.db";
    }

    /// <summary>Seconds of the server's processor time for a request, once it is warm.</summary>
    private static async Task<double> PageAsync(string database)
    {
        await using var portal = await ServedPortal.StartAsync(database);
        using var browser = new HttpClient { BaseAddress = portal.Address };
        (
            await ServedPortal.SignInAsync(browser, await ServedPortal.TokenAsync(browser), Account)
        ).EnsureSuccessStatusCode();
        await AskAsync(browser, Pages);
        portal.Process.Refresh();
        var before = portal.Process.TotalProcessorTime;
        await AskAsync(browser, Pages);
        portal.Process.Refresh();
        return (portal.Process.TotalProcessorTime - before).TotalSeconds / Pages;
    }

    private static async Task AskAsync(HttpClient browser, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var response = await browser.GetAsync(new Uri(Overview, UriKind.Relative));
            response.EnsureSuccessStatusCode();
            if (response.RequestMessage!.RequestUri!.AbsolutePath != Overview)
            {
                throw new InvalidOperationException($"Led to {response.RequestMessage.RequestUri}.");
            }
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
