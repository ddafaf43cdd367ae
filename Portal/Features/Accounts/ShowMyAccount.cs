using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Mail;

namespace Portal.Features.Accounts;

/// <summary>The page Mitt konto.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Address">The address that signs in.</param>
/// <param name="Roles">The roles, in words.</param>
/// <param name="HasSecondFactor">Whether a second factor is on.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
/// <param name="Mail">Which letters the portal sends; null where it sends none.</param>
/// <param name="Sessions">Where one is signed in, the latest used first.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record MyAccountPage(
    string Name,
    string Address,
    IReadOnlyList<string> Roles,
    bool HasSecondFactor,
    int CodesLeft,
    MailChoice? Mail,
    IReadOnlyList<SessionLine> Sessions,
    string? Done = null
);

/// <summary>Which letters the portal sends to an account.</summary>
/// <param name="OfIssues">Whether it has chosen to be told when a report is issued; null where it may read none.</param>
/// <param name="OfReminders">Whether it is reminded of status reports.</param>
/// <param name="OfFailures">Whether it is told of jobs that failed.</param>
public sealed record MailChoice(bool? OfIssues, bool OfReminders, bool OfFailures);

/// <summary>A session.</summary>
/// <param name="StartedUtc">When it began, UTC.</param>
/// <param name="SeenUtc">When it was last used, UTC.</param>
public sealed record SessionLine(DateTime StartedUtc, DateTime SeenUtc);

/// <summary>The page that sets up a second factor.</summary>
/// <param name="Pending">The key, so that only the portal can read it.</param>
/// <param name="Key">The key in groups of four, for who types it.</param>
/// <param name="Qr">The key as a QR code.</param>
public sealed record SecondFactorPage(string Pending, string Key, QrPath Qr);

/// <summary>Recovery codes, shown once.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Codes">The codes.</param>
public sealed record RecoveryCodesPage(string Title, IReadOnlyList<string> Codes);

/// <summary>Reads one's own account.</summary>
public sealed class ShowMyAccount(
    UserManager<Account> accounts,
    AccountsDb accountsDb,
    PortalDb db,
    ReadAccess access,
    IOptions<MailSettings> mail
)
{
    /// <summary>Reads it.</summary>
    public async Task<MyAccountPage> RunAsync(long accountId, CancellationToken cancellation)
    {
        var account = (await accounts.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture)))!;
        var rights = await access.OfAsync(accountId, cancellation) ?? AccessRights.None;
        var scopes = await RoleScopes.ReadAsync(db, cancellation);
        return new MyAccountPage(
            account.Name,
            account.Email!,
            [.. rights.Roles.Select(scopes.Of)],
            account.TwoFactorEnabled,
            await accounts.CountRecoveryCodesAsync(account),
            mail.Value.IsOn ? Choice(account, rights) : null,
            await accountsDb
                .Sessions.Where(s => s.AccountId == accountId)
                .OrderByDescending(s => s.SeenUtc)
                .Select(s => new SessionLine(s.StartedUtc, s.SeenUtc))
                .ToListAsync(cancellation)
        );
    }

    private static MailChoice Choice(Account account, AccessRights rights) =>
        new(
            rights.May(Right.ReadReports) ? account.MailsIssues : null,
            rights.Roles.Any(granted => granted.Role == Role.ProjectLead),
            rights.May(Right.Administer)
        );
}
