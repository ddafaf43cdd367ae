using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>
/// An investment's figures for any month, as known at any moment. What was computed up to a batch never changes, so it is kept:
/// a page costs one look at the last batch, however many rows the ledgers hold.
/// </summary>
public sealed class ReadFigures(IDbContextFactory<PortalDb> databases) : IDisposable
{
    // Each entry counts as one: some hundred kilobytes at most for an investment of the size we know.
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = 500 });

    /// <summary>The figures at the end of a month, as known at a moment.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="asOf">The month; null for the last that anything recorded speaks of.</param>
    /// <param name="knownAt">The moment, UTC; null for the last recorded batch's.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures, or a refusal where the investment was not recorded by then.</returns>
    public async Task<Result<FollowUpFigures>> ForAsync(
        long investmentId,
        Month? asOf = null,
        DateTime? knownAt = null,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await KnownAt.ResolveAsync(db, knownAt, cancellation);
        if (await KeptAsync(db, investmentId, asOf, known, cancellation) is not { } figures)
        {
            return new Refusal(
                knownAt is null
                    ? $"Det finns ingen investering med nummer {investmentId}."
                    : $"Vid den tidpunkten fanns ingen investering med nummer {investmentId} i portalen."
            );
        }

        return figures with
        {
            KnownAt = known.Moment,
        };
    }

    /// <summary>
    /// The figures at the end of a month, as known now, for who asks once: they are not kept, so that hundreds of investments in a row take
    /// no more room than one.
    /// </summary>
    /// <returns>The figures, or a refusal where there is no such investment.</returns>
    public async Task<Result<FollowUpFigures>> OnceAsync(
        long investmentId,
        Month? asOf,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        return await ComputeAsync(db, investmentId, asOf, known, cancellation) is { } figures
            ? figures
            : new Refusal($"Det finns ingen investering med nummer {investmentId}.");
    }

    /// <summary>The months of an investment that have a report issued for a meeting, the latest first.</summary>
    public async Task<IReadOnlyList<Month>> IssuedMonthsAsync(
        long investmentId,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ReadIssues
            .FollowUps(db, investmentId)
            .Select(r => r.Month)
            .Distinct()
            .OrderByDescending(month => month)
            .ToListAsync(cancellation);
    }

    /// <summary>The figures of a month as its latest issued version knew them; null where none was issued.</summary>
    public async Task<FollowUpFigures?> IssuedAsync(
        long investmentId,
        Month month,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var batch = await ReadIssues
            .FollowUps(db, investmentId)
            .Where(r => r.Month == month)
            .OrderByDescending(r => r.Version)
            .Select(r => (long?)r.KnownBatch)
            .FirstOrDefaultAsync(cancellation);
        return batch is { } known ? await KeptUpToAsync(db, investmentId, month, known, cancellation) : null;
    }

    /// <summary>The figures when a batch had been written; null where there was no such investment then.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="asOf">The month; null for the last that anything recorded by then speaks of.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<FollowUpFigures?> AtBatchAsync(
        long investmentId,
        Month? asOf,
        long batch,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await KeptUpToAsync(db, investmentId, asOf, batch, cancellation);
    }

    /// <summary>The figures up to a batch: what a frozen report is held against, computed anew.</summary>
    public async Task<FollowUpFigures?> UpToAsync(
        long investmentId,
        Month asOf,
        long batch,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ComputeAsync(
            db,
            investmentId,
            asOf,
            await KnownAt.UpToAsync(db, batch, cancellation),
            cancellation
        );
    }

    /// <summary>All that is known of an investment now, as the figures are computed from; null where there is none.</summary>
    /// <param name="db">The database: within a batch the one that holds the lock, so that nobody else can write.</param>
    /// <param name="investmentId">The investment.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<InvestmentFacts?> FactsAsync(
        PortalDb db,
        long investmentId,
        CancellationToken cancellation = default
    ) => await FactsAsync(db, investmentId, await KnownAt.ResolveAsync(db, cancellation: cancellation), cancellation);

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private async Task<FollowUpFigures?> KeptUpToAsync(
        PortalDb db,
        long investmentId,
        Month? asOf,
        long batch,
        CancellationToken cancellation
    )
    {
        var known = await KnownAt.UpToAsync(db, batch, cancellation);
        var figures = await KeptAsync(db, investmentId, asOf, known, cancellation);
        return figures is null ? null : figures with { KnownAt = known.Moment };
    }

    private async Task<FollowUpFigures?> KeptAsync(
        PortalDb db,
        long investmentId,
        Month? asOf,
        KnownAt known,
        CancellationToken cancellation
    )
    {
        var key = (investmentId, asOf, known.Batch);
        if (!_kept.TryGetValue(key, out FollowUpFigures? figures))
        {
            figures = await ComputeAsync(db, investmentId, asOf, known, cancellation);
            if (figures is not null)
            {
                _kept.Set(key, figures, new MemoryCacheEntryOptions { Size = 1 });
            }
        }

        return figures;
    }

    private async Task<FollowUpFigures?> ComputeAsync(
        PortalDb db,
        long investmentId,
        Month? asOf,
        KnownAt known,
        CancellationToken cancellation
    )
    {
        var facts = await FactsAsync(db, investmentId, known, cancellation);
        return facts is null ? null : ComputeFigures.For(facts, asOf ?? ComputeFigures.LastMonthWithFacts(facts));
    }

    /// <summary>All that was known of an investment, as the figures are computed from; null where there was none.</summary>
    internal async Task<InvestmentFacts?> FactsAsync(
        PortalDb db,
        long investmentId,
        KnownAt known,
        CancellationToken cancellation
    )
    {
        var facts = await ReadInvestmentFacts.RunAsync(db, investmentId, known, cancellation);
        return facts is null ? null : await ReadLockedCosts.AddToAsync(db, facts, _kept, cancellation);
    }
}
