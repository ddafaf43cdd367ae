using System.Globalization;

namespace Portal.Tests.Benchmarks;

/// <summary>A served portal over a database of its own, with a controller signed in to it.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private const string Account = "controller@exempel.se";

    private readonly ServedPortal _portal;
    private readonly HttpClient _browser;

    private RunningPortal(ServedPortal portal)
    {
        _portal = portal;
        _browser = new HttpClient { BaseAddress = portal.Address };
    }

    /// <summary>The most memory that the server has held at once, in megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            _portal.Process.Refresh();
            return _portal.Process.PeakWorkingSet64 / 1048576.0;
        }
    }

    private double Cpu
    {
        get
        {
            _portal.Process.Refresh();
            return _portal.Process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>A database with so many rows of <see cref="MillionRows" />, of which some objects are mapped to subprojects.</summary>
    public static async Task<string> FillAsync(string folder, int rows, params (string Object, int Subproject)[] mapped)
    {
        var name = Path.Combine(folder, rows.ToString(CultureInfo.InvariantCulture));
        MillionRows.Write($"{name}.se", $"{name}.csv", rows);
        var settings = ServedPortal.Settings($"{name}.db");
        await ProcessCost.CpuOfAsync("dotnet", [ServedPortal.Dll, "import", $"{name}.se"], settings);
        foreach (var (code, subproject) in mapped)
        {
            string[] map = ["map", "add", "--dimension", "6", "--object", code, "--subproject", $"{subproject}"];
            await ProcessCost.CpuOfAsync("dotnet", [ServedPortal.Dll, .. map], settings);
        }

        await ServedPortal.AddAccountAsync($"{name}.db", Account);
        return $"{name}.db";
    }

    /// <summary>Serves, and signs in.</summary>
    public static async Task<RunningPortal> StartAsync(string database)
    {
        var portal = new RunningPortal(await ServedPortal.StartAsync(database));
        using var answer = await ServedPortal.SignInAsync(
            portal._browser,
            await ServedPortal.TokenAsync(portal._browser),
            Account
        );
        answer.EnsureSuccessStatusCode();
        return portal;
    }

    /// <summary>What an address answers.</summary>
    /// <exception cref="InvalidOperationException">It is not the page that was asked for.</exception>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await _browser.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.AbsolutePath == address.Split('?')[0]
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{address} led to {answer.RequestMessage.RequestUri}.");
    }

    /// <summary>The server's processor time for a request, in milliseconds.</summary>
    public async Task<double> CostAsync(string address, int times)
    {
        var before = Cpu;
        for (var i = 0; i < times; i++)
        {
            await ReadAsync(address);
        }

        return (Cpu - before) / times;
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _portal.DisposeAsync();
    }
}
