using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Tests.Features;

namespace Portal.Tests.Browser;

/// <summary>
/// <see cref="TestSite" /> on a port of its own, and a browser to look at it with. Shared by the tests of a class.
/// </summary>
public sealed class PortalSite : IAsyncLifetime
{
    // What keeps Chromium from calling home, and lets it run where there is neither sandbox nor screen.
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    // In milliseconds. A slow machine is no error.
    private const float Patience = 30_000;

    private readonly TestSite _site = new();
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Where the portal answers: <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the portal is made of, for what no page does.</summary>
    public IServiceProvider Services => _site.Services;

    /// <summary>A place for the test's own files.</summary>
    public string Folder => _site.Folder;

    public async ValueTask InitializeAsync()
    {
        _site.UseKestrel(0);
        _site.StartServer();
        var addresses = _site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = addresses.Addresses.Single().Replace("[::]", "127.0.0.1", StringComparison.Ordinal);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Flags }
        );
    }

    /// <summary>A page in a window of its own; addresses are relative to the portal.</summary>
    /// <param name="options">How the window is.</param>
    /// <param name="account">Who is signed in; null for nobody.</param>
    public async Task<IPage> OpenAsync(
        BrowserNewContextOptions? options = null,
        string? account = TestAccounts.Controller
    )
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        options.Locale = "sv-SE";
        var context = await _browser.NewContextAsync(options);
        if (account is not null)
        {
            var session = _site.SessionOf(account);
            await context.AddCookiesAsync([
                new()
                {
                    Name = session.Name,
                    Value = session.Value,
                    Url = Address,
                },
            ]);
        }

        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _site.DisposeAsync();
    }
}
