using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>
/// A change of accounts together with the facts about it, under one write lock: both are on disk, or neither is.
/// </summary>
public sealed class AccountBatch(PortalDb facts, AccountsDb accounts)
{
    /// <summary>Runs a change, and keeps what it did unless it refuses.</summary>
    /// <param name="who">Who changes.</param>
    /// <param name="what">What is done, as a short Swedish phrase without personal data.</param>
    /// <param name="change">The change: adds at least one fact, or refuses.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>Null where it was done, else why not.</returns>
    public async Task<Refusal?> RunAsync(
        string who,
        string what,
        Func<OpenBatch, Task<Refusal?>> change,
        CancellationToken cancellation
    )
    {
        await using var batch = await facts.BeginBatchAsync(new BatchOrigin(who, what), cancellation);
        accounts.Database.SetDbConnection(facts.Database.GetDbConnection());
        await accounts.Database.UseTransactionAsync(
            facts.Database.CurrentTransaction!.GetDbTransaction(),
            cancellation
        );
        try
        {
            var refusal = await change(batch);
            if (refusal is null)
            {
                await batch.CommitAsync(cancellation);
            }

            return refusal;
        }
        finally
        {
            await accounts.Database.UseTransactionAsync(null, CancellationToken.None);
            accounts.ChangeTracker.Clear();
        }
    }
}
