using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;

namespace Portal.Data.Queries;

/// <summary>Which batches are asked for; what is null is no condition.</summary>
public sealed record HistoryFilter
{
    /// <summary>Who wrote, as the batch keeps it.</summary>
    public string? Who { get; init; }

    /// <summary>A kind of fact that is in the batch.</summary>
    public Type? Kind { get; init; }

    /// <summary>An investment that the batch holds facts of.</summary>
    public long? Investment { get; init; }

    /// <summary>The first moment, UTC.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>The first moment after, UTC.</summary>
    public DateTime? BeforeUtc { get; init; }
}

/// <summary>The facts of one kind in one batch. Their ids have no gaps.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Table">The table that holds them.</param>
/// <param name="FirstId">The id of the first.</param>
/// <param name="Count">How many.</param>
public sealed record FactSpan(long Batch, string Table, long FirstId, int Count);

/// <summary>
/// Reads what was recorded when. How many facts a batch has of each kind is known by its prints, so that an import of a million
/// rows costs no more to show than any other batch.
/// </summary>
public static class ReadHistory
{
    /// <summary>The batches asked for.</summary>
    public static IQueryable<Batch> Batches(PortalDb db, HistoryFilter filter)
    {
        var batches = db.Batches.AsNoTracking();
        if (filter.Who is { } who)
        {
            batches = batches.Where(b => b.Who == who);
        }

        if (filter.FromUtc is { } from)
        {
            batches = batches.Where(b => b.AtUtc >= from);
        }

        if (filter.BeforeUtc is { } before)
        {
            batches = batches.Where(b => b.AtUtc < before);
        }

        if (filter.Kind is { } kind)
        {
            var table = TableOf(db, kind);
            batches = batches.Where(b => db.RowPrints.Any(p => p.Batch == b.Sequence && p.Table == table));
        }

        if (filter.Investment is { } investment)
        {
            var of = FactsOfInvestment.Batches(db, investment);
            batches = batches.Where(b => of.Contains(b.Sequence));
        }

        return batches;
    }

    /// <summary>What batches hold, counted.</summary>
    public static async Task<ILookup<long, FactSpan>> CountAsync(
        PortalDb db,
        IReadOnlyCollection<long> batches,
        CancellationToken cancellation
    ) =>
        (
            await db
                .RowPrints.Where(p => batches.Contains(p.Batch))
                .OrderBy(p => p.Table)
                .Select(p => new FactSpan(p.Batch, p.Table, p.FirstId, p.Prints.Length / RowPrints.Length))
                .ToListAsync(cancellation)
        ).ToLookup(span => span.Batch);

    /// <summary>The facts of a kind with ids from one to before another, in their order.</summary>
    public static IAsyncEnumerable<Fact> Facts(PortalDb db, Type kind, long fromId, long beforeId) =>
        OfKind(kind).Between(db, fromId, beforeId);

    /// <summary>A fact by its id.</summary>
    public static Task<Fact> FactAsync(PortalDb db, Type kind, long id, CancellationToken cancellation) =>
        OfKind(kind).SingleAsync(db, id, cancellation);

    /// <summary>Facts of a kind by their ids, asked for together.</summary>
    public static Task<IReadOnlyDictionary<long, Fact>> FactsAsync(
        PortalDb db,
        Type kind,
        IReadOnlyCollection<long> ids,
        CancellationToken cancellation
    ) => OfKind(kind).ManyAsync(db, ids, cancellation);

    /// <summary>The latest fact before this one with the same values in these properties; null for none.</summary>
    public static Task<Fact?> EarlierAsync(
        PortalDb db,
        Fact fact,
        IReadOnlyList<string> key,
        CancellationToken cancellation
    ) => OfKind(fact.GetType()).EarlierAsync(db, fact, key, cancellation);

    /// <summary>The table of a kind of fact.</summary>
    public static string TableOf(PortalDb db, Type kind) => db.Model.FindEntityType(kind)!.GetTableName()!;

    private static KindReader OfKind(Type kind) =>
        (KindReader)Activator.CreateInstance(typeof(KindReader<>).MakeGenericType(kind))!;

    private abstract class KindReader
    {
        public abstract IAsyncEnumerable<Fact> Between(PortalDb db, long fromId, long beforeId);

        public abstract Task<Fact> SingleAsync(PortalDb db, long id, CancellationToken cancellation);

        public abstract Task<IReadOnlyDictionary<long, Fact>> ManyAsync(
            PortalDb db,
            IReadOnlyCollection<long> ids,
            CancellationToken cancellation
        );

        public abstract Task<Fact?> EarlierAsync(
            PortalDb db,
            Fact fact,
            IReadOnlyList<string> key,
            CancellationToken cancellation
        );
    }

    private sealed class KindReader<T> : KindReader
        where T : Fact
    {
        public override IAsyncEnumerable<Fact> Between(PortalDb db, long fromId, long beforeId) =>
            db.Set<T>()
                .AsNoTracking()
                .Where(f => f.Id >= fromId && f.Id < beforeId)
                .OrderBy(f => f.Id)
                .AsAsyncEnumerable();

        public override async Task<Fact> SingleAsync(PortalDb db, long id, CancellationToken cancellation) =>
            await db.Set<T>().AsNoTracking().SingleAsync(f => f.Id == id, cancellation);

        public override async Task<IReadOnlyDictionary<long, Fact>> ManyAsync(
            PortalDb db,
            IReadOnlyCollection<long> ids,
            CancellationToken cancellation
        )
        {
            // A question holds only so many numbers.
            const int most = 1_000;
            var facts = new Dictionary<long, Fact>();
            foreach (var some in ids.Chunk(most))
            {
                await foreach (
                    var fact in db.Set<T>()
                        .AsNoTracking()
                        .Where(f => some.Contains(f.Id))
                        .AsAsyncEnumerable()
                        .WithCancellation(cancellation)
                )
                {
                    facts.Add(fact.Id, fact);
                }
            }

            return facts;
        }

        public override async Task<Fact?> EarlierAsync(
            PortalDb db,
            Fact fact,
            IReadOnlyList<string> key,
            CancellationToken cancellation
        ) =>
            await key.Aggregate(
                    db.Set<T>().AsNoTracking().Where(f => f.Id < fact.Id),
                    (facts, property) => facts.Where(Same(fact, property))
                )
                .OrderByDescending(f => f.Id)
                .FirstOrDefaultAsync(cancellation);

        private static Expression<Func<T, bool>> Same(Fact fact, string property)
        {
            var other = Expression.Parameter(typeof(T));
            var value = Expression.Property(other, property);
            var same = Expression.Constant(typeof(T).GetProperty(property)!.GetValue(fact), value.Type);
            return Expression.Lambda<Func<T, bool>>(Expression.Equal(value, same), other);
        }
    }
}
