using SQLitePCL;

namespace Portal.Data.Verify;

/// <summary>Follows the chain of batches from the first to the last.</summary>
internal static class CheckChain
{
    private static readonly List<string> Columns = [.. BatchChain.Hashed];

    public static (IReadOnlyDictionary<long, byte[]> RowsHashes, IReadOnlyList<Finding> Findings) Run(sqlite3 db)
    {
        var rowsHashes = new Dictionary<long, byte[]>();
        var findings = new List<Finding>();
        var (before, beforeHash, beforeAt) = (0L, new byte[32], "");
        using var hash = new FactHash(BatchChain.Hashed);
        using var batches = db.Prepare(
            $"SELECT {string.Join(", ", BatchChain.Hashed)}, Hash FROM Batches ORDER BY Sequence"
        );
        while (db.Step(batches))
        {
            var sequence = raw.sqlite3_column_int64(batches, At("Sequence"));
            var stored = raw.sqlite3_column_blob(batches, BatchChain.Hashed.Count).ToArray();
            for (var missing = before + 1; missing < sequence; missing++)
            {
                findings.Add(new Finding($"Skrivning {missing} saknas.", Batch: missing));
            }

            if (!hash.Add(batches).SequenceEqual(stored))
            {
                findings.Add(
                    new Finding($"Skrivning {sequence} är ändrad: dess uppgifter ger en annan hash.", Batch: sequence)
                );
            }

            if (
                sequence == before + 1
                && !raw.sqlite3_column_blob(batches, At("PreviousHash")).SequenceEqual(beforeHash)
            )
            {
                findings.Add(new Finding($"Skrivning {sequence} hänger inte ihop med den före.", Batch: sequence));
            }

            var at = batches.Text(At("AtUtc"));
            if (string.CompareOrdinal(at, beforeAt) < 0)
            {
                findings.Add(new Finding($"Skrivning {sequence} är äldre än den före.", Batch: sequence));
            }

            rowsHashes[sequence] = raw.sqlite3_column_blob(batches, At("RowsHash")).ToArray();
            (before, beforeHash, beforeAt) = (sequence, stored, at);
        }

        return (rowsHashes, findings);
    }

    private static int At(string column) => Columns.IndexOf(column);
}
