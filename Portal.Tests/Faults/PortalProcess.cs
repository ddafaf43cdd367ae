using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Tests.Faults;

/// <summary>The built portal served by a process of its own, so that it can be killed as a power cut would.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private PortalProcess(Process process, Uri address)
    {
        _process = process;
        _client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
    }

    /// <summary>Starts the portal over a database and an archive; done when it answers.</summary>
    public static async Task<PortalProcess> StartAsync(string databaseFile, string reports)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ConnectionStrings__Portal"] = $"Data Source={databaseFile}",
                ["Reports__Folder"] = reports,
                ["Reports__Soffice"] = "ingenstans",
                ["Example__Load"] = "false",
            },
        };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = process
            .WaitForExitAsync()
            .ContinueWith(
                _ => listening.TrySetException(new InvalidOperationException(string.Join('\n', said))),
                TaskScheduler.Default
            );
        return new PortalProcess(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(1)));

        void Hear(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }

            if (line is not null && Listening().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        }
    }

    /// <summary>Signs in.</summary>
    public Task SignInAsync(string address, string password) =>
        PressAsync("/logga-in", "/logga-in", new("adress", address), new("losenord", password));

    /// <summary>Presses a button: sends a form of a page, with the page's token.</summary>
    public async Task PressAsync(string page, string action, params KeyValuePair<string, string>[] fields)
    {
        using var read = await SendAsync(HttpMethod.Get, page);
        var token = Token().Match(await read.Content.ReadAsStringAsync()).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        using var answer = await SendAsync(HttpMethod.Post, action, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // The cookies are for HTTPS, and are sent all the same, as a browser sends them to its own computer.
    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await _client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var (name, value) = set.Split(';')[0].Split('=', 2) is [var first, var rest] ? (first, rest) : (set, "");
            _cookies[name] = value;
        }

        return answer;
    }

    /// <summary>Ends the process at once, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _client.Dispose();
        _process.Dispose();
    }

    [GeneratedRegex("Now listening on: (?<address>\\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
