using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>The second factor of an account: an authenticator app, and recovery codes for when it is lost.</summary>
public sealed class SecondFactor(
    UserManager<Account> accounts,
    IUserStore<Account> store,
    ConfirmPassword confirm,
    AccountBatch batches,
    Sessions sessions,
    TimeProvider time
)
{
    private IUserAuthenticatorKeyStore<Account> Keys => (IUserAuthenticatorKeyStore<Account>)store;

    private IUserTwoFactorRecoveryCodeStore<Account> Codes => (IUserTwoFactorRecoveryCodeStore<Account>)store;

    /// <summary>A new key for an authenticator app; it means nothing until <see cref="TurnOnAsync" />.</summary>
    public string NewKey() => accounts.GenerateNewAuthenticatorKey();

    /// <summary>Switches it on, once a code shows that the app holds the key. Every session of the account ends.</summary>
    /// <returns>The recovery codes.</returns>
    public async Task<Result<IReadOnlyList<string>>> TurnOnAsync(
        long accountId,
        string key,
        string code,
        CancellationToken cancellation = default
    )
    {
        var codes = RecoveryCodes.Make();
        var refusal = await ChangeAsync(
            accountId,
            "Tvåstegsinloggning på",
            AccountWho.Of(accountId),
            [AccountEventKind.TwoFactorOn, AccountEventKind.RecoveryCodesMade],
            async account =>
            {
                if (AuthenticatorCode.StepOf(key, code, time.GetUtcNow()) is not { } step)
                {
                    return new(
                        "Koden stämmer inte. Skriv den som appen visar just nu, och se till att telefonens klocka går rätt."
                    );
                }

                account.LastCodeStep = step;
                account.TwoFactorEnabled = true;
                await Keys.SetAuthenticatorKeyAsync(account, key, cancellation);
                await Codes.ReplaceCodesAsync(account, codes.Select(RecoveryCodes.Hash), cancellation);
                return null;
            },
            cancellation
        );
        return refusal is null ? Result(codes) : refusal;
    }

    /// <summary>Switches one's own off. Every session of the account ends.</summary>
    public async Task<Refusal?> TurnOffAsync(
        long accountId,
        string password,
        CancellationToken cancellation = default
    ) =>
        await FaultAsync(accountId, password, cancellation)
        ?? await RemoveAsync(accountId, AccountWho.Of(accountId), cancellation);

    /// <summary>Switches it off for somebody who has lost both telephone and recovery codes. Every session ends.</summary>
    public Task<Refusal?> RemoveAsync(long accountId, string who, CancellationToken cancellation = default) =>
        ChangeAsync(
            accountId,
            "Tvåstegsinloggning av",
            who,
            [AccountEventKind.TwoFactorOff],
            async account =>
            {
                if (!account.TwoFactorEnabled)
                {
                    return new("Tvåstegsinloggning är inte påslagen.");
                }

                account.TwoFactorEnabled = false;
                await Codes.ReplaceCodesAsync(account, [], cancellation);
                await Keys.SetAuthenticatorKeyAsync(account, "", cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>Makes new recovery codes; the old ones no longer work. Every session of the account ends.</summary>
    /// <returns>The codes.</returns>
    public async Task<Result<IReadOnlyList<string>>> RenewCodesAsync(
        long accountId,
        string password,
        CancellationToken cancellation = default
    )
    {
        var codes = RecoveryCodes.Make();
        var refusal =
            await FaultAsync(accountId, password, cancellation)
            ?? await ChangeAsync(
                accountId,
                "Nya återställningskoder",
                AccountWho.Of(accountId),
                [AccountEventKind.RecoveryCodesMade],
                async account =>
                {
                    if (!account.TwoFactorEnabled)
                    {
                        return new("Slå först på tvåstegsinloggning.");
                    }

                    await Codes.ReplaceCodesAsync(account, codes.Select(RecoveryCodes.Hash), cancellation);
                    return null;
                },
                cancellation
            );
        return refusal is null ? Result(codes) : refusal;
    }

    /// <summary>Why one's password is not accepted; null where it is.</summary>
    public async Task<Refusal?> FaultAsync(long accountId, string password, CancellationToken cancellation = default) =>
        await accounts.FindAsync(accountId) is { } account
            ? await confirm.FaultAsync(account, password, cancellation)
            : AccountLookup.Unknown;

    private async Task<Refusal?> ChangeAsync(
        long accountId,
        string what,
        string who,
        IReadOnlyList<AccountEventKind> kinds,
        Func<Account, Task<Refusal?>> change,
        CancellationToken cancellation
    )
    {
        var refusal = await batches.RunAsync(
            who,
            what,
            async batch =>
            {
                if (await accounts.FindAsync(accountId) is not { } account)
                {
                    return AccountLookup.Unknown;
                }

                if (await change(account) is { } refused)
                {
                    return refused;
                }

                if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
                {
                    return AccountLookup.ChangedMeanwhile;
                }

                await batch.AddAsync(
                    [.. kinds.Select(kind => new AccountEvent { AccountId = accountId, Kind = kind })],
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

    private static Result<IReadOnlyList<string>> Result(IReadOnlyList<string> codes) => codes.ToList();
}
