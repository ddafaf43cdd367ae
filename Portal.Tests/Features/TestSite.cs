using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Portal.Tests.Features;

/// <summary>
/// The portal as it is served in Development, the example loaded, with a database and an archive of reports of its own. Share one
/// among the tests of a class by <c>IClassFixture&lt;TestSite&gt;</c> and ask it by <c>CreateClient</c>.
/// </summary>
public class TestSite : WebApplicationFactory<Program>
{
    /// <summary>The folder of everything the portal stores; removed afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-site-").FullName;

    public string DatabaseFile => Path.Combine(Folder, "portal.db");

    public string Reports => Path.Combine(Folder, "reports");

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
    }
}
