using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tests.Benchmarks;

/// <summary>A portal of its own over a database, with a controller signed in to it.</summary>
internal sealed partial class RunningPortal : IAsyncDisposable
{
    private const string Account = "controller@exempel.se";
    private const string Password = "batteri hästen korrekt";

    private static readonly string PortalDll = Path.Combine(AppContext.BaseDirectory, "Portal.dll");

    private readonly Process _server;

    private RunningPortal(Process server, HttpClient browser) => (_server, Browser) = (server, browser);

    /// <summary>The controller's browser.</summary>
    public HttpClient Browser { get; }

    /// <summary>The most memory that the server has held at once, in megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            _server.Refresh();
            return _server.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The server's processor time so far, in seconds.</summary>
    public double Cpu
    {
        get
        {
            _server.Refresh();
            return _server.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>A database with so many rows of <see cref="MillionRows" />, of which some objects are mapped to subprojects.</summary>
    public static async Task<string> FillAsync(string folder, int rows, params (string Object, int Subproject)[] mapped)
    {
        var name = Path.Combine(folder, rows.ToString(CultureInfo.InvariantCulture));
        MillionRows.Write($"{name}.se", $"{name}.csv", rows);
        var settings = Settings($"{name}.db");
        await ProcessCost.CpuOfAsync("dotnet", [PortalDll, "import", $"{name}.se"], settings);
        foreach (var (code, subproject) in mapped)
        {
            string[] map = ["map", "add", "--dimension", "6", "--object", code, "--subproject", $"{subproject}"];
            await ProcessCost.CpuOfAsync("dotnet", [PortalDll, .. map], settings);
        }

        return $"{name}.db";
    }

    /// <summary>Opens the account, serves, and signs in.</summary>
    public static async Task<RunningPortal> StartAsync(string database)
    {
        using (var add = Process.Start(Start(database, "user", "add", "--email", Account, "--role", "Controller"))!)
        {
            await add.StandardInput.WriteLineAsync(Password);
            add.StandardInput.Close();
            _ = await add.StandardOutput.ReadToEndAsync();
            await add.WaitForExitAsync();
        }

        var server = Process.Start(Start(database))!;
        var portal = new RunningPortal(server, new HttpClient { BaseAddress = await ListeningAtAsync(server) });
        var form = await portal.Browser.GetStringAsync(new Uri("/logga-in", UriKind.Relative));
        using var answer = await portal.Browser.PostAsync(
            new Uri("/logga-in", UriKind.Relative),
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", Token().Match(form).Groups["token"].Value),
                new("adress", Account),
                new("losenord", Password),
            ])
        );
        answer.EnsureSuccessStatusCode();
        return portal;
    }

    /// <summary>What an address answers.</summary>
    /// <exception cref="InvalidOperationException">It is not the page that was asked for.</exception>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await Browser.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.PathAndQuery == address
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{address} led to {answer.RequestMessage.RequestUri}.");
    }

    /// <summary>The server's processor time for a request, once it is warm, in milliseconds.</summary>
    public async Task<double> CostAsync(string address, int times)
    {
        var before = Cpu;
        for (var i = 0; i < times; i++)
        {
            await ReadAsync(address);
        }

        return 1000 * (Cpu - before) / times;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private static ProcessStartInfo Start(string database, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [PortalDll, .. verb])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in Settings(database))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static Dictionary<string, string> Settings(string database) =>
        new(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Portal"] = $"Data Source={database}",
            ["Reports__Folder"] = $"{database}-reports",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Example__Load"] = "false",
        };

    private static async Task<Uri> ListeningAtAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // What it says later is thrown away, so that it never waits for a reader.
                _ = server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Uri(match.Value);
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+$")]
    private static partial Regex Listening();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
