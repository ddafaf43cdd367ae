using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// The portal as a process of its own, without the example: in Development, for that is where it answers without HTTPS. Stopped
/// when disposed of.
/// </summary>
internal sealed partial class ServedPortal : IAsyncDisposable
{
    private const string Password = "batteri hästen korrekt";

    private ServedPortal(Process process, Uri address) => (Process, Address) = (process, address);

    /// <summary>The portal's own program.</summary>
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "Portal.dll");

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>What it is told of its surroundings.</summary>
    public static Dictionary<string, string> Settings(string database) =>
        new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Portal"] = $"Data Source={database}",
            ["Reports__Folder"] = $"{database}-reports",
            ["Example__Load"] = "false",
        };

    /// <summary>Opens a controller's account.</summary>
    public static async Task AddAccountAsync(string database, string address)
    {
        using var add = Start(database, "user", "add", "--email", address, "--role", "Controller");
        await add.StandardInput.WriteLineAsync(Password);
        add.StandardInput.Close();
        _ = await add.StandardOutput.ReadToEndAsync();
        await add.WaitForExitAsync();
        if (add.ExitCode != 0)
        {
            throw new InvalidOperationException($"user add ended with {add.ExitCode}.");
        }
    }

    /// <summary>Starts it, and waits until it answers.</summary>
    public static async Task<ServedPortal> StartAsync(string database)
    {
        var process = Start(database);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // Whatever else is said is read too, so that the portal never waits to say it.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServedPortal(process, new Uri(match.Groups["address"].Value));
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    /// <summary>Fills in the form of signing in and sends it.</summary>
    /// <returns>The answer: a page that refuses, or the page one is led to.</returns>
    public static async Task<HttpResponseMessage> SignInAsync(
        HttpClient browser,
        string token,
        string address,
        string password = Password
    )
    {
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("adress", address),
            new("losenord", password),
        ]);
        return await browser.PostAsync(new Uri("/logga-in", UriKind.Relative), form);
    }

    /// <summary>What the form of signing in must be sent with.</summary>
    public static async Task<string> TokenAsync(HttpClient browser) =>
        Token().Match(await browser.GetStringAsync(new Uri("/logga-in", UriKind.Relative))).Groups["token"].Value;

    public async ValueTask DisposeAsync()
    {
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static Process Start(string database, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Settings(database))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex("Now listening on: (?<address>\\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
