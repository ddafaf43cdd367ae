using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Data;
using Portal.Data.Queries;

namespace Portal.Features.Outcomes;

/// <summary>
/// Where the ledgers' sums stand in an investment, as known at a batch. Neither ever changes, so the latest asked for are kept.
/// </summary>
public sealed class ReadPlacedLedgers(ReadLedgers read, IDbContextFactory<PortalDb> databases) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = 16 });

    /// <summary>The sums of an investment that was known at the batch.</summary>
    public async Task<PlacedLedgers> ForAsync(long investmentId, long batch, CancellationToken cancellation)
    {
        if (!_kept.TryGetValue((investmentId, batch), out PlacedLedgers? placed))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var investments = await ListInvestments.RunAsync(db, batch, cancellation);
            placed = new PlacedLedgers(
                await read.ForAsync(batch, cancellation),
                investments.First(i => i.Investment.Id == investmentId)
            );
            _kept.Set((investmentId, batch), placed, new MemoryCacheEntryOptions { Size = 1 });
        }

        return placed!;
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();
}
