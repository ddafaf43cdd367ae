using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>Writes a compared file into an open batch: ledger, file, names, sums, vouchers with rows and texts.</summary>
internal static class RecordStaged
{
    private const string InsertSum = """
        INSERT INTO LedgerSums (Id, LedgerId, Account, Objects, Month, Rows, Amount, Batch)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    private const string InsertVouchers = """
        INSERT INTO Vouchers
            (Id, LedgerFileId, LedgerId, FiscalYear, Series, Number, Date, Ordinal, Revision, Line, ContentHash, Batch)
        SELECT ?1 - 1 + e.Place, ?2, ?3, s.FiscalYear, s.Series, s.Number, s.Date, s.Ordinal, e.Revision, s.Line,
            s.ContentHash, ?4
        FROM Entering e CROSS JOIN StagedVouchers s ON s.Id = e.Staged
        ORDER BY e.Place
        """;

    private static readonly string InsertRows = $"""
        INSERT INTO VoucherRows (VoucherId, Number, SumId, Amount)
        SELECT ?1 - 1 + e.Place, r.Id - (e.Staged << {StagedLedger.RowBits}), i.Id, r.Amount
        FROM Entering e
        CROSS JOIN StagedRows r ON {StagedLedger.RowsOf("e.Staged")}
        CROSS JOIN SumIds i ON i.Sum = r.Sum
        ORDER BY e.Place, r.Id
        """;

    private const string InsertVoucherTexts = """
        INSERT INTO VoucherTexts (VoucherId, Number, Text)
        SELECT ?1 - 1 + e.Place, 0, s.Text
        FROM Entering e CROSS JOIN StagedVouchers s ON s.Id = e.Staged
        WHERE s.Text IS NOT NULL
        ORDER BY e.Place
        """;

    private static readonly string InsertRowTexts = $"""
        INSERT INTO VoucherTexts (VoucherId, Number, Text)
        SELECT ?1 - 1 + e.Place, r.Id - (e.Staged << {StagedLedger.RowBits}), r.Text
        FROM Entering e CROSS JOIN StagedRows r ON {StagedLedger.RowsOf("e.Staged")}
        WHERE r.Text IS NOT NULL
        ORDER BY e.Place, r.Id
        """;

    /// <summary>Writes names that the ledger has not given before, or gives anew.</summary>
    public static async Task AddNamesAsync(
        PortalDb db,
        OpenBatch batch,
        long ledgerId,
        IReadOnlyDictionary<(string Dimension, string Code), string> names,
        CancellationToken cancellation
    )
    {
        var known = new Dictionary<(string, string), string>();
        await foreach (
            var name in db
                .LedgerNames.AsNoTracking()
                .Where(n => n.LedgerId == ledgerId)
                .OrderBy(n => n.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            known[(name.Dimension, name.Code)] = name.Name;
        }

        var added = names
            .Where(n => n.Value.Length > 0 && known.GetValueOrDefault(n.Key) != n.Value)
            .Select(n => new LedgerName
            {
                LedgerId = ledgerId,
                Dimension = n.Key.Dimension,
                Code = n.Key.Code,
                Name = n.Value,
            })
            .ToList();
        if (added.Count > 0)
        {
            await batch.AddAsync(added, cancellation);
        }
    }

    /// <summary>Writes the vouchers that enter, and takes back those that they replace.</summary>
    public static void AddVouchers(OpenBatch batch, LedgerFile file, StagedLedger staged, StagedComparison comparison)
    {
        AddSums(batch, file.LedgerId, staged, comparison);
        if (comparison.NewVouchers == 0)
        {
            return;
        }

        var db = batch.Handle;
        var first = batch.NextId<Voucher>();
        db.Run(InsertVouchers, first, file.Id, file.LedgerId, batch.Sequence);
        db.Run(InsertRows, first);
        db.Run(InsertVoucherTexts, first);
        db.Run(InsertRowTexts, first);
        TakeBackVouchers.Run(batch, "SELECT Replaces AS VoucherId FROM Entering WHERE Replaces IS NOT NULL");
    }

    /// <summary>Writes the sums that have rows, and where to find them in the connection's own table SumIds.</summary>
    private static void AddSums(OpenBatch batch, long ledgerId, StagedLedger staged, StagedComparison comparison)
    {
        var db = batch.Handle;
        db.Run("DROP TABLE IF EXISTS temp.SumIds; CREATE TEMP TABLE SumIds (Sum INTEGER PRIMARY KEY, Id INTEGER)");
        using var insert = db.Prepare(InsertSum);
        using var place = db.Prepare("INSERT INTO SumIds VALUES (?1, ?2)");
        for (var number = 0; number < comparison.EnteringSums.Count; number++)
        {
            var sum = comparison.EnteringSums[number];
            if (sum.Rows == 0)
            {
                continue;
            }

            var id = batch.NextId<LedgerSum>();
            raw.sqlite3_bind_int64(insert, 1, id);
            raw.sqlite3_bind_int64(insert, 2, ledgerId);
            raw.sqlite3_bind_text(insert, 3, staged.Keys[sum.Key].Account);
            raw.sqlite3_bind_text(insert, 4, staged.Keys[sum.Key].Objects);
            raw.sqlite3_bind_int(insert, 5, sum.YearMonth);
            raw.sqlite3_bind_int(insert, 6, sum.Rows);
            raw.sqlite3_bind_int64(insert, 7, sum.Ore);
            raw.sqlite3_bind_int64(insert, 8, batch.Sequence);
            db.Step(insert);
            raw.sqlite3_reset(insert);
            raw.sqlite3_bind_int(place, 1, number);
            raw.sqlite3_bind_int64(place, 2, id);
            db.Step(place);
            raw.sqlite3_reset(place);
        }
    }
}
