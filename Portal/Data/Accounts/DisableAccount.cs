using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>Disables an account: whoever is signed in to it is out at once.</summary>
public sealed class DisableAccount(
    UserManager<Account> accounts,
    AccountBatch batches,
    PortalDb db,
    AccountsDb accountsDb,
    Sessions sessions
)
{
    private const int LongestReason = 500;

    /// <summary>Disables it, or refuses.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="reason">Why, without personal data.</param>
    /// <param name="who">Who disables it.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    public async Task<Refusal?> RunAsync(
        long accountId,
        string reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (
            !WrittenText
                .Read(reason, "Skriv varför kontot stängs av.", LongestReason)
                .TryGet(out var why, out var fault)
        )
        {
            return fault;
        }

        var refusal = await batches.RunAsync(
            who,
            "Konto avstängt",
            async batch =>
            {
                if (await accounts.FindAsync(accountId) is not { } account)
                {
                    return AccountLookup.Unknown;
                }

                if (await db.IsDisabledAsync(accountId, cancellation))
                {
                    return new("Kontot är redan avstängt.");
                }

                if (await db.IsLastAdministratorAsync(accountsDb, account, cancellation))
                {
                    return new("Den sista administratören kan inte stängas av: ge först rollen till någon annan.");
                }

                await accounts.UpdateSecurityStampAsync(account);
                await batch.AddAsync(
                    [
                        new AccountEvent
                        {
                            AccountId = accountId,
                            Kind = AccountEventKind.Disabled,
                            Reason = why,
                        },
                    ],
                    cancellation
                );
                return null;
            },
            cancellation
        );
        if (refusal is null)
        {
            await sessions.EndAllAsync(accountId, CancellationToken.None);
        }

        return refusal;
    }
}

/// <summary>Enables an account that was disabled.</summary>
public sealed class EnableAccount(UserManager<Account> accounts, AccountBatch batches, PortalDb db)
{
    /// <summary>Enables it, or refuses.</summary>
    public Task<Refusal?> RunAsync(long accountId, string who, CancellationToken cancellation = default) =>
        batches.RunAsync(
            who,
            "Konto öppnat igen",
            async batch =>
            {
                if (await accounts.FindAsync(accountId) is null)
                {
                    return AccountLookup.Unknown;
                }

                if (!await db.IsDisabledAsync(accountId, cancellation))
                {
                    return new("Kontot är inte avstängt.");
                }

                await batch.AddAsync(
                    [new AccountEvent { AccountId = accountId, Kind = AccountEventKind.Enabled }],
                    cancellation
                );
                return null;
            },
            cancellation
        );
}
