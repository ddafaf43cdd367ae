using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>Lets the owner of an account choose a password, by the link they were given.</summary>
public sealed class ChoosePassword(
    UserManager<Account> accounts,
    PasswordRules passwords,
    SetPassword setPassword,
    PortalDb db,
    TimeProvider time
)
{
    /// <summary>What is answered to every link that does not hold, whatever is wrong with it.</summary>
    public static readonly Refusal Invalid = new("Länken gäller inte längre. Be den som sköter portalen om en ny.");

    /// <summary>Whether a link holds.</summary>
    public async Task<bool> HoldsAsync(string key, CancellationToken cancellation = default) =>
        await FindAsync(key, cancellation) is not null;

    /// <summary>Chooses the password, or refuses; every session of the account ends and the link is used up.</summary>
    public async Task<Refusal?> RunAsync(string key, string password, CancellationToken cancellation = default) =>
        await FindAsync(key, cancellation) is not { } account ? Invalid
        : passwords.Fault(password, account) is { } weak ? weak
        : await setPassword.RunAsync(account, password, AccountWho.Of(account.Id), cancellation);

    private async Task<Account?> FindAsync(string key, CancellationToken cancellation)
    {
        if (ResetKey.Read(key) is not var (accountId, token) || await accounts.FindAsync(accountId) is not { } account)
        {
            return null;
        }

        var since = time.GetUtcNow().UtcDateTime - GiveReset.Lifetime;
        var isGiven = await db.AccountEvents.AnyAsync(
            e =>
                e.AccountId == accountId
                && e.Kind == AccountEventKind.ResetGiven
                && db.Batches.Any(b => b.Sequence == e.Batch && b.AtUtc > since),
            cancellation
        );
        var holds = await accounts.VerifyUserTokenAsync(
            account,
            accounts.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Account>.ResetPasswordTokenPurpose,
            token
        );
        return holds && isGiven && !await db.IsDisabledAsync(accountId, cancellation) ? account : null;
    }
}

/// <summary>Changes the password of somebody who knows it.</summary>
public sealed class ChangePassword(
    UserManager<Account> accounts,
    ConfirmPassword confirm,
    PasswordRules passwords,
    SetPassword setPassword
)
{
    /// <summary>Changes it, or refuses; every session of the account ends.</summary>
    public async Task<Result<Account>> RunAsync(
        long accountId,
        string current,
        string password,
        CancellationToken cancellation = default
    )
    {
        if (await accounts.FindAsync(accountId) is not { } account)
        {
            return AccountLookup.Unknown;
        }

        var refusal =
            await confirm.FaultAsync(account, current, cancellation)
            ?? passwords.Fault(password, account)
            ?? await setPassword.RunAsync(account, password, AccountWho.Of(accountId), cancellation);
        return refusal is null ? account : refusal;
    }
}

/// <summary>Sets a password that was checked, and ends every session.</summary>
public sealed class SetPassword(UserManager<Account> accounts, AccountBatch batches, Sessions sessions)
{
    /// <summary>Sets it; refused where the account was changed at the same time.</summary>
    public async Task<Refusal?> RunAsync(
        Account account,
        string password,
        string who,
        CancellationToken cancellation = default
    )
    {
        // Before the lock is taken, for hashing is slow by design.
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        var refusal = await batches.RunAsync(
            who,
            "Lösenord bytt",
            async batch =>
            {
                var stored = await accounts.UpdateSecurityStampAsync(account);
                if (!stored.Succeeded)
                {
                    return AccountLookup.ChangedMeanwhile;
                }

                await batch.AddAsync(
                    [new AccountEvent { AccountId = account.Id, Kind = AccountEventKind.PasswordChanged }],
                    cancellation
                );
                return null;
            },
            cancellation
        );
        if (refusal is null)
        {
            await sessions.EndAllAsync(account.Id, CancellationToken.None);
        }

        return refusal;
    }
}

/// <summary>
/// Asks for the password once more before what signs somebody in is changed: an open window must not be enough. Wrong ones
/// count as attempts to sign in.
/// </summary>
public sealed class ConfirmPassword(UserManager<Account> accounts, SignInAttempts attempts)
{
    /// <summary>Why the password is not accepted; null where it is.</summary>
    public async Task<Refusal?> FaultAsync(Account account, string password, CancellationToken cancellation)
    {
        var address = account.Email!;
        if (await attempts.IsBlockedAsync(address, cancellation))
        {
            return new($"Fel lösenord för många gånger: vänta i {SignInAttempts.Block.TotalMinutes:0} minuter.");
        }

        if (
            password.Length is > 0 and <= PasswordRules.Longest
            && account.PasswordHash is { } hash
            && accounts.PasswordHasher.VerifyHashedPassword(account, hash, password)
                != PasswordVerificationResult.Failed
        )
        {
            await attempts.SucceededAsync(address, cancellation);
            return null;
        }

        await attempts.FailedAsync(address, cancellation);
        return new("Det nuvarande lösenordet stämmer inte.");
    }
}
