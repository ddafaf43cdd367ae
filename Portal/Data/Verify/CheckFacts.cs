using SQLitePCL;

namespace Portal.Data.Verify;

/// <summary>
/// Hashes every fact anew. The hash of a batch says whether it is as it was; the prints of its rows say which row is not.
/// </summary>
internal static class CheckFacts
{
    public static IEnumerable<Finding> Run(
        sqlite3 db,
        IReadOnlyList<FactTable> tables,
        IReadOnlyDictionary<long, byte[]> rowsHashes
    )
    {
        var hashes = rowsHashes.Keys.ToDictionary(batch => batch, _ => new List<(string Table, byte[] Hash)>());
        var last = rowsHashes.Keys.DefaultIfEmpty().Max();
        var cutOff = new SortedSet<long>();
        var findings = new List<Finding>();
        foreach (var table in tables)
        {
            var found = CheckTable(
                db,
                table,
                (batch, hash) =>
                {
                    hashes.GetValueOrDefault(batch)?.Add((table.Name, hash));
                    if (batch > last)
                    {
                        cutOff.Add(batch);
                    }
                }
            );
            findings.AddRange(found.Shortened(table.Name));
        }

        // The chain cannot miss what was cut off its end, but its facts can.
        findings.AddRange(
            cutOff.Select(batch => new Finding($"Skrivning {batch} saknas, men dess rader finns kvar.", Batch: batch))
        );
        // Where the rows that were changed are known, they have said it.
        var explained = findings.Select(f => f.Batch).ToHashSet();
        findings.AddRange(
            from batch in rowsHashes
            where
                !explained.Contains(batch.Key)
                && !FactHash.OfTables(hashes[batch.Key]).AsSpan().SequenceEqual(batch.Value)
            select new Finding($"Innehållet i skrivning {batch.Key} är inte vad det var.", Batch: batch.Key)
        );
        return findings;
    }

    /// <summary>Hashes the rows of a table batch by batch, in the order of their ids, which is that of the batches.</summary>
    private static List<Finding> CheckTable(sqlite3 db, FactTable table, Action<long, byte[]> hashed)
    {
        var findings = new List<Finding>();
        var batches = new Queue<RowPrints>(Prints(db, table.Name));
        using var hash = new FactHash(table.Columns);
        using var rows = db.Prepare($"{table.SelectRows} ORDER BY Id");
        var expected = batches.Count == 0 ? 0 : batches.Peek().FirstId;
        while (db.Step(rows))
        {
            var id = raw.sqlite3_column_int64(rows, table.IdAt);
            while (batches.Count > 0 && id > Last(batches.Peek()))
            {
                Close();
            }

            if (batches.Count == 0 || id < batches.Peek().FirstId)
            {
                var claimed = raw.sqlite3_column_int64(rows, table.BatchAt);
                findings.Add(new Finding($"Rad {id} i {table.Name} står utanför kedjan.", table.Name, id, claimed));
                continue;
            }

            Missing(id - 1);
            var batch = batches.Peek();
            var print = batch.Prints.AsSpan((int)(id - batch.FirstId) * RowPrints.Length, RowPrints.Length);
            if (!hash.Add(rows)[..RowPrints.Length].SequenceEqual(print))
            {
                findings.Add(
                    new Finding(
                        $"Rad {id} i {table.Name}, skrivning {batch.Batch}, är ändrad.",
                        table.Name,
                        id,
                        batch.Batch
                    )
                );
            }

            expected = id + 1;
        }

        while (batches.Count > 0)
        {
            Close();
        }

        return findings;

        void Close()
        {
            Missing(Last(batches.Peek()));
            hashed(batches.Dequeue().Batch, hash.Take());
            expected = batches.Count == 0 ? 0 : batches.Peek().FirstId;
        }

        void Missing(long last)
        {
            for (; expected <= last; expected++)
            {
                var batch = batches.Peek().Batch;
                findings.Add(
                    new Finding(
                        $"Rad {expected} i {table.Name}, skrivning {batch}, saknas.",
                        table.Name,
                        expected,
                        batch
                    )
                );
            }
        }
    }

    private static long Last(RowPrints prints) => prints.FirstId + (prints.Prints.Length / RowPrints.Length) - 1;

    private static IEnumerable<RowPrints> Prints(sqlite3 db, string table)
    {
        using var prints = db.Prepare(
            "SELECT Batch, FirstId, Prints FROM RowPrints WHERE \"Table\" = ?1 ORDER BY FirstId"
        );
        raw.sqlite3_bind_text(prints, 1, table);
        while (db.Step(prints))
        {
            yield return new RowPrints
            {
                Batch = raw.sqlite3_column_int64(prints, 0),
                Table = table,
                FirstId = raw.sqlite3_column_int64(prints, 1),
                Prints = raw.sqlite3_column_blob(prints, 2).ToArray(),
            };
        }
    }
}
