using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>Finds accounts that stand for a person still.</summary>
internal static class AccountLookup
{
    /// <summary>What is answered where there is no such account.</summary>
    public static readonly Refusal Unknown = new("Det finns inget sådant konto.");

    /// <summary>What is answered where somebody else changed the account at the same time.</summary>
    public static readonly Refusal ChangedMeanwhile = new("Kontot ändrades samtidigt av någon annan. Försök igen.");

    /// <summary>The account with a number; null where there is none, or its person was erased.</summary>
    public static async Task<Account?> FindAsync(this UserManager<Account> accounts, long id) =>
        await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is { Email: not null } account
            ? account
            : null;
}
