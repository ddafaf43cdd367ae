using Microsoft.AspNetCore.Identity;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>The second factor: a code of the authenticator app, which works once, or a recovery code.</summary>
public sealed class SignInWithCode(
    UserManager<Account> accounts,
    SignInAttempts attempts,
    TimeProvider time,
    ILogger<SignInWithCode> log
)
{
    /// <summary>Whether the code lets the account in.</summary>
    public async Task<bool> RunAsync(Account account, string code, string from, CancellationToken cancellation)
    {
        var address = account.Email!;
        var typed = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        var isRight =
            !await attempts.IsBlockedAsync(address, cancellation)
            && (
                await IsNewCodeAsync(account, typed)
                || (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, RecoveryCodes.Hash(typed))).Succeeded
            );
        if (!isRight)
        {
            await attempts.FailedAsync(address, cancellation);
            SecurityLog.SignInRefused(log, from, account.Id, "fel kod");
            return false;
        }

        await attempts.SucceededAsync(address, cancellation);
        SecurityLog.SignedIn(log, account.Id, from);
        return true;
    }

    private async Task<bool> IsNewCodeAsync(Account account, string code)
    {
        if (
            await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key
            || AuthenticatorCode.StepOf(key, code, time.GetUtcNow()) is not { } step
            || step <= account.LastCodeStep
        )
        {
            return false;
        }

        account.LastCodeStep = step;
        return (await accounts.UpdateAsync(account)).Succeeded;
    }
}
