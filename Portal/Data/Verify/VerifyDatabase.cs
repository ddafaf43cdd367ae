using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Verify;

/// <summary>
/// Holds everything that is stored against its hashes: the file, the triggers, the chain, the facts, the vouchers and the
/// files of frozen reports. Whether the figures of a frozen report still follow from its facts is for whoever computes figures.
/// </summary>
public static class VerifyDatabase
{
    /// <summary>Verifies the database as it is; it is not migrated or mended first. Others may write meanwhile.</summary>
    public static async Task<Verification> RunAsync(
        PortalDb db,
        Folders folders,
        CancellationToken cancellation = default
    )
    {
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                return new Verification(0, [new Finding("Databasen är inte uppgraderad till den här versionen.")]);
            }

            await db.Database.OpenConnectionAsync(cancellation);
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            // Only a reader, so that all is read as of one moment.
            await using var snapshot = connection.BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(snapshot, cancellation);
            var file = connection.Handle!;
            var batches = CheckChain.Run(file);
            return new Verification(
                batches.RowsHashes.Count,
                [
                    .. CheckFile.Run(file),
                    .. await CheckTriggersAsync(db, cancellation),
                    .. batches.Findings,
                    .. CheckFacts.Run(file, FactTables.Of(db.Model), batches.RowsHashes),
                    .. await CheckReportFiles.RunAsync(db, folders, cancellation),
                ]
            );
        }
        catch (SqliteException e)
        {
            return new Verification(0, [new Finding($"Databasen går inte att läsa: {e.Message}")]);
        }
    }

    private static async Task<IEnumerable<Finding>> CheckTriggersAsync(PortalDb db, CancellationToken cancellation) =>
        (await Triggers.LackingAsync(db, cancellation)).Select(t => new Finding(
            $"Spärren {t.Name} saknas eller är ändrad, så {t.Table} är oskyddad.",
            t.Table
        ));
}
