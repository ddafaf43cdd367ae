using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports.Entries;

/// <summary>Records an own entry: a voucher of one row in the portal's own ledger.</summary>
public sealed class RecordEntry(PortalDb db)
{
    /// <summary>Records it; the same form sent again gives what it gave the first time.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="after">The last batch that was known when the form was shown.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    /// <returns>The voucher, or why it was not recorded: its month is locked.</returns>
    public async Task<Result<Voucher>> RunAsync(
        NewEntry entry,
        long after,
        string who,
        CancellationToken cancellation = default
    )
    {
        var place = entry.Place;
        var owner = OwnEntries.ObjectOf(entry.InvestmentId, place.SubprojectId, place.ItemId, place.Running);
        var voucher = new OwnVoucher(
            OwnEntries.EntrySeries,
            entry.Date,
            entry.Reason,
            [new OwnRow(entry.Account, ObjectSet.Write([owner]), entry.Amount, entry.Text)]
        );
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lade in en egen post på konto {entry.Account}"),
            cancellation
        );
        if (await voucher.FindSentAsync(db, after, who, cancellation) is { } sent)
        {
            return sent;
        }

        if (await ReadLocks.RefusalAsync(db, entry.InvestmentId, Month.Of(entry.Date), cancellation) is { } locked)
        {
            return locked;
        }

        var recorded = await voucher.AddAsync(db, batch, cancellation);
        await batch.CommitAsync(cancellation);
        return recorded;
    }

    /// <summary>Why an account does not hold cost of investments; null where it does. Running cost may lie on any account.</summary>
    public async Task<Refusal?> AccountRefusalAsync(string account, CancellationToken cancellation = default)
    {
        var setting = await db
            .OutcomeAccountSettings.AsNoTracking()
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellation);
        var accounts = setting is null
            ? OutcomeAccounts.Default(chartOfAccounts: null)
            : OutcomeAccounts.Read(setting.Accounts).Value;
        return accounts.Contain(account)
            ? null
            : new Refusal($"Konto {account} räknas inte som utfall. Välj ett bland {accounts}.");
    }
}
