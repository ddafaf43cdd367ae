using Microsoft.EntityFrameworkCore;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports;
using Portal.Tests.Data;

namespace Portal.Tests.Imports;

/// <summary>A database that tests import into, and look at as figures do.</summary>
internal sealed class ImportedLedger(TestDatabase database) : IAsyncDisposable
{
    public TestDatabase Database => database;

    public static async Task<ImportedLedger> CreateAsync() => new(await TestDatabase.CreateAsync());

    public async Task<ImportResult> ImportAsync(
        SieLedger file,
        Func<ImportRequest, ImportRequest>? how = null,
        CancellationToken cancellation = default
    ) => await ImportAsync(file.Bytes(), how, cancellation);

    public async Task<ImportResult> ImportAsync(
        byte[] file,
        Func<ImportRequest, ImportRequest>? how = null,
        CancellationToken cancellation = default
    )
    {
        await using var db = database.Open();
        using var stream = new MemoryStream(file);
        var request = new ImportRequest("fil.se", "system");
        return await new ImportLedger(db).RunAsync(stream, how is null ? request : how(request), cancellation);
    }

    public async Task<Result<int>> UndoAsync(long fileId, string reason = "Fel fil")
    {
        await using var db = database.Open();
        return await new UndoImport(db).RunAsync(fileId, reason, "system");
    }

    /// <summary>Records facts as they stand.</summary>
    public async Task RecordAsync(params Portal.Domain.Fact[] facts)
    {
        await using var db = database.Open();
        await db.RecordAsync(TestDatabase.Origin, facts);
    }

    /// <summary>What the sums come to by account and objects, up to a batch; what has come to nothing is left out.</summary>
    public async Task<Dictionary<string, (int Rows, decimal Kronor)>> SumsAsync(long upToBatch = long.MaxValue)
    {
        await using var db = database.Open();
        var sums = await db.LedgerSums.AsNoTracking().Where(s => s.Batch <= upToBatch).ToListAsync();
        return sums.GroupBy(s => s.Objects.Length == 0 ? s.Account : $"{s.Account} {s.Objects}", StringComparer.Ordinal)
            .Select(g => (g.Key, Rows: g.Sum(s => s.Rows), Amount: Money.Sum(g.Select(s => s.Amount)).Kronor))
            .Where(g => g.Rows != 0 || g.Amount != 0)
            .ToDictionary(g => g.Key, g => (g.Rows, g.Amount), StringComparer.Ordinal);
    }

    /// <summary>The same, counted from the rows of vouchers that stand.</summary>
    public async Task<Dictionary<string, (int Rows, decimal Kronor)>> RowsAsync()
    {
        await using var db = database.Open();
        var rows = await (
            from row in db.VoucherRows.AsNoTracking()
            where !db.VoucherReversals.Any(r => r.VoucherId == row.VoucherId)
            join sum in db.LedgerSums on row.SumId equals sum.Id
            select new
            {
                sum.Account,
                sum.Objects,
                row.Amount,
            }
        ).ToListAsync();
        return rows.GroupBy(r => r.Objects.Length == 0 ? r.Account : $"{r.Account} {r.Objects}", StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (g.Count(), Money.Sum(g.Select(r => r.Amount)).Kronor),
                StringComparer.Ordinal
            );
    }

    public async Task<List<Voucher>> VouchersAsync()
    {
        await using var db = database.Open();
        return await db.Vouchers.AsNoTracking().OrderBy(v => v.Id).ToListAsync();
    }

    public async Task<long> LastBatchAsync()
    {
        await using var db = database.Open();
        return await db.Batches.MaxAsync(b => (long?)b.Sequence) ?? 0;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
