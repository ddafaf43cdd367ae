using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Verify;
using Portal.Domain.Values;

namespace Portal.Data.Backups;

/// <summary>Puts a backup in the database's place, in one transaction: killed midway, the database is as it was.</summary>
public static class RestoreDatabase
{
    /// <summary>Restores a backup that is whole, over a database that nobody uses.</summary>
    /// <returns>Null when it is done, else why nothing was changed.</returns>
    public static Refusal? Run(PortalDb db, Folders folders, string file)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
        {
            return new Refusal($"{source} finns inte.");
        }

        if (source == folders.DatabaseFile)
        {
            return new Refusal("Databasen kan inte återställas från sig själv.");
        }

        using var backup = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = source,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        return Flaw(db, backup) is { } flaw
            ? new Refusal($"{source} återställs inte: {flaw}")
            : Replace(folders.DatabaseFile, backup);
    }

    /// <summary>What is wrong with a backup; null where it is whole. Leaves it open.</summary>
    private static string? Flaw(PortalDb db, SqliteConnection backup)
    {
        try
        {
            backup.Open();
            var handle = backup.Handle!;
            if (
                handle.Number("SELECT count(*) FROM sqlite_master WHERE name IN ('Batches', '__EFMigrationsHistory')")
                != 2
            )
            {
                return "filen är ingen portaldatabas.";
            }

            var lacking = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            using var applied = handle.Prepare("SELECT MigrationId FROM __EFMigrationsHistory");
            while (handle.Step(applied))
            {
                if (!lacking.Remove(applied.Text(0)))
                {
                    return "filen är skriven av en nyare version av portalen.";
                }
            }

            // The rows of an older version cannot be hashed until they are migrated, but its chain can be followed.
            var findings =
                lacking.Count == 0
                    ? VerifyDatabase.Content(handle, db.Model).Findings
                    : CheckFile.Run(handle).Concat(CheckChain.Run(handle).Findings);
            return findings.FirstOrDefault()?.Sentence;
        }
        catch (SqliteException e)
        {
            return $"filen går inte att läsa ({StorageFault.Reason(e)}).";
        }
    }

    private static Refusal? Replace(string target, SqliteConnection backup)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var database = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = target,
                    Pooling = false,
                    DefaultTimeout = 1,
                }.ToString()
            );
            database.Open();
            // Only the sole user of a database can take it out of WAL, and then holds it for itself until it is closed.
            if (Set(database, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE") is "wal")
            {
                return InUse(target);
            }

            Set(database, "BEGIN EXCLUSIVE; COMMIT");
            backup.BackupDatabase(database);
            Set(database, "PRAGMA journal_mode = WAL");
            return null;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return InUse(target);
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return new Refusal(
                $"{target} kan inte ersättas ({StorageFault.Reason(e)}); flytta undan filen och försök igen."
            );
        }
    }

    private static Refusal InUse(string target) => new($"{target} används; stoppa portalen och försök igen.");

    /// <summary>Runs statements and gives what the last one answers.</summary>
    private static string? Set(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        using var answers = command.ExecuteReader();
        string? last = null;
        do
        {
            while (answers.Read())
            {
                last = answers.GetString(0);
            }
        } while (answers.NextResult());

        return last;
    }
}
