using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;

namespace Portal.Data.Accounts;

/// <summary>An account of the example.</summary>
/// <param name="Address">What it signs in with.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">Its role.</param>
public sealed record ExampleAccount(string Address, string Name, Role Role);

/// <summary>
/// One account a role, whose password everyone knows, for who tries the portal out: made in Development together with the
/// example, and of no use anywhere else.
/// </summary>
public sealed class ExampleAccounts(IHostEnvironment environment)
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "exempel-portalen-2020";

    /// <summary>The accounts.</summary>
    public static readonly IReadOnlyList<ExampleAccount> All =
    [
        new("administrator@exempel.se", "Exempel Administratör", Role.Administrator),
        new("controller@exempel.se", "Exempel Controller", Role.Controller),
        new("projektledare@exempel.se", "Exempel Projektledare", Role.ProjectLead),
        new("fortroendevald@exempel.se", "Exempel Förtroendevald", Role.Politician),
    ];

    /// <summary>Whether they may be used: only in Development, where the portal answers this computer alone.</summary>
    public bool MayBeUsed => environment.IsDevelopment();

    /// <summary>Makes those that are missing, where they may be used and the example is loaded.</summary>
    public async Task EnsureAsync(
        UserManager<Account> accounts,
        IDbContextFactory<PortalDb> databases,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!MayBeUsed || !await db.Batches.AnyAsync(b => b.Example, cancellation))
        {
            return;
        }

        var facts = new List<Domain.Fact>();
        var subproject = await db.Subprojects.OrderBy(s => s.Id).FirstAsync(cancellation);
        foreach (var example in All)
        {
            var account = await accounts.FindByEmailAsync(example.Address) ?? await MakeAsync(accounts, example);
            if (await db.AccountEvents.AnyAsync(e => e.AccountId == account.Id, cancellation))
            {
                continue;
            }

            var isLead = example.Role == Role.ProjectLead;
            facts.Add(new AccountEvent { AccountId = account.Id, Kind = AccountEventKind.Opened });
            facts.Add(
                new RoleGrant
                {
                    AccountId = account.Id,
                    Role = example.Role,
                    InvestmentId = isLead ? subproject.InvestmentId : null,
                    SubprojectId = isLead ? subproject.Id : null,
                }
            );
        }

        if (facts.Count > 0)
        {
            await db.RecordAsync(new BatchOrigin("system", "Exempelkonton", Example: true), facts, cancellation);
        }
    }

    private static async Task<Account> MakeAsync(UserManager<Account> accounts, ExampleAccount example)
    {
        var account = new Account
        {
            UserName = example.Address,
            Email = example.Address,
            Name = example.Name,
            IsExample = true,
        };
        var made = await accounts.CreateAsync(account, Password);
        return made.Succeeded
            ? account
            : throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
    }
}
