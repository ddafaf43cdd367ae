using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>
/// Erases a person from an account: name, address, password and second factor are gone and every session is over. What the
/// account did stays, by its number.
/// </summary>
public sealed class EraseAccount(AccountBatch batches, PortalDb db, AccountsDb accounts)
{
    /// <summary>Erases it for good, or refuses: the erasure is recorded and the person gone together, or neither.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="reason">Why, without personal data.</param>
    /// <param name="who">Who erases it.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    public async Task<Refusal?> RunAsync(
        long accountId,
        string reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Erasure.Fault(reason) is { } fault)
        {
            return fault;
        }

        var refusal = await batches.RunAsync(
            who,
            $"Raderade personen bakom konto {accountId}",
            async batch =>
            {
                if (
                    await accounts
                        .Users.AsNoTracking()
                        .SingleOrDefaultAsync(u => u.Id == accountId && u.Email != null, cancellation)
                    is not { } account
                )
                {
                    return AccountLookup.Unknown;
                }

                if (await db.IsLastAdministratorAsync(accounts, account, cancellation))
                {
                    return new("Den sista administratören kan inte raderas: ge först rollen till någon annan.");
                }

                await batch.AddAsync(
                    [
                        new AccountEvent
                        {
                            AccountId = accountId,
                            Kind = AccountEventKind.Erased,
                            Reason = reason.Trim(),
                        },
                    ],
                    cancellation
                );
                await RemovePersonAsync(account, cancellation);
                return null;
            },
            cancellation
        );
        if (refusal is null)
        {
            await db.OverwriteErasedAsync();
        }

        return refusal;
    }

    private async Task RemovePersonAsync(Account account, CancellationToken cancellation)
    {
        var id = account.Id;
        // User names are unique, so the neutral one says which account it is.
        var name = string.Create(CultureInfo.InvariantCulture, $"raderat-{id}");
        await accounts
            .Users.Where(u => u.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.Name, "")
                        .SetProperty(u => u.UserName, name)
                        .SetProperty(u => u.NormalizedUserName, name.ToUpperInvariant())
                        .SetProperty(u => u.Email, (string?)null)
                        .SetProperty(u => u.NormalizedEmail, (string?)null)
                        .SetProperty(u => u.EmailConfirmed, false)
                        .SetProperty(u => u.PhoneNumber, (string?)null)
                        .SetProperty(u => u.PasswordHash, (string?)null)
                        .SetProperty(u => u.TwoFactorEnabled, false)
                        // Another stamp also ends a session that begins at this moment.
                        .SetProperty(u => u.SecurityStamp, Guid.NewGuid().ToString()),
                cancellation
            );
        await accounts.Sessions.Where(s => s.AccountId == id).ExecuteDeleteAsync(cancellation);
        await accounts.UserTokens.Where(t => t.UserId == id).ExecuteDeleteAsync(cancellation);
        await accounts.UserLogins.Where(l => l.UserId == id).ExecuteDeleteAsync(cancellation);
        await accounts.UserClaims.Where(c => c.UserId == id).ExecuteDeleteAsync(cancellation);
        await SignInAttempts.ForgetAsync(accounts, account.Email!, cancellation);
    }
}
