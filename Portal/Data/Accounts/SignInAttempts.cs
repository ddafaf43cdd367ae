using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Accounts;

/// <summary>
/// Counts failed attempts to sign in by address, whether anybody has it or not: known and unknown addresses are blocked alike,
/// and cost the same.
/// </summary>
public sealed class SignInAttempts(AccountsDb db, TimeProvider time)
{
    /// <summary>How many attempts may fail in a row.</summary>
    public const int Most = 5;

    /// <summary>How long an address is blocked after that.</summary>
    public static readonly TimeSpan Block = TimeSpan.FromMinutes(15);

    /// <summary>Whether the address is blocked now.</summary>
    public async Task<bool> IsBlockedAsync(string address, CancellationToken cancellation)
    {
        var hash = HashOf(address);
        var since = time.GetUtcNow().UtcDateTime - Block;
        return await db.FailedSignIns.AnyAsync(
            f => f.AddressHash == hash && f.Count >= Most && f.LastUtc > since,
            cancellation
        );
    }

    /// <summary>Counts a failed attempt; those older than the block are forgotten.</summary>
    /// <returns>Whether the address is blocked by it.</returns>
    public async Task<bool> FailedAsync(string address, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (hash, since) = (HashOf(address), now - Block);
        await db.FailedSignIns.Where(f => f.LastUtc <= since).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FailedSignIns (AddressHash, Count, LastUtc) VALUES ({hash}, 1, {StoredValues.Write(now)})
            ON CONFLICT (AddressHash) DO UPDATE SET Count = Count + 1, LastUtc = excluded.LastUtc
            """,
            cancellation
        );
        return await IsBlockedAsync(address, cancellation);
    }

    /// <summary>Forgets the attempts of an address that was signed in to.</summary>
    public Task SucceededAsync(string address, CancellationToken cancellation) =>
        ForgetAsync(db, address, cancellation);

    /// <summary>Forgets the attempts of an address.</summary>
    internal static Task ForgetAsync(AccountsDb db, string address, CancellationToken cancellation)
    {
        var hash = HashOf(address);
        return db.FailedSignIns.Where(f => f.AddressHash == hash).ExecuteDeleteAsync(cancellation);
    }

    private static byte[] HashOf(string address) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToUpperInvariant()));
}
