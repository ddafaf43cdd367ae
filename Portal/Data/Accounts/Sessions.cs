using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Portal.Data.Accounts;

/// <summary>
/// Keeps sessions on the server: the cookie holds a random key and nothing else, so that whoever signs out, changes password or
/// is disabled is out, also where the cookie was copied.
/// </summary>
public sealed class Sessions(IDbContextFactory<AccountsDb> databases, TimeProvider time, IOptions<SessionLimits> limits)
    : ITicketStore
{
    /// <summary>The claim that holds the account's security stamp.</summary>
    public const string StampClaim = "stamp";

    /// <inheritdoc />
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        await RemoveStaleAsync(db, now);
        db.Sessions.Add(
            new Session
            {
                KeyHash = HashOf(key),
                AccountId = AccountOf(ticket.Principal),
                SecurityStamp = ticket.Principal.FindFirstValue(StampClaim)!,
                StartedUtc = now,
                SeenUtc = now,
                Ticket = TicketSerializer.Default.Serialize(ticket),
            }
        );
        await db.SaveChangesAsync();
        return key;
    }

    /// <inheritdoc />
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var db = await databases.CreateDbContextAsync();
        var hash = HashOf(key);
        var written = TicketSerializer.Default.Serialize(ticket);
        await db
            .Sessions.Where(s => s.KeyHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, written));
    }

    /// <inheritdoc />
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var db = await databases.CreateDbContextAsync();
        var hash = HashOf(key);
        var session = await db
            .Sessions.AsNoTracking()
            .Where(s =>
                s.KeyHash == hash && db.Users.Any(u => u.Id == s.AccountId && u.SecurityStamp == s.SecurityStamp)
            )
            .SingleOrDefaultAsync();
        var now = Now;
        if (session is null || IsOver(session, now))
        {
            await db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
            return null;
        }

        // To the minute: a page costs no write.
        if (now - session.SeenUtc >= TimeSpan.FromMinutes(1))
        {
            await db
                .Sessions.Where(s => s.KeyHash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenUtc, now));
        }

        return TicketSerializer.Default.Deserialize(session.Ticket);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(string key)
    {
        await using var db = await databases.CreateDbContextAsync();
        var hash = HashOf(key);
        await db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>Ends every session of an account.</summary>
    public async Task EndAllAsync(long accountId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Sessions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The account of somebody who is signed in.</summary>
    public static long AccountOf(ClaimsPrincipal principal) =>
        long.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private TimeSpan Idle => TimeSpan.FromMinutes(limits.Value.IdleMinutes);

    private TimeSpan Longest => TimeSpan.FromHours(limits.Value.LongestHours);

    private bool IsOver(Session session, DateTime now) =>
        now - session.SeenUtc > Idle || now - session.StartedUtc > Longest;

    private async Task RemoveStaleAsync(AccountsDb db, DateTime now)
    {
        var (seen, started) = (now - Idle, now - Longest);
        await db.Sessions.Where(s => s.SeenUtc < seen || s.StartedUtc < started).ExecuteDeleteAsync();
    }

    private static byte[] HashOf(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));
}
