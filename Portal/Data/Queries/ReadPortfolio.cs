using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>
/// The portfolio's figures for any month. Investments are read one at a time, and of each only its line is kept, so that hundreds of them take
/// little room. What was computed up to a batch never changes, so the last are kept.
/// </summary>
public sealed class ReadPortfolio(IDbContextFactory<PortalDb> databases, ReadFigures read) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = 20 });

    /// <summary>The figures of a month, as known at a moment.</summary>
    /// <param name="asOf">The month; null for the last that is booked, or where nothing is that of the last write.</param>
    /// <param name="knownAt">The moment, UTC; null for now.</param>
    /// <param name="cancellation">Stops the reading between two investments.</param>
    public async Task<PortfolioFigures> ForAsync(
        Month? asOf = null,
        DateTime? knownAt = null,
        CancellationToken cancellation = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await KnownAt.ResolveAsync(db, knownAt, cancellation);
        return await KeptAsync(db, asOf ?? await LastMonthAsync(db, known, cancellation), known, cancellation) with
        {
            KnownAt = known.Moment,
        };
    }

    /// <summary>The figures when a batch had been written, for a page.</summary>
    public async Task<PortfolioFigures> AtBatchAsync(Month month, long batch, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await KeptAsync(db, month, await KnownAt.UpToAsync(db, batch, cancellation), cancellation);
    }

    /// <summary>The same computed anew: what a frozen report is held against.</summary>
    public async Task<PortfolioFigures> UpToAsync(Month month, long batch, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ComputeAsync(db, month, await KnownAt.UpToAsync(db, batch, cancellation), cancellation);
    }

    /// <summary>The months that can be shown: from the first that any investment has to the last booked; null where there is none.</summary>
    public async Task<(Month First, Month Last)?> MonthsAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var investments = await ListInvestments.Standing(db).ToListAsync(cancellation);
        if (investments.Count == 0)
        {
            return null;
        }

        var first = investments.Min(of => of.FirstMonth);
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        return (first, Month.Max(first, await LastMonthAsync(db, known, cancellation)));
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private static async Task<Month> LastMonthAsync(PortalDb db, KnownAt known, CancellationToken cancellation) =>
        await db
            .LedgerSums.OrderByDescending(s => s.Month)
            .Select(s => (Month?)s.Month)
            .FirstOrDefaultAsync(cancellation)
        ?? SwedishTime.MonthOf(known.Moment);

    private async Task<PortfolioFigures> KeptAsync(
        PortalDb db,
        Month month,
        KnownAt known,
        CancellationToken cancellation
    )
    {
        if (!_kept.TryGetValue((month, known.Batch), out PortfolioFigures? figures))
        {
            figures = await ComputeAsync(db, month, known, cancellation);
            _kept.Set((month, known.Batch), figures, new MemoryCacheEntryOptions { Size = 1 });
        }

        return figures!;
    }

    private async Task<PortfolioFigures> ComputeAsync(
        PortalDb db,
        Month month,
        KnownAt known,
        CancellationToken cancellation
    )
    {
        var investments = await ListInvestments
            .Standing(db, known.Batch)
            .OrderBy(i => i.Id)
            .Select(i => new { i.Id, i.Name })
            .ToListAsync(cancellation);
        var lines = new List<PortfolioLine>();
        var unowned = new UnownedFigures(0, 0, Money.Zero, []);
        foreach (var investment in investments)
        {
            cancellation.ThrowIfCancellationRequested();
            var figures = await FiguresAsync(investment.Id, investment.Name, month, known.Batch, cancellation);
            // The same for every investment.
            unowned = figures.Unowned with
            {
                ByObject = [],
            };
            if (ComputePortfolio.LineOf(figures) is { } line)
            {
                lines.Add(line);
            }
        }

        return new PortfolioFigures(month, known.Moment, known.Batch, known.Example, lines, unowned);
    }

    private async Task<FollowUpFigures> FiguresAsync(
        long id,
        string name,
        Month month,
        long batch,
        CancellationToken cancellation
    )
    {
        try
        {
            return (await read.UpToAsync(id, month, batch, cancellation))!;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new UncomputableInvestmentException(name, exception);
        }
    }
}
