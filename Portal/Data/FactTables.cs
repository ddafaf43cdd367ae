using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain;

namespace Portal.Data;

/// <summary>A table of facts.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">All its columns, in ordinal order of their names.</param>
public sealed record FactTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>The query for its rows, with the columns in their order; to be followed by a condition.</summary>
    public string SelectRows { get; } =
        $"SELECT {string.Join(", ", Columns.Select(column => $"\"{column}\""))} FROM \"{Name}\"";

    /// <summary>Where among the columns the id stands.</summary>
    public int IdAt { get; } = At(Columns, nameof(Fact.Id));

    /// <summary>Where among the columns the batch stands.</summary>
    public int BatchAt { get; } = At(Columns, nameof(Fact.Batch));

    private static int At(IReadOnlyList<string> columns, string column) =>
        Enumerable.Range(0, columns.Count).Single(i => string.Equals(columns[i], column, StringComparison.Ordinal));
}

/// <summary>
/// The one list of tables that hold facts, taken from the model: hashes, triggers and checks are all made from it. A table or
/// column that holds facts is never renamed, for its name is part of the hash.
/// </summary>
public static class FactTables
{
    /// <summary>The tables in ordinal order of their names.</summary>
    public static IReadOnlyList<FactTable> Of(IModel model) =>
        [.. EntitiesIn(model).Select(Table).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>The entity types that are facts.</summary>
    internal static IEnumerable<IMutableEntityType> EntitiesIn(IMutableModel model) =>
        model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(Fact)));

    private static IEnumerable<IEntityType> EntitiesIn(IModel model) =>
        model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(Fact)));

    private static FactTable Table(IEntityType entity) =>
        new(
            entity.GetTableName()!,
            [.. entity.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal)]
        );
}
