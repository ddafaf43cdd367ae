using SQLitePCL;

namespace Portal.Data;

/// <summary>How a batch becomes a link of the chain.</summary>
internal static class BatchChain
{
    /// <summary>The columns of a batch that its hash covers, in ordinal order.</summary>
    public static readonly IReadOnlyList<string> Hashed =
    [
        "AtUtc",
        "Example",
        "PreviousHash",
        "RowsHash",
        "Sequence",
        "What",
        "Who",
    ];

    /// <summary>Writes the batch with its hash.</summary>
    public static Batch Link(
        sqlite3 db,
        BatchOrigin origin,
        long sequence,
        DateTime atUtc,
        byte[] rowsHash,
        byte[] previousHash
    )
    {
        var values = string.Join(", ", Hashed.Select((column, i) => $"?{i + 1} AS {column}"));
        // The values are hashed as SQLite gives them back, which is how they are read when the chain is verified.
        using var link = db.Prepare($"SELECT {values}");
        Bind(link);
        db.Step(link);
        using var hashing = new FactHash(Hashed);
        var hash = hashing.Add(link).ToArray();

        using var insert = db.Prepare(
            $"INSERT INTO Batches ({string.Join(", ", Hashed)}, Hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        );
        Bind(insert);
        raw.sqlite3_bind_blob(insert, 8, hash);
        db.Step(insert);
        return new Batch
        {
            Sequence = sequence,
            AtUtc = atUtc,
            Who = origin.Who,
            What = origin.What,
            Example = origin.Example,
            RowsHash = rowsHash,
            PreviousHash = previousHash,
            Hash = hash,
        };

        void Bind(sqlite3_stmt statement)
        {
            raw.sqlite3_bind_text(statement, 1, StoredValues.Write(atUtc));
            raw.sqlite3_bind_int(statement, 2, origin.Example ? 1 : 0);
            raw.sqlite3_bind_blob(statement, 3, previousHash);
            raw.sqlite3_bind_blob(statement, 4, rowsHash);
            raw.sqlite3_bind_int64(statement, 5, sequence);
            raw.sqlite3_bind_text(statement, 6, origin.What);
            raw.sqlite3_bind_text(statement, 7, origin.Who);
        }
    }

    /// <summary>Keeps what names a changed row.</summary>
    public static void Keep(sqlite3 db, long batch, string table, long firstId, ReadOnlySpan<byte> prints)
    {
        using var insert = db.Prepare(
            "INSERT INTO RowPrints (Batch, \"Table\", FirstId, Prints) VALUES (?1, ?2, ?3, ?4)"
        );
        raw.sqlite3_bind_int64(insert, 1, batch);
        raw.sqlite3_bind_text(insert, 2, table);
        raw.sqlite3_bind_int64(insert, 3, firstId);
        raw.sqlite3_bind_blob(insert, 4, prints);
        db.Step(insert);
    }
}
