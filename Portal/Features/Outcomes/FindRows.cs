using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>Turns a filter into the sums that its rows are part of, and tells what they come to.</summary>
public sealed class FindRows(PortalDb db)
{
    /// <summary>The files that rows known at a batch came from, the latest first.</summary>
    public async Task<IReadOnlyList<RowSource>> SourcesAsync(
        PlacedLedgers placed,
        long batch,
        CancellationToken cancellation
    )
    {
        var files = await db
            .LedgerFiles.AsNoTracking()
            .Where(f => f.Batch <= batch && !db.LedgerFileUndos.Any(u => u.LedgerFileId == f.Id && u.Batch <= batch))
            .OrderByDescending(f => f.Id)
            .ToListAsync(cancellation);
        return
        [
            .. files
                .Where(file => placed.Batches.Contains(file.Batch) || file.Format == OwnEntries.Format)
                .Select(file => new RowSource(file, file.Name)),
        ];
    }

    /// <summary>The rows of sums in an order.</summary>
    public static SoughtRows Seek(PlacedLedgers placed, IEnumerable<PlacedSum> sums, VoucherRowOrder order, long batch)
    {
        var isByAccount = order is VoucherRowOrder.Account or VoucherRowOrder.AccountDescending;
        return new SoughtRows(
            [
                .. sums.Select(sum => sum.Sum)
                    .Where(sum => sum.Rows > 0)
                    .GroupBy(sum => (Account: isByAccount ? sum.Account : "", sum.Month))
                    .OrderBy(group => group.Key.Account, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Month)
                    .Select(group => new RowGroup(
                        group.Key.Month,
                        [.. group.Select(sum => sum.Id)],
                        group.Sum(sum => (long)sum.Rows),
                        placed.RowsIn(group.Key.Month)
                    )),
            ],
            batch,
            order
        );
    }

    /// <summary>What rows come to: told by their sums where those tell it, else counted. By text the list itself counts.</summary>
    public async Task<RowTotals> TotalsAsync(
        RowFilter filter,
        IReadOnlyCollection<PlacedSum> sums,
        SoughtRows sought,
        CancellationToken cancellation
    ) =>
        filter.Sign != RowSign.Any || await HasTakenBackAsync(filter.Source, sought.Batch, cancellation)
            ? await ReadVoucherRows.CountAsync(db, sought, cancellation)
            : new RowTotals(sums.Sum(sum => (long)sum.Sum.Rows), Money.Sum(sums.Select(sum => sum.Sum.Amount)));

    // What was taken back of a file stands in the sums of other batches, which do not tell the file.
    private Task<bool> HasTakenBackAsync(RowSource? source, long batch, CancellationToken cancellation) =>
        source is null or { IsOwn: true }
            ? Task.FromResult(false)
            : db
                .VoucherReversals.Where(r => r.Batch <= batch)
                .AnyAsync(
                    r => db.Vouchers.Any(v => v.Id == r.VoucherId && v.LedgerFileId == source.File.Id),
                    cancellation
                );
}
