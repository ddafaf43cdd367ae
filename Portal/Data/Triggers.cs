using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain.Outcomes;

namespace Portal.Data;

/// <summary>A trigger that refuses a change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table it guards.</param>
/// <param name="Sql">What makes it, as the database keeps it.</param>
public sealed record Trigger(string Name, string Table, string Sql);

/// <summary>
/// The triggers that refuse UPDATE and DELETE on what is never changed: facts, batches with their prints, voucher rows and their
/// texts, of which one goes only once its <see cref="Erasure" /> is recorded. Made anew after each migration, since a table that
/// SQLite rebuilds loses its own.
/// </summary>
public static class Triggers
{
    /// <summary>All triggers there should be.</summary>
    public static IReadOnlyList<Trigger> Of(IModel model) =>
        [
            .. FactTables
                .Of(model)
                .Select(t => t.Name)
                .Concat([
                    nameof(PortalDb.Batches),
                    nameof(PortalDb.RowPrints),
                    nameof(PortalDb.VoucherRows),
                    nameof(PortalDb.VoucherTexts),
                ])
                .SelectMany(table =>
                    new[] { Refusing(table, "UPDATE", "ändras"), Refusing(table, "DELETE", "tas bort", Unless(table)) }
                ),
        ];

    /// <summary>Makes the triggers that are missing or say something else.</summary>
    internal static async Task EnsureAsync(PortalDb db, CancellationToken cancellation)
    {
        var lacking = (await LackingAsync(db, cancellation)).ToList();
        if (lacking.Count > 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            foreach (var trigger in lacking)
            {
                var makeAnew = $"DROP TRIGGER IF EXISTS \"{trigger.Name}\"; {trigger.Sql};";
                await db.Database.ExecuteSqlRawAsync(makeAnew, cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }
    }

    /// <summary>The triggers that are missing or say something else.</summary>
    internal static async Task<IEnumerable<Trigger>> LackingAsync(PortalDb db, CancellationToken cancellation)
    {
        var there = await db
            .Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'")
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        return Of(db.Model).Where(t => !there.Contains(t.Sql));
    }

    private const string IsErased =
        $"EXISTS (SELECT 1 FROM {nameof(PortalDb.Erasures)} e WHERE e.VoucherId = OLD.VoucherId AND e.Number = OLD.Number)";

    /// <summary>When a row of a table may be deleted; null for never.</summary>
    private static string? Unless(string table) =>
        string.Equals(table, nameof(PortalDb.VoucherTexts), StringComparison.Ordinal) ? IsErased : null;

    private static Trigger Refusing(string table, string verb, string done, string? unless = null)
    {
        var name = $"{table}_refuse_{verb.ToLowerInvariant()}";
        return new Trigger(
            name,
            table,
            $"CREATE TRIGGER \"{name}\" BEFORE {verb} ON \"{table}\"{(unless is null ? "" : $" WHEN NOT {unless}")} BEGIN "
                + $"SELECT RAISE(ABORT, 'Det som är registrerat i {table} kan inte {done}; rätta med en ny registrering.'); END"
        );
    }
}
