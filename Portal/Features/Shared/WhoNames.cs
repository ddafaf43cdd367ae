using Microsoft.EntityFrameworkCore;
using Portal.Data.Accounts;

namespace Portal.Features.Shared;

/// <summary>Who wrote a batch, in words: a person's name stands with the account and nowhere else.</summary>
public sealed class WhoNames(IDbContextFactory<AccountsDb> databases)
{
    private Dictionary<long, string>? _names;

    /// <summary>What a batch keeps of an account.</summary>
    public static string Of(long accountId) => AccountWho.Of(accountId);

    /// <summary>The account that a batch speaks of; null where it was none.</summary>
    public static long? AccountOf(string who) => AccountWho.AccountOf(who);

    /// <summary>Names by account, read once a request; one whose name was erased is left out.</summary>
    public async Task<IReadOnlyDictionary<long, string>> ReadAsync(CancellationToken cancellation)
    {
        if (_names is null)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            _names = await db.Users.Where(u => u.Name != "").ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        }

        return _names;
    }

    /// <summary>Who it was, for a reader.</summary>
    public static string Name(IReadOnlyDictionary<long, string> names, string who) =>
        AccountOf(who) is { } id && names.TryGetValue(id, out var name) ? name : who;
}
