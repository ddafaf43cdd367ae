using SQLitePCL;

namespace Portal.Data.Verify;

/// <summary>Lets SQLite check its own file: its structure, and that what rows refer to is there.</summary>
internal static class CheckFile
{
    public static IEnumerable<Finding> Run(sqlite3 db)
    {
        using (var problems = db.Prepare("PRAGMA integrity_check"))
        {
            while (db.Step(problems))
            {
                if (!string.Equals(problems.Text(0), "ok", StringComparison.Ordinal))
                {
                    yield return new Finding($"Databasfilen är skadad: {problems.Text(0)}");
                }
            }
        }

        using var orphans = db.Prepare("PRAGMA foreign_key_check");
        while (db.Step(orphans))
        {
            var (table, id, parent) = (orphans.Text(0), raw.sqlite3_column_int64(orphans, 1), orphans.Text(2));
            yield return new Finding($"Rad {id} i {table} hänvisar till en rad i {parent} som inte finns.", table, id);
        }
    }
}
