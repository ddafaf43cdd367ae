using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports;

/// <summary>A file that was taken in before.</summary>
internal static class TakenFile
{
    /// <summary>
    /// This very file as imported before, whole and not undone; null where there is none. Where vouchers of its ledger were
    /// taken back since, some of its own may be among them, so it is read again.
    /// </summary>
    public static Task<LedgerFile?> FindAsync(PortalDb db, string sha256, CancellationToken cancellation) =>
        db
            .LedgerFiles.AsNoTracking()
            .Where(f => f.Sha256 == sha256 && f.Refused == 0)
            .Where(f => !db.LedgerFileUndos.Any(u => u.LedgerFileId == f.Id))
            .Where(f =>
                !db.VoucherReversals.Any(r =>
                    r.Batch > f.Batch && db.Vouchers.Any(v => v.Id == r.VoucherId && v.LedgerId == f.LedgerId)
                )
            )
            .OrderByDescending(f => f.Id)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>What is told of it: all of it is there already.</summary>
    public static ImportResult Told(ImportResult result, LedgerFile taken) =>
        result with
        {
            FileId = taken.Id,
            IsKnownFile = true,
            Vouchers = taken.Vouchers,
            DuplicateVouchers = taken.Vouchers,
            NewVouchers = 0,
            ChangedVouchers = 0,
            Rows = taken.Rows,
            Duplicates = taken.Rows,
            Imported = 0,
            Ignored = 0,
            Unmapped = 0,
            Refused = [],
            Listed = null,
            Amount = Money.Zero,
            AmountUnmapped = Money.Zero,
            Unowned = [],
        };
}
