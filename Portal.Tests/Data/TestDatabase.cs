using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Tests.Data;

/// <summary>A migrated database in a folder of its own, with a clock that stands still until it is moved.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public static readonly BatchOrigin Origin = new("system", "Prov");

    private TestDatabase(string folder) => Folder = folder;

    public string Folder { get; }

    public string File => Path.Combine(Folder, "portal.db");

    public string ConnectionString => $"Data Source={File}";

    public TestClock Clock { get; } = new();

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase(Directory.CreateTempSubdirectory("portal-").FullName);
        await using var db = database.Open();
        await db.MigrateAsync();
        return database;
    }

    public PortalDb Open() => new(DataServices.Options(ConnectionString), Clock);

    /// <summary>A connection with none of the portal's settings, as somebody from outside would open it.</summary>
    public SqliteConnection OpenFromOutside()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL from outside.</summary>
    public int Tamper(string sql)
    {
        using var connection = OpenFromOutside();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public ValueTask DisposeAsync()
    {
        using var pooled = new SqliteConnection(Folders.Connection(ConnectionString));
        SqliteConnection.ClearPool(pooled);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A clock that the test sets.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2021, 5, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
