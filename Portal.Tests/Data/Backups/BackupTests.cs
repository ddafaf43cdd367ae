using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Backups;
using Portal.Data.Seed;
using Portal.Data.Verify;

namespace Portal.Tests.Data.Backups;

public sealed class BackupTests
{
    [Fact]
    public async Task What_is_backed_up_comes_back_though_written_over_since()
    {
        await using var database = await DecidedAsync();
        Assert.Null(BackUp(database));
        await RecordAsync(database);
        database.Close();

        Assert.Null(Restore(database));

        await using var db = database.Open();
        Assert.Equal(1, await db.Batches.CountAsync());
        Assert.Empty((await VerifyDatabase.RunAsync(db, Folders(database))).Findings);
        await RecordAsync(database);
        Assert.Equal(
            "wal",
            await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()
        );
    }

    [Fact]
    public async Task A_lost_database_comes_back()
    {
        await using var database = await DecidedAsync();
        Assert.Null(BackUp(database));
        database.Close();
        File.Delete(database.File);

        Assert.Null(Restore(database));

        await using var db = database.Open();
        Assert.Equal(1, await db.Investments.CountAsync());
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_whole()
    {
        await using var database = await DecidedAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await RecordAsync(database);
            }
        });

        Assert.Null(BackUp(database));

        await writing;
        database.Close();
        Assert.Null(Restore(database));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await using var database = await DecidedAsync();
        await File.WriteAllTextAsync(Backup(database), "Något annat");

        Assert.Equal($"{Backup(database)} finns redan; välj ett annat namn.", BackUp(database));

        Assert.Equal("Något annat", await File.ReadAllTextAsync(Backup(database)));
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        await using var database = await DecidedAsync();
        Assert.Null(BackUp(database));
        await RecordAsync(database);
        database.Close();
        var holder = new HoldDatabase(Folders(database));
        await holder.StartAsync(default);

        Assert.Equal($"{database.File} används; stoppa portalen och försök igen.", Restore(database));

        await using var db = database.Open();
        Assert.Equal(2, await db.Batches.CountAsync());
        holder.Dispose();
    }

    [Fact]
    public async Task A_backup_with_a_byte_turned_is_refused_whichever_page_it_is_in()
    {
        await using var database = await DecidedAsync();
        Assert.Null(BackUp(database));
        database.Close();
        var whole = await File.ReadAllBytesAsync(Backup(database));
        using var source = database.OpenFromOutside();
        var refused = 0;
        for (var at = 4096 + 8; at < whole.Length; at += 4096 * 7)
        {
            var damaged = whole.ToArray();
            damaged.AsSpan(at, 64).Fill(0xA5);
            await File.WriteAllBytesAsync(Backup(database), damaged);
            refused += Restore(database) is null ? 0 : 1;
        }

        Assert.True(refused > 0);
        await using var db = database.Open();
        Assert.Empty((await VerifyDatabase.RunAsync(db, Folders(database))).Findings);
    }

    [Fact]
    public async Task A_backup_whose_chain_is_broken_is_refused()
    {
        await using var database = await DecidedAsync();
        database.Tamper("DROP TRIGGER Batches_refuse_update; UPDATE Batches SET Who = 'någon'");
        Assert.Null(BackUp(database));
        database.Close();

        Assert.Equal(
            $"{Backup(database)} återställs inte: Skrivning 1 är ändrad: dess uppgifter ger en annan hash.",
            Restore(database)
        );
    }

    [Fact]
    public async Task A_file_that_is_no_database_or_somebody_elses_is_refused()
    {
        await using var database = await DecidedAsync();
        await File.WriteAllTextAsync(Backup(database), new string('x', 10_000));
        Assert.StartsWith(
            $"{Backup(database)} återställs inte: filen går inte att läsa",
            Restore(database),
            StringComparison.Ordinal
        );

        File.Delete(Backup(database));
        using (var other = new SqliteConnection($"Data Source={Backup(database)};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE Annat (Id INTEGER)";
            command.ExecuteNonQuery();
        }

        Assert.Equal($"{Backup(database)} återställs inte: filen är ingen portaldatabas.", Restore(database));
        File.Delete(Backup(database));
        Assert.Equal($"{Backup(database)} finns inte.", Restore(database));
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        await using var database = await DecidedAsync();
        database.Tamper("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        Assert.Null(BackUp(database));
        database.Close();

        Assert.Equal(
            $"{Backup(database)} återställs inte: filen är skriven av en nyare version av portalen.",
            Restore(database)
        );
    }

    private static string Backup(TestDatabase database) => Path.Combine(database.Folder, "kopia.db");

    private static Folders Folders(TestDatabase database) =>
        new(database.Folder, Portal.Data.Folders.Connection(database.ConnectionString), database.Folder);

    private static string? BackUp(TestDatabase database) =>
        BackUpDatabase.Run(Folders(database), Backup(database))?.Sentence;

    private static string? Restore(TestDatabase database)
    {
        using var db = database.Open();
        return RestoreDatabase.Run(db, Folders(database), Backup(database))?.Sentence;
    }

    private static async Task RecordAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.RecordAsync(TestDatabase.Origin, [BatchTests.AnInvestment()]);
    }

    private static async Task<TestDatabase> DecidedAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        return database;
    }
}
