using Microsoft.EntityFrameworkCore;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>What voucher rows are listed by.</summary>
public enum VoucherRowOrder
{
    /// <summary>The voucher's date, the earliest first.</summary>
    Date,

    /// <summary>The voucher's date, the latest first.</summary>
    DateDescending,

    /// <summary>The amount, the smallest first.</summary>
    Amount,

    /// <summary>The amount, the largest first.</summary>
    AmountDescending,
}

/// <summary>A voucher row in a list.</summary>
/// <param name="VoucherId">Its voucher.</param>
/// <param name="Number">Its order in the voucher.</param>
/// <param name="SumId">The sum it is part of, which holds account, objects and month.</param>
/// <param name="Amount">The amount; debit is plus.</param>
/// <param name="Date">The voucher's date.</param>
/// <param name="Series">The voucher's series; may be empty.</param>
/// <param name="VoucherNumber">The voucher's number; may be empty.</param>
/// <param name="Text">The row's text, else the voucher's; null where neither has any.</param>
public sealed record VoucherRowLine(
    long VoucherId,
    int Number,
    long SumId,
    Money Amount,
    DateOnly Date,
    string Series,
    string VoucherNumber,
    string? Text
);

/// <summary>The voucher rows that sums are made of, a page at a time; those of vouchers taken back are left out.</summary>
public static class ReadVoucherRows
{
    /// <summary>Rows of sums, as known at a batch.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sumIds">The sums, found by the index on their ids.</param>
    /// <param name="batch">The last batch that is known.</param>
    /// <param name="order">What they are listed by.</param>
    /// <param name="skip">How many rows to pass over.</param>
    /// <param name="take">How many rows to give at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<VoucherRowLine>> RunAsync(
        PortalDb db,
        IReadOnlyCollection<long> sumIds,
        long batch,
        VoucherRowOrder order,
        int skip,
        int take,
        CancellationToken cancellation = default
    )
    {
        var all =
            from row in db.VoucherRows
            where EF.Parameter(sumIds).Contains(row.SumId)
            join voucher in db.Vouchers on row.VoucherId equals voucher.Id
            where !db.VoucherReversals.Any(r => r.VoucherId == voucher.Id && r.Batch <= batch)
            select new { row, voucher };
        var ordered = order switch
        {
            VoucherRowOrder.DateDescending => all.OrderByDescending(r => r.voucher.Date),
            VoucherRowOrder.Amount => all.OrderBy(r => r.row.Amount).ThenBy(r => r.voucher.Date),
            VoucherRowOrder.AmountDescending => all.OrderByDescending(r => r.row.Amount).ThenBy(r => r.voucher.Date),
            _ => all.OrderBy(r => r.voucher.Date),
        };
        var page = await ordered
            .ThenBy(r => r.row.VoucherId)
            .ThenBy(r => r.row.Number)
            .Skip(skip)
            .Take(take)
            .Select(r => new
            {
                r.row.VoucherId,
                r.row.Number,
                r.row.SumId,
                r.row.Amount,
                r.voucher.Date,
                r.voucher.Series,
                VoucherNumber = r.voucher.Number,
                RowText = db
                    .VoucherTexts.Where(t => t.VoucherId == r.row.VoucherId && t.Number == r.row.Number)
                    .Select(t => t.Text)
                    .FirstOrDefault(),
                VoucherText = db
                    .VoucherTexts.Where(t => t.VoucherId == r.row.VoucherId && t.Number == 0)
                    .Select(t => t.Text)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. page.Select(r => new VoucherRowLine(
                r.VoucherId,
                r.Number,
                r.SumId,
                r.Amount,
                VoucherDate.Of(r.Date),
                r.Series,
                r.VoucherNumber,
                r.RowText ?? r.VoucherText
            )),
        ];
    }
}
