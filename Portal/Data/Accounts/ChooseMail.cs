using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Accounts;

/// <summary>Keeps which letters a person wants.</summary>
public sealed class ChooseMail(IDbContextFactory<AccountsDb> databases)
{
    /// <summary>Keeps whether an account is told by mail when a report is issued.</summary>
    public async Task RunAsync(long accountId, bool mailsIssues, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db
            .Users.Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.MailsIssues, mailsIssues), cancellation);
    }
}
