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
    public async Task EnsureAsync(UserManager<Account> accounts, PortalDb db, CancellationToken cancellation)
    {
        if (!MayBeUsed || !await db.Batches.AnyAsync(b => b.Example, cancellation))
        {
            return;
        }

        var made = new List<(Account Account, Role Role)>();
        foreach (var example in All)
        {
            made.Add((await FindOrMakeAsync(accounts, example), example.Role));
        }

        if (await db.AccountEvents.CountAsync(cancellation) < made.Count)
        {
            await GiveRolesAsync(db, made, cancellation);
        }
    }

    // Whoever comes second, among processes that start at once, finds the events of the first.
    private static async Task GiveRolesAsync(
        PortalDb db,
        IEnumerable<(Account Account, Role Role)> made,
        CancellationToken cancellation
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("system", "Exempelkonton", Example: true),
            cancellation
        );
        var known = await db.AccountEvents.Select(e => e.AccountId).ToHashSetAsync(cancellation);
        var lacking = made.Where(m => !known.Contains(m.Account.Id)).ToList();
        if (lacking.Count == 0)
        {
            return;
        }

        var led = await db.Subprojects.AsNoTracking().OrderBy(s => s.Id).FirstAsync(cancellation);
        await batch.AddAsync(
            [.. lacking.Select(m => new AccountEvent { AccountId = m.Account.Id, Kind = AccountEventKind.Opened })],
            cancellation
        );
        await batch.AddAsync(
            [
                .. lacking.Select(m => new RoleGrant
                {
                    AccountId = m.Account.Id,
                    Role = m.Role,
                    InvestmentId = m.Role == Role.ProjectLead ? led.InvestmentId : null,
                    SubprojectId = m.Role == Role.ProjectLead ? led.Id : null,
                }),
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
    }

    private static async Task<Account> FindOrMakeAsync(UserManager<Account> accounts, ExampleAccount example)
    {
        if (await accounts.FindByEmailAsync(example.Address) is { } there)
        {
            return there;
        }

        var account = new Account
        {
            UserName = example.Address,
            Email = example.Address,
            Name = example.Name,
            IsExample = true,
        };
        try
        {
            var made = await accounts.CreateAsync(account, Password);
            if (made.Succeeded)
            {
                return account;
            }
        }
        catch (DbUpdateException)
        {
            // Another process made it since it was looked for.
        }

        return await accounts.FindByEmailAsync(example.Address)
            ?? throw new InvalidOperationException($"Exempelkontot {example.Address} kunde inte läggas upp.");
    }
}
