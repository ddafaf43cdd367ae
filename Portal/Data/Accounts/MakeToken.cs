using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>Makes a token for a program that is to read figures.</summary>
public sealed class MakeToken(PortalDb db, TimeProvider time)
{
    /// <summary>What every token begins with, so that one that has leaked is known for what it is.</summary>
    public const string Prefix = "ip_";

    /// <summary>The longest that a token holds.</summary>
    public const int MostDays = 365;

    private const int LongestName = 100;

    /// <summary>Makes it, or refuses.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="investmentId">The investment whose figures it reads; null for all.</param>
    /// <param name="days">How many days it holds.</param>
    /// <param name="who">Who makes it.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>The token itself, which is kept nowhere.</returns>
    public async Task<Result<string>> RunAsync(
        string name,
        long? investmentId,
        int days,
        string who,
        CancellationToken cancellation = default
    )
    {
        var purpose = name.Trim();
        if (purpose.Length is 0 or > LongestName)
        {
            return new Refusal(
                purpose.Length == 0 ? "Skriv vad nyckeln är till för." : $"Namnet får ha högst {LongestName} tecken."
            );
        }

        if (days is < 1 or > MostDays)
        {
            return new Refusal($"En nyckel gäller i 1–{MostDays} dagar.");
        }

        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, "Nyckel gjord"), cancellation);
        if (investmentId is { } id && !await ListInvestments.Standing(db).AnyAsync(i => i.Id == id, cancellation))
        {
            return new Refusal("Det finns ingen sådan investering.");
        }

        await batch.AddAsync(
            [
                new ApiToken
                {
                    Name = purpose,
                    Hash = SHA256.HashData(Encoding.UTF8.GetBytes(token)),
                    InvestmentId = investmentId,
                    ExpiresUtc = time.GetUtcNow().UtcDateTime.AddDays(days),
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return token;
    }
}

/// <summary>Revokes a token: it opens nothing from the next request.</summary>
public sealed class RevokeToken(PortalDb db)
{
    /// <summary>Revokes it, or refuses.</summary>
    public async Task<Refusal?> RunAsync(long tokenId, string who, CancellationToken cancellation = default)
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, "Nyckel återkallad"), cancellation);
        if (!await db.ApiTokens.AnyAsync(t => t.Id == tokenId, cancellation))
        {
            return new("Det finns ingen sådan nyckel.");
        }

        if (await db.ApiTokenRevocations.AnyAsync(r => r.ApiTokenId == tokenId, cancellation))
        {
            return new("Nyckeln är redan återkallad.");
        }

        await batch.AddAsync([new ApiTokenRevocation { ApiTokenId = tokenId }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }
}
