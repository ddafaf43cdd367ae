using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>Not let in; why is never told.</summary>
    Refused,

    /// <summary>The password was right, and a code is asked for.</summary>
    NeedsCode,

    /// <summary>Let in.</summary>
    SignedIn,
}

/// <summary>
/// Lets people in. A wrong password and an unknown, blocked or disabled account get the same answer at the same cost: the same
/// look-ups, one password hash and one write.
/// </summary>
public sealed class SignInWithPassword(
    UserManager<Account> accounts,
    SignInAttempts attempts,
    ReadAccess access,
    ExampleAccounts example,
    ILogger<SignInWithPassword> log
)
{
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString())
    );

    /// <summary>Holds an address and a password against the accounts.</summary>
    public async Task<(SignInOutcome Outcome, Account? Account)> RunAsync(
        string address,
        string password,
        string from,
        CancellationToken cancellation
    )
    {
        var isBlocked = await attempts.IsBlockedAsync(address, cancellation);
        var account = await accounts.FindByEmailAsync(address);
        var isDisabled = await access.OfAsync(account?.Id ?? 0, cancellation) is null;
        var isRight =
            password.Length <= PasswordRules.Longest
            && accounts.PasswordHasher.VerifyHashedPassword(
                account ?? Nobody,
                account?.PasswordHash ?? NobodysHash.Value,
                password
            ) != PasswordVerificationResult.Failed;
        var refusal =
            account is null ? "okänd adress"
            : isBlocked ? "spärrad"
            : isDisabled ? "avstängt konto"
            : !isRight ? "fel lösenord"
            : account.IsExample && !example.MayBeUsed ? "exempelkonto"
            : null;
        if (refusal is not null || account is null)
        {
            await attempts.FailedAsync(address, cancellation);
            SecurityLog.SignInRefused(log, from, account?.Id, refusal!);
            return (SignInOutcome.Refused, null);
        }

        if (account.TwoFactorEnabled)
        {
            return (SignInOutcome.NeedsCode, account);
        }

        await attempts.SucceededAsync(address, cancellation);
        SecurityLog.SignedIn(log, account.Id, from);
        return (SignInOutcome.SignedIn, account);
    }

    /// <summary>Who somebody is, for the cookie.</summary>
    public static ClaimsPrincipal Principal(Account account) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                    new Claim(ClaimTypes.Name, account.Name),
                    new Claim(Sessions.StampClaim, account.SecurityStamp!),
                ],
                PortalSchemes.Cookie
            )
        );
}
