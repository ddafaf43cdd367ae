using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Queries;

/// <summary>What is known at a moment: everything up to a batch. All reads of facts hold to it.</summary>
/// <param name="Batch">The last batch that is known; 0 before the first.</param>
/// <param name="Moment">The moment asked about, else that of the last batch; UTC.</param>
/// <param name="Example">Whether any batch up to then holds example data.</param>
public sealed record KnownAt(long Batch, DateTime Moment, bool Example)
{
    /// <summary>What is known at a moment in UTC, to the millisecond; where none is given, what is known now.</summary>
    public static async Task<KnownAt> ResolveAsync(
        PortalDb db,
        DateTime? moment = null,
        CancellationToken cancellation = default
    )
    {
        var known = await LastAsync(db, b => moment == null || b.AtUtc <= moment, cancellation);
        return known with { Moment = moment ?? known.Moment };
    }

    /// <summary>What was known when a batch had been written.</summary>
    public static Task<KnownAt> UpToAsync(PortalDb db, long batch, CancellationToken cancellation = default) =>
        LastAsync(db, b => b.Sequence <= batch, cancellation);

    private static async Task<KnownAt> LastAsync(
        PortalDb db,
        Expression<Func<Batch, bool>> isKnown,
        CancellationToken cancellation
    )
    {
        var last = await db
            .Batches.Where(isKnown)
            .OrderByDescending(b => b.Sequence)
            .Select(b => new { b.Sequence, b.AtUtc })
            .FirstOrDefaultAsync(cancellation);
        return last is null
            ? new KnownAt(0, DateTime.UnixEpoch, Example: false)
            : new KnownAt(
                last.Sequence,
                last.AtUtc,
                await db.Batches.AnyAsync(b => b.Sequence <= last.Sequence && b.Example, cancellation)
            );
    }
}
