using Microsoft.EntityFrameworkCore.Design;
using Portal.Data.Accounts;

namespace Portal.MigrationsTool;

/// <summary>Gives dotnet-ef the model of accounts; no database is opened.</summary>
internal sealed class MakeAccountsDb : IDesignTimeDbContextFactory<AccountsDb>
{
    public AccountsDb CreateDbContext(string[] args) => new(AccountServices.Options("Data Source=:memory:"));
}
