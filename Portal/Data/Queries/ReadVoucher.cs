using Microsoft.EntityFrameworkCore;
using Portal.Domain.Outcomes;

namespace Portal.Data.Queries;

/// <summary>A day as vouchers hold it.</summary>
internal static class VoucherDate
{
    /// <summary>From the stored form yyyymmdd.</summary>
    public static DateOnly Of(int stored) => new(stored / 10000, stored / 100 % 100, stored % 100);
}

/// <summary>A voucher with everything that is known of it, back to the file it came in.</summary>
/// <param name="Voucher">The voucher.</param>
/// <param name="Date">Its date.</param>
/// <param name="Text">Its own text; null for none.</param>
/// <param name="Erased">The erasure of its own text, whenever it was; null where it was not erased.</param>
/// <param name="Rows">Its rows, in order.</param>
/// <param name="Ledger">The ledger it belongs to.</param>
/// <param name="File">The file it came in.</param>
/// <param name="Import">The batch that imported it: when and by whom.</param>
/// <param name="TakenBack">The batch that took it back; null while it counts.</param>
/// <param name="Versions">Every version of the same voucher by revision, this one among them.</param>
public sealed record VoucherInFull(
    Voucher Voucher,
    DateOnly Date,
    string? Text,
    Erasure? Erased,
    IReadOnlyList<VoucherRowInFull> Rows,
    Ledger Ledger,
    LedgerFile File,
    Batch Import,
    Batch? TakenBack,
    IReadOnlyList<Voucher> Versions
)
{
    /// <summary>A voucher's date.</summary>
    public static DateOnly DateOf(Voucher voucher) => VoucherDate.Of(voucher.Date);
}

/// <summary>A row of a voucher.</summary>
/// <param name="Row">The row.</param>
/// <param name="Sum">The sum it is part of: account, objects and month.</param>
/// <param name="Text">Its own text; null for none.</param>
/// <param name="Erased">The erasure of its text, whenever it was; null where it was not erased.</param>
public sealed record VoucherRowInFull(VoucherRow Row, LedgerSum Sum, string? Text, Erasure? Erased);

/// <summary>Reads one voucher as known at a batch.</summary>
public static class ReadVoucher
{
    /// <summary>The voucher; null where it was not known then.</summary>
    public static async Task<VoucherInFull?> RunAsync(
        PortalDb db,
        long id,
        long batch,
        CancellationToken cancellation = default
    )
    {
        var voucher = await db
            .Vouchers.AsNoTracking()
            .SingleOrDefaultAsync(v => v.Id == id && v.Batch <= batch, cancellation);
        if (voucher is null)
        {
            return null;
        }

        var texts = await db
            .VoucherTexts.Where(t => t.VoucherId == id)
            .ToDictionaryAsync(t => t.Number, t => t.Text, cancellation);
        var erased = await db
            .Erasures.AsNoTracking()
            .Where(e => e.VoucherId == id)
            .ToDictionaryAsync(e => e.Number, cancellation);
        var rows = await db
            .VoucherRows.Where(r => r.VoucherId == id)
            .Join(db.LedgerSums, row => row.SumId, sum => sum.Id, (row, sum) => new { row, sum })
            .OrderBy(r => r.row.Number)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var reversal = await db
            .VoucherReversals.AsNoTracking()
            .SingleOrDefaultAsync(r => r.VoucherId == id && r.Batch <= batch, cancellation);
        return new VoucherInFull(
            voucher,
            VoucherDate.Of(voucher.Date),
            texts.GetValueOrDefault(0),
            erased.GetValueOrDefault(0),
            [
                .. rows.Select(r => new VoucherRowInFull(
                    r.row,
                    r.sum,
                    texts.GetValueOrDefault(r.row.Number),
                    erased.GetValueOrDefault(r.row.Number)
                )),
            ],
            await db.Ledgers.AsNoTracking().SingleAsync(l => l.Id == voucher.LedgerId, cancellation),
            await db.LedgerFiles.AsNoTracking().SingleAsync(f => f.Id == voucher.LedgerFileId, cancellation),
            await BatchAsync(voucher.Batch),
            reversal is null ? null : await BatchAsync(reversal.Batch),
            await db
                .Vouchers.AsNoTracking()
                .Where(v =>
                    v.LedgerId == voucher.LedgerId
                    && v.FiscalYear == voucher.FiscalYear
                    && v.Series == voucher.Series
                    && v.Number == voucher.Number
                    && v.Date == voucher.Date
                    && v.Ordinal == voucher.Ordinal
                    && v.Batch <= batch
                )
                .OrderBy(v => v.Revision)
                .ToListAsync(cancellation)
        );

        Task<Batch> BatchAsync(long sequence) =>
            db.Batches.AsNoTracking().SingleAsync(b => b.Sequence == sequence, cancellation);
    }
}
