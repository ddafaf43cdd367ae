using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Tests.Data;

/// <summary>A migrated database in a folder of its own, with a clock that stands still until it is moved.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public static readonly BatchOrigin Origin = new("system", "Prov");

    // Migrating takes longer than most tests, so it is done once and its file written for each.
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateOnceAsync);

    private TestDatabase() { }

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-").FullName;

    public string File => Path.Combine(Folder, "portal.db");

    public string ConnectionString => $"Data Source={File}";

    public TestClock Clock { get; } = new();

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await System.IO.File.WriteAllBytesAsync(database.File, await Migrated.Value);
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

    /// <summary>Closes the connections that are kept for reuse, so that the file is whole by itself.</summary>
    public void Close()
    {
        using var pooled = new SqliteConnection(Folders.Connection(ConnectionString));
        SqliteConnection.ClearPool(pooled);
    }

    public ValueTask DisposeAsync()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MigrateOnceAsync()
    {
        await using var database = new TestDatabase();
        await using (var db = database.Open())
        {
            await db.MigrateAsync();
        }

        database.Close();
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}

/// <summary>A clock that the test sets.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2021, 5, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
