using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data;
using Portal.Data.Accounts;

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
    public async Task Every_migration_is_done_whole_in_one_transaction()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var facts = database.Open();
        await using var accounts = new AccountsDb(AccountServices.Options(database.ConnectionString));

        Assert.Empty(OutsideTransaction(facts));
        Assert.Empty(OutsideTransaction(accounts));
    }

    [Fact]
    public async Task What_refers_to_a_table_that_was_made_anew_is_still_held_to_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = New(database, "ny.db");
        await db.MigrateAsync();

        Assert.Empty(
            await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync()
        );
        await db.Database.OpenConnectionAsync();
        Assert.Equal(
            1,
            await db.Database.SqlQuery<long>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()
        );
    }

    // The commands of all migrations that a process killed before the next would leave half of a migration with.
    private static IEnumerable<string> OutsideTransaction(DbContext db)
    {
        var (migrations, generator) = (db.GetService<IMigrationsAssembly>(), db.GetService<IMigrationsSqlGenerator>());
        return migrations
            .Migrations.Values.Select(type => migrations.CreateMigration(type, db.Database.ProviderName!))
            .SelectMany(migration =>
                generator.Generate(
                    migration.UpOperations,
                    db.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel)
                )
            )
            .Where(command => command.TransactionSuppressed)
            .Select(command => command.CommandText);
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
