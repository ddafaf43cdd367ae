using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace Portal.Tests.Features;

/// <summary>
/// The database of a portal that has been started once. To migrate and to load takes longer than most tests, so it is done once of each kind
/// and the file written for each site.
/// </summary>
internal static class StartedPortal
{
    /// <summary>With the example.</summary>
    public static readonly Lazy<byte[]> WithExample = new(() => Start(example: true));

    /// <summary>With the decision alone.</summary>
    public static readonly Lazy<byte[]> WithDecision = new(() => Start(example: false));

    private static byte[] Start(bool example)
    {
        using var site = new Starting(example);
        _ = site.Services;
        var whole = Path.Combine(site.Folder, "started.db");
        using (var connection = new SqliteConnection($"Data Source={site.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{whole}'";
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(whole);
    }

    private sealed class Starting(bool example) : TestSite(null)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Example:Load", example ? "true" : "false");
        }
    }
}
