using System.Buffers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Domain;
using SQLitePCL;

namespace Portal.Data;

/// <summary>
/// A batch being written, with the write lock held. Facts are added through EF (<see cref="AddAsync" />) or, where they are
/// many, by the raw binding on <see cref="Handle" />; either way <see cref="CommitAsync" /> reads back what was stored, hashes
/// it and makes the batch the next link of the chain. Disposed without commit it leaves no trace.
/// </summary>
public sealed class OpenBatch : IAsyncDisposable
{
    private readonly PortalDb _db;
    private readonly BatchOrigin _origin;
    private readonly IDbContextTransaction _lock;
    private readonly Dictionary<FactTable, long> _lastIds;
    private readonly Dictionary<string, long> _ids;
    private readonly byte[] _previousHash = new byte[32];

    private OpenBatch(PortalDb db, BatchOrigin origin, IDbContextTransaction writeLock, DateTime now)
    {
        _db = db;
        _origin = origin;
        _lock = writeLock;
        Handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        _lastIds = FactTables
            .Of(db.Model)
            .ToDictionary(t => t, t => Handle.Number($"SELECT max(Id) FROM \"{t.Name}\""));
        _ids = _lastIds.ToDictionary(t => t.Key.Name, t => t.Value, StringComparer.Ordinal);
        (Sequence, AtUtc) = (1, now);
        using var last = Handle.Prepare("SELECT Sequence, AtUtc, Hash FROM Batches ORDER BY Sequence DESC LIMIT 1");
        if (Handle.Step(last))
        {
            var before = StoredValues.ReadMoment(last.Text(1));
            (Sequence, AtUtc) = (raw.sqlite3_column_int64(last, 0) + 1, before > now ? before : now);
            _previousHash = raw.sqlite3_column_blob(last, 2).ToArray();
        }
    }

    /// <summary>The batch's number, which its facts hold.</summary>
    public long Sequence { get; }

    /// <summary>When it is written: now, or the time of the batch before where the clock has gone backwards.</summary>
    public DateTime AtUtc { get; }

    /// <summary>The connection that holds the lock, for writes through the raw binding.</summary>
    public sqlite3 Handle { get; }

    /// <summary>
    /// The next free id of a kind of fact, for rows written through the raw binding. Nothing is ever deleted, so ids rise with
    /// the batches.
    /// </summary>
    public long NextId<T>()
        where T : Fact => NextId(typeof(T));

    /// <summary>Adds facts and gives them their ids, so that facts added after can refer to them.</summary>
    public async Task AddAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellation = default)
    {
        foreach (var fact in facts)
        {
            fact.Id = NextId(fact.GetType());
            fact.Batch = Sequence;
        }

        await _db.SaveFactsAsync(facts, cancellation);
    }

    /// <summary>Hashes what was added, writes the batch and lets go of the lock. When it returns, the batch is on disk.</summary>
    /// <exception cref="InvalidOperationException">Nothing was added, or a row holds another batch.</exception>
    public async Task<Batch> CommitAsync(CancellationToken cancellation = default)
    {
        var tables = _lastIds
            .Select(t => (t.Key.Name, Hash: HashAdded(t.Key, t.Value)))
            .Where(t => t.Hash is not null)
            .ToList();
        if (tables.Count == 0)
        {
            throw new InvalidOperationException("A batch holds at least one fact.");
        }

        var rowsHash = FactHash.OfTables(tables.Select(t => (t.Name, t.Hash!)));
        var batch = BatchChain.Link(Handle, _origin, Sequence, AtUtc, rowsHash, _previousHash);
        await _lock.CommitAsync(cancellation);
        return batch;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _lock.DisposeAsync();

    internal static async Task<OpenBatch> BeginAsync(
        PortalDb db,
        BatchOrigin origin,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        // On SQLite this is BEGIN IMMEDIATE: the write lock is taken at once, never by upgrading a reader, which fails under load.
        var writeLock = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            // To the millisecond, as stored.
            var now = StoredValues.ReadMoment(StoredValues.Write(time.GetUtcNow().UtcDateTime));
            return new OpenBatch(db, origin, writeLock, now);
        }
        catch
        {
            await writeLock.DisposeAsync();
            throw;
        }
    }

    private long NextId(Type fact) => ++_ids[_db.Model.FindEntityType(fact)!.GetTableName()!];

    /// <summary>Hashes a table's new rows and keeps their prints.</summary>
    /// <returns>The hash; null where there are no new rows.</returns>
    private byte[]? HashAdded(FactTable table, long lastId)
    {
        using var hash = new FactHash(table.Columns);
        using var rows = Handle.Prepare($"{table.SelectRows} WHERE Id > ?1 ORDER BY Id");
        raw.sqlite3_bind_int64(rows, 1, lastId);
        var prints = new ArrayBufferWriter<byte>();
        var id = lastId;
        while (Handle.Step(rows))
        {
            if (
                (raw.sqlite3_column_int64(rows, table.IdAt), raw.sqlite3_column_int64(rows, table.BatchAt))
                != (++id, Sequence)
            )
            {
                throw new InvalidOperationException(
                    $"A row of {table.Name} has another id or batch than it was given."
                );
            }

            prints.Write(hash.Add(rows)[..RowPrints.Length]);
        }

        if (id == lastId)
        {
            return null;
        }

        BatchChain.Keep(Handle, Sequence, table.Name, lastId + 1, prints.WrittenSpan);
        return hash.Take();
    }
}
