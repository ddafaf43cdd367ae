using Microsoft.AspNetCore.Identity;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>Finds the account that an address signs in to.</summary>
public sealed class FindAccount(UserManager<Account> accounts)
{
    /// <summary>Its number, or a refusal where nobody has the address.</summary>
    public async Task<Result<long>> RunAsync(string address) =>
        await accounts.FindByEmailAsync(address.Trim()) is { } account
            ? account.Id
            : new Refusal($"Inget konto har adressen {address.Trim()}.");
}
