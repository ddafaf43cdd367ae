using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Data.Accounts;

/// <summary>The tables of accounts within the transaction of a batch: both are on disk, or neither is.</summary>
internal static class JoinAccounts
{
    /// <summary>Opens them on the facts' own connection. To be disposed before the transaction ends or after, it does not matter.</summary>
    public static async Task<AccountsDb> JoinAccountsAsync(this PortalDb facts, CancellationToken cancellation)
    {
        var accounts = new AccountsDb(
            new DbContextOptionsBuilder<AccountsDb>().UseSqlite(facts.Database.GetDbConnection()).Options
        );
        await accounts.Database.UseTransactionAsync(
            facts.Database.CurrentTransaction!.GetDbTransaction(),
            cancellation
        );
        return accounts;
    }
}
