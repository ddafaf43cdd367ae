using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>
/// Gives out a link by which the owner of an account chooses a password. It works once, for a day; whoever gives it hands it
/// over, for the portal sends no mail.
/// </summary>
public sealed class GiveReset(UserManager<Account> accounts, AccountBatch batches, PortalDb db)
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Gives it out, or refuses.</summary>
    /// <returns>The link's address within the portal; it is kept nowhere.</returns>
    public async Task<Result<string>> RunAsync(long accountId, string who, CancellationToken cancellation = default)
    {
        if (await accounts.FindAsync(accountId) is not { } account)
        {
            return AccountLookup.Unknown;
        }

        // Before the lock is taken: the first token of all makes a key, which is written on a connection of its own.
        var path = $"/losenord/{ResetKey.Of(accountId, await accounts.GeneratePasswordResetTokenAsync(account))}";
        var refusal = await batches.RunAsync(
            who,
            "Länk för nytt lösenord given",
            async batch =>
            {
                if (await db.IsDisabledAsync(accountId, cancellation))
                {
                    return new("Kontot är avstängt: öppna det först.");
                }

                await batch.AddAsync(
                    [new AccountEvent { AccountId = accountId, Kind = AccountEventKind.ResetGiven }],
                    cancellation
                );
                return null;
            },
            cancellation
        );
        return refusal is null ? path : refusal;
    }
}

/// <summary>The key of a link: the account's number and Identity's token, in letters that an address can hold.</summary>
internal static class ResetKey
{
    public static string Of(long accountId, string token) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{accountId}.{token.TrimEnd('=').Replace('+', '-').Replace('/', '_')}"
        );

    public static (long AccountId, string Token)? Read(string key)
    {
        var parts = key.Split('.');
        if (
            parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var accountId)
        )
        {
            return null;
        }

        var token = parts[1].Replace('-', '+').Replace('_', '/');
        return (accountId, token.PadRight((token.Length + 3) / 4 * 4, '='));
    }
}
