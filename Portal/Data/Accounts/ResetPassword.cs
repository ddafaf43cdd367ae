using Microsoft.AspNetCore.Identity;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>
/// Sets a password for somebody else, from the command line alone: whoever may write the database file may that anyhow, and it
/// is how an administrator comes in again.
/// </summary>
public sealed class ResetPassword(UserManager<Account> accounts, PasswordRules passwords, SetPassword setPassword)
{
    /// <summary>Sets it, or refuses; every session of the account ends.</summary>
    public async Task<Refusal?> RunAsync(
        long accountId,
        string password,
        string who,
        CancellationToken cancellation = default
    ) =>
        await accounts.FindAsync(accountId) is not { } account ? AccountLookup.Unknown
        : passwords.Fault(password, account) is { } weak ? weak
        : await setPassword.RunAsync(account, password, who, cancellation);
}
