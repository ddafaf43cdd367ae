using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;

namespace Portal.Data.Accounts;

/// <summary>
/// What accounts and tokens may see and do. Read anew after every batch and kept till the next, so that a changed role holds at
/// the next request and costs the others one look at the last batch.
/// </summary>
public sealed class ReadAccess(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    private sealed record Kept(
        long Batch,
        IReadOnlyDictionary<long, AccessRights> Accounts,
        IReadOnlySet<long> Disabled,
        IReadOnlyList<ApiToken> Tokens
    );

    private volatile Kept? _kept;

    /// <summary>The rights of an account; null where it is disabled.</summary>
    public async Task<AccessRights?> OfAsync(long accountId, CancellationToken cancellation = default)
    {
        var kept = await KeptAsync(cancellation);
        return kept.Disabled.Contains(accountId) ? null : kept.Accounts.GetValueOrDefault(accountId, AccessRights.None);
    }

    /// <summary>The token that is shown; null where there is none such, or it has expired or been revoked.</summary>
    public async Task<ApiToken?> FindTokenAsync(string shown, CancellationToken cancellation = default)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(shown));
        var now = time.GetUtcNow().UtcDateTime;
        return (await KeptAsync(cancellation)).Tokens.FirstOrDefault(token =>
            token.ExpiresUtc > now && CryptographicOperations.FixedTimeEquals(token.Hash, hash)
        );
    }

    /// <summary>The rights of a token: it reads figures, of one investment or of all.</summary>
    public static AccessRights Of(ApiToken token) => new([new GrantedRole(Role.Program, token.InvestmentId)]);

    private async Task<Kept> KeptAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Batches.MaxAsync(b => (long?)b.Sequence, cancellation) ?? 0;
        if (_kept is not { } kept || kept.Batch != last)
        {
            kept = await ReadAsync(db, last, cancellation);
            _kept = kept;
        }

        return kept;
    }

    private static async Task<Kept> ReadAsync(PortalDb db, long last, CancellationToken cancellation)
    {
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(g => g.Batch <= last && !db.RoleRemovals.Any(r => r.RoleGrantId == g.Id && r.Batch <= last))
            .ToListAsync(cancellation);
        var subprojects = await db.Subprojects.AsNoTracking().ToDictionaryAsync(s => s.Id, cancellation);
        var events = await db
            .AccountEvents.AsNoTracking()
            .Where(e => e.Batch <= last)
            .Where(e => e.Kind == AccountEventKind.Disabled || e.Kind == AccountEventKind.Enabled)
            .OrderBy(e => e.Id)
            .ToListAsync(cancellation);
        var tokens = await db
            .ApiTokens.AsNoTracking()
            .Where(t => t.Batch <= last && !db.ApiTokenRevocations.Any(r => r.ApiTokenId == t.Id && r.Batch <= last))
            .ToListAsync(cancellation);
        return new Kept(
            last,
            grants
                .GroupBy(g => g.AccountId)
                .ToDictionary(g => g.Key, g => new AccessRights([.. g.Select(grant => Granted(grant, subprojects))])),
            events
                .GroupBy(e => e.AccountId)
                .Where(e => e.Last().Kind == AccountEventKind.Disabled)
                .Select(e => e.Key)
                .ToHashSet(),
            tokens
        );
    }

    private static GrantedRole Granted(RoleGrant grant, Dictionary<long, Domain.Investments.Subproject> subprojects) =>
        new(
            grant.Role,
            grant.InvestmentId,
            grant.SubprojectId is { } id
                ? new LedSubproject(subprojects[id].InvestmentId, id, subprojects[id].Number)
                : null
        );
}
