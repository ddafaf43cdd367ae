using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Commitments;

/// <summary>Reads the rows that orders can be used by, as they stand now.</summary>
public sealed class ShowUsableRows(PortalDb db, ReadLedgers read, FindOrder orders, FindRow rows)
{
    private const int PageSize = 50;

    /// <summary>The rows of the subproject that ordered; null where there is no such order.</summary>
    public async Task<RowsPage?> ForAsync(long id, long orderId, int page, CancellationToken cancellation)
    {
        if (await orders.ForAsync(id, orderId, cancellation) is not { } found)
        {
            return null;
        }

        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var ledgers = await read.ForAsync(known.Batch, cancellation);
        var sums = ledgers
            .Sums.Where(sum =>
                sum.Owner.Mapping is { Running: null } mapping && mapping.SubprojectId == found.Subproject.Id
            )
            .ToList();
        var pagination = new Pagination(1, PageSize, sums.Sum(sum => sum.Sum.Rows), "verifikationsrader");
        pagination = pagination with { Page = Math.Clamp(page, 1, pagination.Pages) };
        var lines = await LinesAsync(ledgers, sums, known.Batch, pagination, cancellation);
        var used = await rows.UsedAsync([.. lines.Select(line => line.Key.VoucherId).Distinct()], cancellation);
        return new RowsPage(
            id,
            found,
            [
                .. lines.Select(line => new ListedRow(
                    line.Key.VoucherId,
                    line.Key.Number,
                    VoucherNames.Of(line.Series, line.VoucherNumber, line.Date),
                    line.Date,
                    line.Text,
                    line.Amount,
                    line.Amount - used.GetValueOrDefault((line.Key.VoucherId, line.Key.Number))
                )),
            ],
            pagination
        );
    }

    private async Task<List<VoucherRowLine>> LinesAsync(
        OwnedLedgers ledgers,
        List<OwnedSum> sums,
        long batch,
        Pagination pagination,
        CancellationToken cancellation
    )
    {
        var around = ledgers.Sums.ToLookup(sum => sum.Sum.Month, sum => (long)sum.Sum.Rows);
        var sought = new SoughtRows(
            [
                .. sums.GroupBy(sum => sum.Sum.Month, sum => sum.Sum)
                    .OrderBy(of => of.Key)
                    .Select(of => new RowGroup(
                        of.Key,
                        [.. of.Select(sum => sum.Id)],
                        of.Sum(sum => (long)sum.Rows),
                        around[of.Key].Sum()
                    )),
            ],
            batch,
            VoucherRowOrder.DateDescending
        );
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            return
            [
                .. ReadVoucherRows.All(db, sought, cancellation).Skip((pagination.Page - 1) * PageSize).Take(PageSize),
            ];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The rows of a voucher with the orders they can be counted against; null where none is the investment's.</summary>
    public async Task<VoucherOrdersPage?> OfVoucherAsync(long id, long voucherId, CancellationToken cancellation)
    {
        var found = await rows.OfVoucherAsync(id, voucherId, cancellation);
        if (found.Count == 0)
        {
            return null;
        }

        var open = new List<(FoundRow, IReadOnlyList<FoundOrder>)>();
        foreach (var row in found)
        {
            open.Add((row, row.Left > Money.Zero ? await orders.OpenAsync(id, row.SubprojectId, cancellation) : []));
        }

        return new VoucherOrdersPage(id, voucherId, open);
    }

    /// <summary>A row and an order, with as much as both have left; null where they do not belong together.</summary>
    public async Task<UsePage?> UseAsync(
        long id,
        long orderId,
        long voucherId,
        int row,
        UseForm? form,
        CancellationToken cancellation
    )
    {
        var found = await orders.ForAsync(id, orderId, cancellation);
        var of = await rows.ForAsync(id, voucherId, row, cancellation);
        if (found is null || of is null || of.SubprojectId != found.Order.SubprojectId)
        {
            return null;
        }

        var most = of.Left < found.Balance.Left ? of.Left : found.Balance.Left;
        return new UsePage(
            id,
            found,
            of,
            form ?? new UseForm { Amount = SwedishText.Amount(most), Day = SwedishText.Day(of.Date) }
        );
    }
}
