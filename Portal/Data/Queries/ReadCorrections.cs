using Microsoft.EntityFrameworkCore;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>A correction as seen from one of the two vouchers it joins.</summary>
/// <param name="Row">The row that is corrected, from 1.</param>
/// <param name="Other">The other voucher: the one that corrects, or the one corrected.</param>
/// <param name="Reason">Why.</param>
/// <param name="Amount">What the correction adds where the row stands: what was taken back, with the sign turned.</param>
/// <param name="IsTakenBack">Whether the correction no longer counts.</param>
public sealed record LinkedCorrection(int Row, Voucher Other, string Reason, Money Amount, bool IsTakenBack);

/// <summary>Which rows of vouchers were corrected, by what, and what is left of them.</summary>
public static class ReadCorrections
{
    /// <summary>The row of a correcting voucher that takes back; one that moves has another after it.</summary>
    public const int TakingBack = 1;

    /// <summary>The corrections of a voucher's rows, as known at a batch, in the order they were made.</summary>
    public static async Task<IReadOnlyList<LinkedCorrection>> OfAsync(
        PortalDb db,
        long voucherId,
        long batch,
        CancellationToken cancellation = default
    ) =>
        await Linked(db, db.EntryCorrections.Where(c => c.CorrectedVoucherId == voucherId), corrects: true, batch)
            .ToListAsync(cancellation);

    /// <summary>What a voucher corrects; null where it is no correction.</summary>
    public static async Task<LinkedCorrection?> ByAsync(
        PortalDb db,
        long voucherId,
        long batch,
        CancellationToken cancellation = default
    ) =>
        await Linked(db, db.EntryCorrections.Where(c => c.VoucherId == voucherId), corrects: false, batch)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>What is left of a row once its corrections are counted, and the corrections of those.</summary>
    public static async Task<Money> LeftAsync(
        PortalDb db,
        long voucherId,
        int row,
        long batch,
        CancellationToken cancellation = default
    )
    {
        var left = await db
            .VoucherRows.Where(r => r.VoucherId == voucherId && r.Number == row)
            .Select(r => r.Amount)
            .SingleAsync(cancellation);
        var corrections = await db
            .EntryCorrections.Where(c =>
                c.CorrectedVoucherId == voucherId
                && c.CorrectedRow == row
                && c.Batch <= batch
                && !db.VoucherReversals.Any(r => r.VoucherId == c.VoucherId && r.Batch <= batch)
            )
            .Select(c => c.VoucherId)
            .ToListAsync(cancellation);
        foreach (var correction in corrections)
        {
            left += await LeftAsync(db, correction, TakingBack, batch, cancellation);
        }

        return left;
    }

    /// <summary>How many corrections that stand are of rows that a file brought.</summary>
    public static Task<int> CountOfFileAsync(PortalDb db, long fileId, CancellationToken cancellation = default) =>
        db
            .EntryCorrections.Where(c => db.Vouchers.Any(v => v.Id == c.CorrectedVoucherId && v.LedgerFileId == fileId))
            .CountAsync(c => !db.VoucherReversals.Any(r => r.VoucherId == c.VoucherId), cancellation);

    private static IQueryable<LinkedCorrection> Linked(
        PortalDb db,
        IQueryable<EntryCorrection> corrections,
        bool corrects,
        long batch
    ) =>
        from correction in corrections.AsNoTracking()
        where correction.Batch <= batch
        join other in db.Vouchers on (corrects ? correction.VoucherId : correction.CorrectedVoucherId) equals other.Id
        join row in db.VoucherRows
            on new { correction.VoucherId, Number = TakingBack } equals new { row.VoucherId, row.Number }
        orderby correction.Id
        select new LinkedCorrection(
            correction.CorrectedRow,
            other,
            correction.Reason,
            row.Amount,
            db.VoucherReversals.Any(r => r.VoucherId == correction.VoucherId && r.Batch <= batch)
        );
}
