using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;

namespace Portal.Data.Accounts;

/// <summary>An account as those who administer see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Roles">The roles in force.</param>
/// <param name="IsDisabled">Whether it is disabled.</param>
/// <param name="HasPassword">Whether a password was ever chosen.</param>
/// <param name="HasSecondFactor">Whether a second factor is on.</param>
/// <param name="SeenUtc">When somebody signed in to it was last there, UTC; null where nobody is signed in.</param>
public sealed record ListedAccount(
    long Id,
    string Name,
    string Address,
    IReadOnlyList<ListedRole> Roles,
    bool IsDisabled,
    bool HasPassword,
    bool HasSecondFactor,
    DateTime? SeenUtc
);

/// <summary>A role in force.</summary>
/// <param name="GrantId">What was given.</param>
/// <param name="Role">The role, with its investment and subproject.</param>
public sealed record ListedRole(long GrantId, GrantedRole Role);

/// <summary>Lists accounts that stand for a person, by name.</summary>
public sealed class ListAccounts(PortalDb db, AccountsDb accounts)
{
    /// <summary>Those whose name or address holds the text; all where it is empty.</summary>
    public async Task<IReadOnlyList<ListedAccount>> RunAsync(
        string? search = null,
        CancellationToken cancellation = default
    )
    {
        var people = await accounts
            .Users.AsNoTracking()
            .Where(u => u.Email != null)
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.Email,
                HasPassword = u.PasswordHash != null,
                u.TwoFactorEnabled,
                Seen = accounts.Sessions.Where(s => s.AccountId == u.Id).Max(s => (DateTime?)s.SeenUtc),
            })
            .ToListAsync(cancellation);
        var subprojects = await db.Subprojects.AsNoTracking().ToDictionaryAsync(s => s.Id, cancellation);
        var roles = (await db.RolesInForce().OrderBy(g => g.Id).ToListAsync(cancellation)).ToLookup(g => g.AccountId);
        var disabled = (
            await db
                .AccountEvents.AsNoTracking()
                .Where(e => e.Kind == AccountEventKind.Disabled || e.Kind == AccountEventKind.Enabled)
                .OrderBy(e => e.Id)
                .ToListAsync(cancellation)
        )
            .GroupBy(e => e.AccountId)
            .Where(events => events.Last().Kind == AccountEventKind.Disabled)
            .Select(events => events.Key)
            .ToHashSet();
        // In memory, for SQLite does not fold å, ä and ö.
        return
        [
            .. people
                .Where(p => Holds(p.Name, search) || Holds(p.Email!, search))
                .OrderBy(p => p.Name, StringComparer.Create(Swedish, ignoreCase: true))
                .Select(p => new ListedAccount(
                    p.Id,
                    p.Name,
                    p.Email!,
                    [.. roles[p.Id].Select(grant => new ListedRole(grant.Id, Granted(grant)))],
                    disabled.Contains(p.Id),
                    p.HasPassword,
                    p.TwoFactorEnabled,
                    p.Seen
                )),
        ];

        GrantedRole Granted(RoleGrant grant) =>
            new(
                grant.Role,
                grant.InvestmentId,
                grant.SubprojectId is { } id
                    ? new LedSubproject(subprojects[id].InvestmentId, id, subprojects[id].Number)
                    : null
            );
    }

    private static readonly System.Globalization.CultureInfo Swedish = System.Globalization.CultureInfo.GetCultureInfo(
        "sv-SE"
    );

    private static bool Holds(string text, string? search) =>
        text.Contains(search?.Trim() ?? "", StringComparison.CurrentCultureIgnoreCase);
}
