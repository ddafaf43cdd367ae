using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain;
using Portal.Domain.Investments;

namespace Portal.Data.Queries;

/// <summary>A fact, by its kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Batch">The batch that recorded it.</param>
/// <param name="Id">Its number among its kind.</param>
public sealed record FactPlace(Type Kind, long Batch, long Id);

/// <summary>
/// Which facts belong to an investment, whether they name it or what is part of it. What is booked does not: a voucher belongs to its
/// ledger, and is the investment's by the mappings in force.
/// </summary>
public static class FactsOfInvestment
{
    /// <summary>The batches that hold any.</summary>
    public static IQueryable<long> Batches(PortalDb db, long investment)
    {
        var parts = Kinds(db).Select(of => $"SELECT Batch AS Value FROM \"{of.Table}\" WHERE {of.Belongs}");
        return db.Database.SqlQueryRaw<long>(string.Join(" UNION ", parts), investment);
    }

    /// <summary>Those recorded after a batch, up to another, in the order of recording.</summary>
    public static async Task<IReadOnlyList<FactPlace>> BetweenAsync(
        PortalDb db,
        long investment,
        long after,
        long upTo,
        CancellationToken cancellation = default
    )
    {
        var kinds = Kinds(db).ToList();
        var parts = kinds.Select(
            (of, place) =>
                $"SELECT {place} AS Kind, Batch, Id FROM \"{of.Table}\" WHERE Batch > {{1}} AND Batch <= {{2}} AND ({of.Belongs})"
        );
        var rows = await db
            .Database.SqlQueryRaw<Row>(string.Join(" UNION ALL ", parts), investment, after, upTo)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new FactPlace(kinds[row.Kind].Kind, row.Batch, row.Id))
                .OrderBy(fact => fact.Batch)
                .ThenBy(fact => fact.Id),
        ];
    }

    private static IEnumerable<(Type Kind, string Table, string Belongs)> Kinds(PortalDb db) =>
        from kind in db.Model.GetEntityTypes()
        where kind.ClrType.IsSubclassOf(typeof(Fact))
        let belongs = Belongs(kind)
        where belongs is not null
        select (kind.ClrType, kind.GetTableName()!, belongs);

    /// <summary>When a fact belongs to the investment {0}, by the way from it to its parents; null where it never does.</summary>
    private static string? Belongs(IEntityType kind)
    {
        if (kind.ClrType == typeof(Investment))
        {
            return "Id = {0}";
        }

        var ways = kind.GetForeignKeys()
            .Select(key => (Column: key.Properties[0].Name, Parent: key.PrincipalEntityType))
            .Select(to =>
                to.Parent.ClrType == typeof(Investment) ? $"{to.Column} = {{0}}"
                : Belongs(to.Parent) is { } belongs
                    ? $"{to.Column} IN (SELECT Id FROM \"{to.Parent.GetTableName()}\" WHERE {belongs})"
                : null
            )
            .OfType<string>()
            .ToList();
        return ways.Count == 0 ? null : string.Join(" OR ", ways);
    }

    private sealed record Row(int Kind, long Batch, long Id);
}
