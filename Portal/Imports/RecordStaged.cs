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

    private const string Entering = """
        SELECT e.Place, s.Text, s.Rows
        FROM Entering e CROSS JOIN StagedVouchers s ON s.Id = e.Staged
        ORDER BY e.Place
        """;

    private const string InsertRow =
        "INSERT INTO VoucherRows (VoucherId, Number, SumId, Amount) VALUES (?1, ?2, ?3, ?4)";

    private const string InsertText = "INSERT INTO VoucherTexts (VoucherId, Number, Text) VALUES (?1, ?2, ?3)";

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
    public static void AddVouchers(
        OpenBatch batch,
        LedgerFile file,
        StagedLedger staged,
        StagedComparison comparison,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var sumIds = AddSums(batch, file.LedgerId, staged, comparison);
        if (comparison.NewVouchers == 0)
        {
            return;
        }

        var first = batch.NextId<Voucher>();
        batch.Handle.Run(InsertVouchers, first, file.Id, file.LedgerId, batch.Sequence);
        void Tell(long written)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(ImportProgress.Of("Sparar verifikationerna", written, comparison.NewVouchers));
        }

        AddRows(batch.Handle, first, sumIds, Tell);
        KeepErased.Run(batch, first);
        TakeBackVouchers.Run(batch, "SELECT Replaces AS VoucherId FROM Entering WHERE Replaces IS NOT NULL");
    }

    /// <summary>Writes the sums that have rows.</summary>
    /// <returns>Their ids by the sums' numbers.</returns>
    private static long[] AddSums(OpenBatch batch, long ledgerId, StagedLedger staged, StagedComparison comparison)
    {
        var db = batch.Handle;
        var ids = new long[comparison.EnteringSums.Count];
        using var insert = db.Prepare(InsertSum);
        for (var number = 0; number < ids.Length; number++)
        {
            var sum = comparison.EnteringSums[number];
            if (sum.Rows == 0)
            {
                continue;
            }

            ids[number] = batch.NextId<LedgerSum>();
            raw.sqlite3_bind_int64(insert, 1, ids[number]);
            raw.sqlite3_bind_int64(insert, 2, ledgerId);
            raw.sqlite3_bind_text(insert, 3, staged.Keys[sum.Key].Account);
            raw.sqlite3_bind_text(insert, 4, staged.Keys[sum.Key].Objects);
            raw.sqlite3_bind_int(insert, 5, sum.YearMonth);
            raw.sqlite3_bind_int(insert, 6, sum.Rows);
            raw.sqlite3_bind_int64(insert, 7, sum.Ore);
            raw.sqlite3_bind_int64(insert, 8, batch.Sequence);
            Insert(db, insert);
        }

        return ids;
    }

    /// <summary>Writes the rows of the vouchers that enter, and the texts of both.</summary>
    private static void AddRows(sqlite3 db, long firstVoucher, long[] sumIds, Action<long> tell)
    {
        using var entering = db.Prepare(Entering);
        using var insertRow = db.Prepare(InsertRow);
        using var insertText = db.Prepare(InsertText);
        var row = insertRow.Fast();
        while (db.Step(entering))
        {
            var place = raw.sqlite3_column_int64(entering, 0);
            if (place % ImportProgress.Step == 1)
            {
                tell(place - 1);
            }

            var voucher = firstVoucher - 1 + place;
            AddText(db, insertText, voucher, 0, raw.sqlite3_column_blob(entering, 1));
            var rows = new StagedRows.Reader(raw.sqlite3_column_blob(entering, 2));
            for (var number = 1; rows.Next(); number++)
            {
                var result = FastSql.Run(row, voucher, number, sumIds[rows.Sum], rows.Ore);
                if (result != raw.SQLITE_OK)
                {
                    db.Throw(result);
                }

                AddText(db, insertText, voucher, number, rows.Text);
            }
        }
    }

    private static void AddText(sqlite3 db, sqlite3_stmt insert, long voucher, int number, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            raw.sqlite3_bind_int64(insert, 1, voucher);
            raw.sqlite3_bind_int(insert, 2, number);
            raw.sqlite3_bind_text(insert, 3, text);
            Insert(db, insert);
        }
    }

    private static void Insert(sqlite3 db, sqlite3_stmt statement)
    {
        db.Step(statement);
        raw.sqlite3_reset(statement);
    }
}
