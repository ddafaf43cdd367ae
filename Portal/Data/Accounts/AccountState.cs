using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;

namespace Portal.Data.Accounts;

/// <summary>What facts say of accounts right now, read within the batch that is to change it.</summary>
internal static class AccountState
{
    /// <summary>Whether an account is disabled.</summary>
    public static async Task<bool> IsDisabledAsync(this PortalDb db, long accountId, CancellationToken cancellation) =>
        await db
            .AccountEvents.Where(e => e.AccountId == accountId)
            .Where(e => e.Kind == AccountEventKind.Disabled || e.Kind == AccountEventKind.Enabled)
            .OrderByDescending(e => e.Id)
            .Select(e => (AccountEventKind?)e.Kind)
            .FirstOrDefaultAsync(cancellation) == AccountEventKind.Disabled;

    /// <summary>The roles in force.</summary>
    public static IQueryable<RoleGrant> RolesInForce(this PortalDb db) =>
        db.RoleGrants.AsNoTracking().Where(g => !db.RoleRemovals.Any(r => r.RoleGrantId == g.Id));

    /// <summary>
    /// Whether nobody could administer the portal without this account. One of the example's accounts, which works nowhere but
    /// in Development, never stands in for a person's.
    /// </summary>
    public static async Task<bool> IsLastAdministratorAsync(
        this PortalDb db,
        AccountsDb accounts,
        Account account,
        CancellationToken cancellation
    )
    {
        var administrators = await db.RolesInForce()
            .Where(g => g.Role == Role.Administrator)
            .Select(g => g.AccountId)
            .Distinct()
            .ToListAsync(cancellation);
        if (!administrators.Contains(account.Id) || await db.IsDisabledAsync(account.Id, cancellation))
        {
            return false;
        }

        var others = await accounts
            .Users.Where(u => administrators.Contains(u.Id) && u.Id != account.Id && u.Email != null)
            .Where(u => account.IsExample || !u.IsExample)
            .Select(u => u.Id)
            .ToListAsync(cancellation);
        foreach (var other in others)
        {
            if (!await db.IsDisabledAsync(other, cancellation))
            {
                return false;
            }
        }

        return true;
    }
}
