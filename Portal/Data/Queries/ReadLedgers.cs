using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.Outcomes;

namespace Portal.Data.Queries;

/// <summary>
/// All ledgers' sums with their owners, as known at a batch. A batch never changes, so the latest asked for are kept and a page
/// costs one look in memory, however many voucher rows there are.
/// </summary>
public sealed class ReadLedgers(IDbContextFactory<PortalDb> databases) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = 8 });

    /// <summary>The ledgers as known at a batch.</summary>
    public async Task<OwnedLedgers> ForAsync(long batch, CancellationToken cancellation = default)
    {
        if (!_kept.TryGetValue(batch, out OwnedLedgers? ledgers))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            ledgers = await ReadAsync(db, batch, cancellation);
            _kept.Set(batch, ledgers, new MemoryCacheEntryOptions { Size = 1 });
        }

        return ledgers!;
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private static async Task<OwnedLedgers> ReadAsync(PortalDb db, long batch, CancellationToken cancellation) =>
        new(
            await db.Ledgers.AsNoTracking().Where(l => l.Batch <= batch).OrderBy(l => l.Id).ToListAsync(cancellation),
            await db.LedgerSums.AsNoTracking().Where(s => s.Batch <= batch).ToListAsync(cancellation),
            await db
                .LedgerNames.AsNoTracking()
                .Where(n => n.Batch <= batch)
                .OrderBy(n => n.Id)
                .ToListAsync(cancellation),
            await ListMappings.InForce(db, batch).ToListAsync(cancellation),
            await db
                .OutcomeAccountSettings.AsNoTracking()
                .Where(s => s.Batch <= batch)
                .OrderByDescending(s => s.Id)
                .FirstOrDefaultAsync(cancellation)
        );
}
