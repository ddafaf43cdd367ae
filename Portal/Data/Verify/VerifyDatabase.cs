using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

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
            try
            {
                // Only a reader, so that all is read as of one moment while others write.
                await db.Database.ExecuteSqlAsync($"BEGIN DEFERRED", cancellation);
                return await AllAsync(db, folders, cancellation);
            }
            finally
            {
                await db.Database.ExecuteSqlAsync($"ROLLBACK", CancellationToken.None);
                await db.Database.CloseConnectionAsync();
            }
        }
        catch (SqliteException e)
        {
            return new Verification(0, [new Finding($"Databasen går inte att läsa: {StorageFault.Reason(e)}.")]);
        }
    }

    private static async Task<Verification> AllAsync(PortalDb db, Folders folders, CancellationToken cancellation)
    {
        var (batches, content) = Content(((SqliteConnection)db.Database.GetDbConnection()).Handle!, db.Model);
        return new Verification(
            batches,
            [
                .. content,
                .. await CheckTriggersAsync(db, cancellation),
                .. await CheckReportFiles.RunAsync(db, folders, cancellation),
            ]
        );
    }

    /// <summary>Verifies what a database file holds, wherever it lies. It has every migration.</summary>
    internal static (int Batches, IReadOnlyList<Finding> Findings) Content(sqlite3 file, IModel model)
    {
        var chain = CheckChain.Run(file);
        return (
            chain.RowsHashes.Count,
            [
                .. CheckFile.Run(file),
                .. chain.Findings,
                .. CheckFacts.Run(file, FactTables.Of(model), chain.RowsHashes),
                .. CheckVouchers.Run(file),
                .. CheckTexts.Run(file),
            ]
        );
    }

    private static async Task<IEnumerable<Finding>> CheckTriggersAsync(PortalDb db, CancellationToken cancellation) =>
        (await Triggers.LackingAsync(db, cancellation)).Select(t => new Finding(
            $"Spärren {t.Name} saknas eller är ändrad, så {t.Table} är oskyddad.",
            t.Table
        ));
}
