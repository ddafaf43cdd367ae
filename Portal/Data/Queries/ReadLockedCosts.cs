using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;

namespace Portal.Data.Queries;

/// <summary>
/// The capital cost of closed months, each computed from the facts that were known when it was closed. A lock's never changes,
/// so it is computed once and kept.
/// </summary>
public static class ReadLockedCosts
{
    /// <summary>The facts with the capital cost of the months that they know as closed.</summary>
    public static async Task<InvestmentFacts> AddToAsync(
        PortalDb db,
        InvestmentFacts facts,
        IMemoryCache kept,
        CancellationToken cancellation = default
    )
    {
        if (facts.PeriodLocks.Count == 0)
        {
            return facts;
        }

        // Locks since withdrawn too: a month closed while they held was closed in their knowledge.
        var locks = await db
            .PeriodLocks.AsNoTracking()
            .Where(l => l.InvestmentId == facts.Investment.Id && l.Batch <= facts.Batch)
            .OrderBy(l => l.Batch)
            .ThenBy(l => l.Month)
            .ToListAsync(cancellation);
        var closed = new Dictionary<long, IReadOnlyList<LockedCapitalCost>>();
        foreach (var of in locks)
        {
            var key = (typeof(ReadLockedCosts), of.Id);
            if (!kept.TryGetValue(key, out IReadOnlyList<LockedCapitalCost>? costs))
            {
                var known = await ReadInvestmentFacts.RunAsync(
                    db,
                    of.InvestmentId,
                    await KnownAt.UpToAsync(db, of.Batch, cancellation),
                    cancellation
                );
                costs = CloseCapitalCost.Of(With(known!, closed), of.Month);
                kept.Set(key, costs, new MemoryCacheEntryOptions { Size = 1 });
            }

            closed[of.Id] = costs!;
        }

        return With(facts, closed);
    }

    private static InvestmentFacts With(
        InvestmentFacts facts,
        Dictionary<long, IReadOnlyList<LockedCapitalCost>> closed
    ) =>
        facts with
        {
            LockedCosts =
            [
                .. facts
                    .PeriodLocks.Where(l => closed.ContainsKey(l.Id))
                    .DistinctBy(l => l.Month)
                    .SelectMany(l => closed[l.Id]),
            ],
        };
}
