using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;

namespace Portal.Data.Accounts.Mail;

/// <summary>
/// Who a letter goes to, by the roles in force: accounts that are open and have an address. The example's, whose addresses are
/// nobody's, only where asked for.
/// </summary>
/// <param name="db">The facts, within a transaction.</param>
/// <param name="withExample">Whether the example's accounts are among them.</param>
public sealed class FindAddressees(PortalDb db, bool withExample)
{
    /// <summary>The leads of each subproject.</summary>
    public async Task<ILookup<long, long>> LeadsAsync(
        IReadOnlyCollection<long> subprojects,
        CancellationToken cancellation = default
    )
    {
        var grants = await db.RolesInForce()
            .Where(g => g.Role == Role.ProjectLead && g.SubprojectId != null)
            .Where(g => subprojects.Contains(g.SubprojectId!.Value))
            .ToListAsync(cancellation);
        var open = await OpenAsync([.. grants.Select(g => g.AccountId)], _ => true, cancellation);
        return grants.Where(g => open.Contains(g.AccountId)).ToLookup(g => g.SubprojectId!.Value, g => g.AccountId);
    }

    /// <summary>Who has chosen to be told when a report is issued, and may read it.</summary>
    /// <param name="investment">The investment that it is of; null for all of them.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<IReadOnlySet<long>> OfIssuesAsync(
        Investment? investment,
        CancellationToken cancellation = default
    ) =>
        await OpenAsync(
            await WhoMayAsync(
                investment is null ? Right.ReadPortfolio : Right.ReadReports,
                investment?.Id,
                cancellation
            ),
            account => account.MailsIssues,
            cancellation
        );

    /// <summary>Who sees to the portal.</summary>
    public async Task<IReadOnlySet<long>> AdministratorsAsync(CancellationToken cancellation = default) =>
        await OpenAsync(await WhoMayAsync(Right.Administer, null, cancellation), _ => true, cancellation);

    /// <summary>The account that a letter was written to; null where it is disabled, or its person erased, since then.</summary>
    public static async Task<Account?> OpenAsync(
        PortalDb db,
        AccountsDb accounts,
        long accountId,
        CancellationToken cancellation = default
    ) =>
        await accounts.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancellation)
            is { Email: not null } account
        && !await db.IsDisabledAsync(accountId, cancellation)
            ? account
            : null;

    private async Task<IReadOnlyList<long>> WhoMayAsync(
        Right right,
        long? investment,
        CancellationToken cancellation
    ) =>
        [
            .. (await db.RolesInForce().ToListAsync(cancellation))
                .Where(g => Rights.Of(g.Role, right) != Reach.None)
                .Where(g => g.InvestmentId is null || g.InvestmentId == investment)
                .Select(g => g.AccountId),
        ];

    private async Task<IReadOnlySet<long>> OpenAsync(
        IReadOnlyCollection<long> ids,
        Func<Account, bool> wanted,
        CancellationToken cancellation
    )
    {
        await using var accounts = await db.JoinAccountsAsync(cancellation);
        var found = await accounts
            .Users.AsNoTracking()
            .Where(account => ids.Contains(account.Id) && account.Email != null)
            .ToListAsync(cancellation);
        var open = new SortedSet<long>();
        foreach (var account in found.Where(wanted).Where(account => withExample || !account.IsExample))
        {
            if (!await db.IsDisabledAsync(account.Id, cancellation))
            {
                open.Add(account.Id);
            }
        }

        return open;
    }
}
