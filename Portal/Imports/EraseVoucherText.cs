using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports;

/// <summary>
/// Erases a text because of what it says of a person. The same text in other rows and versions of the voucher goes with it, or
/// the name would still be there.
/// </summary>
public sealed class EraseVoucherText(PortalDb db)
{
    /// <summary>Where the text stands: the voucher's versions and rows; nowhere where it is not, or no longer, there.</summary>
    public async Task<IReadOnlyList<VoucherText>> FindAsync(
        long voucherId,
        int number,
        CancellationToken cancellation = default
    ) =>
        await (
            from text in db.VoucherTexts
            where text.VoucherId == voucherId && text.Number == number
            join voucher in db.Vouchers on text.VoucherId equals voucher.Id
            from version in db.Vouchers
            where
                version.LedgerId == voucher.LedgerId
                && version.FiscalYear == voucher.FiscalYear
                && version.Series == voucher.Series
                && version.Number == voucher.Number
                && version.Date == voucher.Date
                && version.Ordinal == voucher.Ordinal
            join same in db.VoucherTexts on version.Id equals same.VoucherId
            where same.Text == text.Text
            orderby same.VoucherId, same.Number
            select same
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    /// <summary>Erases it for good: the erasure is recorded and the text gone together, or neither.</summary>
    /// <param name="voucherId">The voucher.</param>
    /// <param name="number">0 for the voucher's own text, else the row's order.</param>
    /// <param name="reason">Why, without personal data.</param>
    /// <param name="who">Who erases it.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>In how many places it was erased, or a refusal.</returns>
    public async Task<Result<int>> RunAsync(
        long voucherId,
        int number,
        string reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Erasure.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using (
            var batch = await db.BeginBatchAsync(
                new BatchOrigin(who, $"Raderade text i verifikation {voucherId}"),
                cancellation
            )
        )
        {
            var places = await FindAsync(voucherId, number, cancellation);
            if (places.Count == 0)
            {
                return new Refusal("Texten finns inte kvar.");
            }

            await batch.AddAsync(
                [
                    .. places.Select(place => new Erasure
                    {
                        VoucherId = place.VoucherId,
                        Number = place.Number,
                        Reason = reason.Trim(),
                    }),
                ],
                cancellation
            );
            foreach (var place in places)
            {
                await db
                    .VoucherTexts.Where(t => t.VoucherId == place.VoucherId && t.Number == place.Number)
                    .ExecuteDeleteAsync(cancellation);
            }

            await batch.CommitAsync(cancellation);
            number = places.Count;
        }

        await db.OverwriteErasedAsync();
        return number;
    }
}
