using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Imports;

/// <summary>Undoes an import: its vouchers no longer count from now on, and can be imported again.</summary>
public sealed class UndoImport(PortalDb db)
{
    /// <summary>Undoes it, with the reason kept.</summary>
    /// <param name="fileId">The file whose import is undone.</param>
    /// <param name="reason">Why.</param>
    /// <param name="who">Who undoes it.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    /// <returns>How many vouchers were taken back, or a refusal.</returns>
    public async Task<Result<int>> RunAsync(
        long fileId,
        string reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (
            !WrittenText
                .Read(reason, "Skriv varför importen ångras.", Withdrawal.LongestReason)
                .TryGet(out var why, out var refusal)
        )
        {
            return refusal;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var file = await db.LedgerFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, cancellation);
            if (file is null or { Format: OwnEntries.Format })
            {
                return new Refusal($"Det finns ingen import med nummer {fileId}.");
            }

            await using var batch = await db.BeginBatchAsync(
                new BatchOrigin(who, $"Ångrad import av {file.Name}"),
                cancellation
            );
            if (await db.LedgerFileUndos.AnyAsync(u => u.LedgerFileId == fileId, cancellation))
            {
                return new Refusal("Importen är redan ångrad.");
            }

            await batch.AddAsync([new LedgerFileUndo { LedgerFileId = fileId, Reason = why }], cancellation);
            var vouchers = TakeBackVouchers.Run(
                batch,
                $"""
                SELECT v.Id AS VoucherId FROM Vouchers v LEFT JOIN VoucherReversals r ON r.VoucherId = v.Id
                WHERE v.LedgerFileId = {fileId} AND r.Id IS NULL
                """
            );
            await batch.CommitAsync(cancellation);
            return vouchers;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
