using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports.Entries;

/// <summary>
/// Corrects a row: a voucher of the portal's own takes back what the row said, where the row stands, and books it elsewhere where
/// it is moved.
/// </summary>
public sealed class CorrectRow(PortalDb db)
{
    /// <summary>
    /// A row as it may be corrected; a refusal where it no longer counts. Null where there is no such row of the investment's.
    /// </summary>
    public async Task<Result<CorrectableRow>?> FindAsync(
        long investmentId,
        long voucherId,
        int number,
        CancellationToken cancellation = default
    )
    {
        if (await ReadVoucher.RunAsync(db, voucherId, long.MaxValue, cancellation) is not { } voucher)
        {
            return null;
        }

        var row = voucher.Rows.FirstOrDefault(r => r.Row.Number == number);
        if (
            row is null
            || (await MappingAsync(cancellation)).Of(row.Sum).Mapping is not { } owner
            || owner.InvestmentId != investmentId
        )
        {
            return null;
        }

        return voucher.TakenBack is not null
            ? new Refusal("Verifikationen räknas inte längre, så det finns inget i den att rätta.")
            : new CorrectableRow(
                voucherId,
                number,
                VoucherNames.Of(voucher.Voucher.Series, voucher.Voucher.Number, voucher.Date),
                voucher.Date,
                row.Sum.Account,
                row.Row.Amount,
                await ReadCorrections.LeftAsync(db, voucherId, number, long.MaxValue, cancellation),
                owner
            );
    }

    /// <summary>Records a correction; the same form sent again gives what it gave the first time.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="after">The last batch that was known when the form was shown.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    /// <returns>The correcting voucher, or why it was not recorded.</returns>
    public async Task<Result<Voucher>> RunAsync(
        NewCorrection correction,
        long after,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Rättade rad {correction.Row} i verifikation {correction.VoucherId}"),
            cancellation
        );
        var found = await FindAsync(correction.InvestmentId, correction.VoucherId, correction.Row, cancellation);
        if (found is null || !found.TryGet(out var row, out var gone))
        {
            return found?.Refusal ?? new Refusal("Raden hör inte längre till investeringen.");
        }

        var voucher = await VoucherOfAsync(correction, row, cancellation);
        if (await FindSentAsync(voucher, correction, after, who, cancellation) is { } sent)
        {
            return sent;
        }

        var refusal =
            row.Refusal(correction.Amount)
            ?? await ReadLocks.RefusalAsync(db, correction.InvestmentId, Month.Of(correction.Date), cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var recorded = await voucher.AddAsync(db, batch, cancellation);
        await batch.AddAsync(
            [
                new EntryCorrection
                {
                    VoucherId = recorded.Id,
                    CorrectedVoucherId = correction.VoucherId,
                    CorrectedRow = correction.Row,
                    Reason = correction.Reason,
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return recorded;
    }

    private async Task<OwnVoucher> VoucherOfAsync(
        NewCorrection correction,
        CorrectableRow row,
        CancellationToken cancellation
    )
    {
        var sum = await (
            from corrected in db.VoucherRows
            where corrected.VoucherId == row.VoucherId && corrected.Number == row.Row
            join of in db.LedgerSums on corrected.SumId equals of.Id
            select of
        )
            .AsNoTracking()
            .SingleAsync(cancellation);
        var isOwn = await db.Ledgers.AnyAsync(l => l.Id == sum.LedgerId && l.Key == OwnEntries.LedgerKey, cancellation);
        var takenBack = new OwnRow(
            sum.Account,
            OwnEntries.ObjectsTakingBack(sum, isOwn),
            -correction.Amount,
            $"Tar tillbaka {row.Voucher}, rad {row.Row}"
        );
        return new OwnVoucher(
            OwnEntries.CorrectionSeries,
            correction.Date,
            Text: null,
            correction.Place is { } place ? [takenBack, Moved(correction, place, row)] : [takenBack]
        );
    }

    private static OwnRow Moved(NewCorrection correction, CostPlace place, CorrectableRow row) =>
        new(
            correction.Account,
            ObjectSet.Write([
                OwnEntries.ObjectOf(correction.InvestmentId, place.SubprojectId, place.ItemId, place.Running),
            ]),
            correction.Amount,
            $"Flyttad från {row.Voucher}, rad {row.Row}"
        );

    private async Task<Voucher?> FindSentAsync(
        OwnVoucher voucher,
        NewCorrection correction,
        long after,
        string who,
        CancellationToken cancellation
    ) =>
        await voucher.FindSentAsync(db, after, who, cancellation) is { } sent
        && await db.EntryCorrections.AnyAsync(
            c =>
                c.VoucherId == sent.Id
                && c.CorrectedVoucherId == correction.VoucherId
                && c.CorrectedRow == correction.Row
                && c.Reason == correction.Reason,
            cancellation
        )
            ? sent
            : null;

    private async Task<OutcomeMapping> MappingAsync(CancellationToken cancellation) =>
        new(
            await db.Ledgers.AsNoTracking().ToListAsync(cancellation),
            await ListMappings.InForce(db).ToListAsync(cancellation),
            await db
                .OutcomeAccountSettings.AsNoTracking()
                .OrderByDescending(s => s.Id)
                .FirstOrDefaultAsync(cancellation)
        );
}
