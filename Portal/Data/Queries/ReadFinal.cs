using Microsoft.EntityFrameworkCore;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>What the final report of an investment says, of what is known at a moment. It is asked for seldom, and nothing is kept.</summary>
public sealed class ReadFinal(IDbContextFactory<PortalDb> databases, ReadFigures figures)
{
    /// <summary>The report, of what is known now.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="asOf">The month; null for that of the end, or the last with facts where it has not ended.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Result<FinalFigures>> NowAsync(
        long investmentId,
        Month? asOf = null,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        return await ComputeAsync(db, investmentId, asOf, known, cancellation) is { } final
            ? final
            : new Refusal($"Det finns ingen investering med nummer {investmentId}.");
    }

    /// <summary>The report when a batch had been written, computed anew; null where there was no such investment then.</summary>
    public async Task<FinalFigures?> UpToAsync(
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

    private async Task<FinalFigures?> ComputeAsync(
        PortalDb db,
        long investmentId,
        Month? asOf,
        KnownAt known,
        CancellationToken cancellation
    ) =>
        await figures.FactsAsync(db, investmentId, known, cancellation) is { } facts
            ? ComputeFinal.For(facts, asOf ?? ComputeFinal.MonthOf(facts))
            : null;
}
