using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Portal.Tests.Features;

/// <summary>
/// The portal as it is served in Development, the example loaded, with a database and an archive of reports of its own. Share one
/// among the tests of a class by <c>IClassFixture&lt;TestSite&gt;</c> and ask it by <c>CreateClient</c>, as the example's
/// controller, or as another by <c>SignedIn</c>.
/// </summary>
public class TestSite : WebApplicationFactory<Program>
{
    // Signed in once a person, for hashing a password is slow by design.
    private readonly ConcurrentDictionary<string, Lazy<Cookie>> _sessions = new(StringComparer.Ordinal);

    /// <summary>The folder of everything the portal stores; removed afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-site-").FullName;

    public string DatabaseFile => Path.Combine(Folder, "portal.db");

    public string Reports => Path.Combine(Folder, "reports");

    public TestSite()
        : this(StartedPortal.WithExample) { }

    /// <summary>A site that begins with a database; null for one that the portal makes itself.</summary>
    private protected TestSite(Lazy<byte[]>? database)
    {
        if (database is not null)
        {
            File.WriteAllBytes(DatabaseFile, database.Value);
        }
    }

    // The factory itself may be asked by several tests at once, and would start a portal for each.
    private readonly Lock _starting = new();

    /// <summary>A browser in which the example's controller is signed in.</summary>
    public new HttpClient CreateClient() => SignedIn(TestAccounts.Controller);

    /// <summary>A browser in which one of the example's accounts is signed in.</summary>
    public HttpClient SignedIn(string address, bool follows = true)
    {
        Start();
        var client = base.CreateClient(new() { AllowAutoRedirect = follows, BaseAddress = ClientOptions.BaseAddress });
        var session = SessionOf(address);
        client.DefaultRequestHeaders.Add("Cookie", $"{session.Name}={session.Value}");
        return client;
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public HttpClient SignedOut(bool follows = false)
    {
        Start();
        return base.CreateClient(new() { AllowAutoRedirect = follows, BaseAddress = ClientOptions.BaseAddress });
    }

    /// <summary>The cookie of a signed-in account of the example.</summary>
    public Cookie SessionOf(string address) =>
        _sessions
            .GetOrAdd(address, new Lazy<Cookie>(() => TestAccounts.SignInAsync(this, address).GetAwaiter().GetResult()))
            .Value;

    private void Start()
    {
        lock (_starting)
        {
            _ = Services;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Portal", $"Data Source={DatabaseFile}");
        builder.UseSetting("Reports:Folder", Reports);
        // Nothing is frozen behind a test's back either.
        builder.UseSetting("Example:Report", "false");
        // No PDF is made behind a test's back, whatever the machine has.
        builder.UseSetting("Reports:Soffice", "ingenstans");
    }
}
