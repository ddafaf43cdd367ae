using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain;

namespace Portal.Data;

/// <summary>A table of facts.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">All its columns, in ordinal order of their names.</param>
public sealed record FactTable(string Name, IReadOnlyList<string> Columns);

/// <summary>
/// The one list of tables that hold facts, taken from the model: hashes, triggers and checks are all made from it. A table or
/// column that holds facts is never renamed, for its name is part of the hash.
/// </summary>
public static class FactTables
{
    /// <summary>The tables in ordinal order of their names.</summary>
    public static IReadOnlyList<FactTable> Of(IModel model) =>
        [.. EntitiesIn(model).Select(Table).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>The batches themselves, read and hashed as facts are.</summary>
    public static FactTable Batches(IModel model) => Table(model.FindEntityType(typeof(Batch))!);

    /// <summary>Columns as SQL lists them.</summary>
    internal static string ColumnList(IEnumerable<string> columns) =>
        string.Join(", ", columns.Select(c => $"\"{c}\""));

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
