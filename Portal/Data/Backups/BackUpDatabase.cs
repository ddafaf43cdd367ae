using Microsoft.Data.Sqlite;
using Portal.Domain.Values;

namespace Portal.Data.Backups;

/// <summary>Writes a copy of the database while it is in use. Never by copying the file, which is not whole by itself.</summary>
public static class BackUpDatabase
{
    /// <summary>Writes the copy; a file that is there is never overwritten.</summary>
    /// <returns>Null when the copy is on disk, else why it is not.</returns>
    public static Refusal? Run(Folders folders, string file)
    {
        var target = Path.GetFullPath(file);
        if (!File.Exists(folders.DatabaseFile))
        {
            return new Refusal($"Det finns ingen databas i {folders.DatabaseFile}.");
        }

        if (Path.Exists(target))
        {
            return new Refusal($"{target} finns redan; välj ett annat namn.");
        }

        // Under another name until it is whole: a file with the name asked for is always a good copy.
        var unfinished = $"{target}.{Environment.ProcessId}-ofullständig";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var connection = new SqliteConnection(folders.ConnectionString))
            {
                connection.Open();
                using var copy = connection.CreateCommand();
                copy.CommandText = "VACUUM INTO $file";
                copy.Parameters.AddWithValue("$file", unfinished);
                copy.ExecuteNonQuery();
            }

            using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(unfinished, target, overwrite: false);
            return null;
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return new Refusal($"Säkerhetskopian kunde inte skrivas till {target}: {StorageFault.Reason(e)}.");
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }
}
