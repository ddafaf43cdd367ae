using Microsoft.EntityFrameworkCore;
using Portal.Domain.CapitalCosts;

namespace Portal.Data.Seed;

/// <summary>
/// The setting <c>Depreciation:Start</c> as a fact: figures depend on it, so what was asked before it changed is answered as it
/// was then.
/// </summary>
public static class KeepDepreciationStart
{
    /// <summary>Records the start in the terms of each investment that has another, also when several processes start at once.</summary>
    public static async Task RunAsync(PortalDb db, DepreciationStart start, CancellationToken cancellation = default)
    {
        if (await OthersAsync(db, start, cancellation) is [])
        {
            return;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("system", $"Avskrivningens start ändrades till {Word(start)}"),
            cancellation
        );
        // Again, now that nobody else can write.
        if (await OthersAsync(db, start, cancellation) is { Count: > 0 } others)
        {
            await batch.AddAsync([.. others.Select(terms => terms.Beginning(start))], cancellation);
            await batch.CommitAsync(cancellation);
        }
    }

    private static async Task<IReadOnlyList<CapitalCostTerms>> OthersAsync(
        PortalDb db,
        DepreciationStart start,
        CancellationToken cancellation
    )
    {
        var terms = await db.CapitalCostTerms.AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancellation);
        return
        [
            .. terms
                .GroupBy(t => t.InvestmentId)
                .Select(recorded => recorded.Last())
                .Where(latest => (latest.Start ?? DepreciationStart.SameMonth) != start),
        ];
    }

    private static string Word(DepreciationStart start) =>
        start == DepreciationStart.MonthAfter ? "månaden efter ibruktagandet" : "ibruktagandets månad";
}
