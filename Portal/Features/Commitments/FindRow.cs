using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Commitments;

/// <summary>A voucher row that may invoice an order, as it stands now.</summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="Number">The row's order in it.</param>
/// <param name="Voucher">What the voucher is called.</param>
/// <param name="Date">The voucher's date.</param>
/// <param name="Text">The row's text, else the voucher's; null for none.</param>
/// <param name="Account">Its account with name.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Left">What of it no order is used by.</param>
/// <param name="SubprojectId">The subproject whose cost it is.</param>
public sealed record FoundRow(
    long VoucherId,
    int Number,
    string Voucher,
    DateOnly Date,
    string? Text,
    string Account,
    Money Amount,
    Money Left,
    long SubprojectId
);

/// <summary>Finds rows of a subproject's cost as they stand now; to be asked inside the batch by whoever writes.</summary>
public sealed class FindRow(PortalDb db, ReadLedgers read)
{
    /// <summary>One row; null where it is not the cost of one of the investment's subprojects, or is taken back.</summary>
    public async Task<FoundRow?> ForAsync(
        long investmentId,
        long voucherId,
        int number,
        CancellationToken cancellation = default
    ) => (await OfVoucherAsync(investmentId, voucherId, cancellation)).SingleOrDefault(row => row.Number == number);

    /// <summary>The rows of a voucher that are the cost of the investment's subprojects.</summary>
    public async Task<IReadOnlyList<FoundRow>> OfVoucherAsync(
        long investmentId,
        long voucherId,
        CancellationToken cancellation = default
    )
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var voucher = await ReadVoucher.RunAsync(db, voucherId, known.Batch, cancellation);
        if (voucher is null or { TakenBack: not null })
        {
            return [];
        }

        var ledgers = await read.ForAsync(known.Batch, cancellation);
        var mapping = new OutcomeMapping(ledgers.Ledgers, ledgers.Mappings, ledgers.Setting);
        var used = await UsedAsync([voucherId], cancellation);
        var name = VoucherNames.Of(voucher.Voucher.Series, voucher.Voucher.Number, voucher.Date);
        return
        [
            .. voucher
                .Rows.Select(row => (row, Owner: mapping.Of(row.Sum).Mapping))
                .Where(at => at.Owner is { Running: null, SubprojectId: not null })
                .Where(at => at.Owner!.InvestmentId == investmentId)
                .Select(at => new FoundRow(
                    voucherId,
                    at.row.Row.Number,
                    name,
                    voucher.Date,
                    at.row.Text ?? voucher.Text,
                    ledgers.DescribeAccount(at.row.Sum.Account),
                    at.row.Row.Amount,
                    at.row.Row.Amount - used.GetValueOrDefault((voucherId, at.row.Row.Number)),
                    at.Owner!.SubprojectId!.Value
                )),
        ];
    }

    /// <summary>What orders use of each row of some vouchers, of every investment.</summary>
    public async Task<IReadOnlyDictionary<(long Voucher, int Row), Money>> UsedAsync(
        IReadOnlyCollection<long> vouchers,
        CancellationToken cancellation = default
    )
    {
        var uses = await FindOrder
            .Uses(db)
            .Where(use => use.VoucherId != null && EF.Parameter(vouchers).Contains(use.VoucherId!.Value))
            .ToListAsync(cancellation);
        return uses.GroupBy(use => (use.VoucherId!.Value, use.RowNumber ?? 0))
            .ToDictionary(row => row.Key, row => Money.Sum(row.Select(use => use.Amount)));
    }
}
