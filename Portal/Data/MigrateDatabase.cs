using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>Makes the database ready: its folder, its tables and the triggers that guard them.</summary>
public static class MigrateDatabase
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // A minute of pauses.
    private const int Patience = 1200;

    /// <summary>
    /// Creates or upgrades the database. Safe when several processes start at once and after a kill in the middle.
    /// </summary>
    /// <exception cref="TimeoutException">Another process has been upgrading the database for a minute.</exception>
    public static async Task MigrateAsync(this PortalDb db, CancellationToken cancellation = default)
    {
        await using var turn = await TakeTurnAsync(db, cancellation);
        await UpgradeAsync(db, cancellation);
        await Triggers.EnsureAsync(db, cancellation);
    }

    /// <summary>Creates or upgrades other tables of the same file, as safely.</summary>
    /// <exception cref="TimeoutException">Another process has been upgrading the database for a minute.</exception>
    public static async Task MigrateAsync(this DbContext db, CancellationToken cancellation = default)
    {
        await using var turn = await TakeTurnAsync(db, cancellation);
        await UpgradeAsync(db, cancellation);
    }

    private static async Task UpgradeAsync(DbContext db, CancellationToken cancellation)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            // Kept in the file: readers never wait for the writer, nor it for them.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
            // EF's own lock is a row, which a killed process leaves behind and the next waits for in vain. The file lock above
            // dies with its process, so whoever holds it knows that such a row is nobody's.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
            await WithoutReferencesAsync(db, () => db.Database.MigrateAsync(cancellation), cancellation);
        }
    }

    // A table is made anew by dropping the old one, which others refer to meanwhile. It cannot be let go of within a transaction.
    private static async Task WithoutReferencesAsync(DbContext db, Func<Task> run, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellation);
            await run();
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Waits for the file that only one process at a time can hold; the system lets go of it when the process ends.</summary>
    private static async Task<FileStream> TakeTurnAsync(DbContext db, CancellationToken cancellation)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var path = Path.GetFullPath(file) + "-migrating";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Patience)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (IOException e)
            {
                throw new TimeoutException(
                    $"En annan process har uppgraderat databasen i en minut; låset är {path}.",
                    e
                );
            }
        }
    }
}
