using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// What figures cost where the ledger holds 1 000 rows and where it holds 1 000 000: the command as a whole process, and Översikt
/// from a server that has shown it before. Processor time, the two databases in turn.
/// </summary>
internal static partial class FiguresBenchmark
{
    private const int Commands = 5;
    private const int Pages = 400;
    private const int Runs = 3;

    private static readonly string PortalDll = Path.Combine(AppContext.BaseDirectory, "Portal.dll");

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
                var arguments = new[] { PortalDll, "figures", "--json" };
                figures[which] = Math.Min(
                    figures[which],
                    await ProcessCost.CpuOfAsync("dotnet", arguments, Settings(databases[which]))
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
        var settings = Settings($"{name}.db");
        await ProcessCost.CpuOfAsync("dotnet", [PortalDll, "import", $"{name}.se"], settings);
        string[] mapping = ["map", "add", "--dimension", "6", "--object", "0007", "--subproject", "1"];
        await ProcessCost.CpuOfAsync("dotnet", [PortalDll, .. mapping], settings);
        return $"{name}.db";
    }

    /// <summary>Seconds of the server's processor time for a request, once it is warm.</summary>
    private static async Task<double> PageAsync(string database)
    {
        var start = new ProcessStartInfo("dotnet", [PortalDll])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in Settings(database))
        {
            start.Environment[name] = value;
        }

        using var server = Process.Start(start)!;
        try
        {
            var address = await ListeningAtAsync(server);
            using var browser = new HttpClient { BaseAddress = new Uri(address) };
            await AskAsync(browser, Pages);
            server.Refresh();
            var before = server.TotalProcessorTime;
            await AskAsync(browser, Pages);
            server.Refresh();
            return (server.TotalProcessorTime - before).TotalSeconds / Pages;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static async Task AskAsync(HttpClient browser, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var response = await browser.GetAsync(new Uri("/investeringar/1", UriKind.Relative));
            response.EnsureSuccessStatusCode();
        }
    }

    private static async Task<string> ListeningAtAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // What it says later is thrown away, so that it never waits for a reader.
                _ = server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return match.Value;
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    private static Dictionary<string, string> Settings(string database) =>
        new(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Portal"] = $"Data Source={database}",
            ["Reports__Folder"] = $"{database}-reports",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        };

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+$")]
    private static partial Regex Listening();
}
