using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports.Mappings;

/// <summary>Records the municipality's own choice of accounts that count as outcome, in place of each chart's default.</summary>
public sealed class ChooseOutcomeAccounts(PortalDb db)
{
    /// <summary>Records the choice.</summary>
    /// <param name="accounts">Ranges, as <c>1000-1299, 3000-7699</c>.</param>
    /// <param name="who">Who chooses.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    /// <returns>The accounts chosen, or a refusal.</returns>
    public async Task<Result<OutcomeAccounts>> RunAsync(
        string accounts,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (!OutcomeAccounts.Read(accounts).TryGet(out var chosen, out var refusal))
        {
            return refusal;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Valde konton som räknas som utfall"),
            cancellation
        );
        var before = await db
            .OutcomeAccountSettings.OrderByDescending(s => s.Id)
            .Select(s => s.Accounts)
            .FirstOrDefaultAsync(cancellation);
        if (before != chosen.ToString())
        {
            await batch.AddAsync([new OutcomeAccountSetting { Accounts = chosen.ToString() }], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return chosen;
    }
}
