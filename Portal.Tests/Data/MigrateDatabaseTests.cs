using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Tests.Data;

public sealed class MigrateDatabaseTests
{
    [Fact]
    public async Task A_missing_folder_and_database_are_made()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = New(database, "a/b/ny.db");

        await db.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(
            "wal",
            await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()
        );
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_process_holds_nobody_up()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = New(database, "ny.db");
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2021-01-01 00:00:00');
            """
        );

        await db.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Many_may_start_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var db = New(database, "ny.db");
                        await db.MigrateAsync();
                    })
                )
        );
    }

    [Fact]
    public async Task The_migrations_are_those_of_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Every_connection_is_as_careful_as_it_must_be()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        var settings = await db
            .Database.SqlQuery<long>(
                $"""
                SELECT synchronous AS Value FROM pragma_synchronous
                UNION ALL SELECT foreign_keys FROM pragma_foreign_keys
                UNION ALL SELECT recursive_triggers FROM pragma_recursive_triggers
                UNION ALL SELECT timeout FROM pragma_busy_timeout
                """
            )
            .ToListAsync();

        Assert.Equal([2L, 1L, 1L, 30_000L], settings);
    }

    private static PortalDb New(TestDatabase database, string file) =>
        new(DataServices.Options($"Data Source={Path.Combine(database.Folder, file)};Pooling=False"), database.Clock);
}
