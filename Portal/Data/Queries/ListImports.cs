using Microsoft.EntityFrameworkCore;
using Portal.Domain.Outcomes;

namespace Portal.Data.Queries;

/// <summary>An imported file: what it held, when and by whom it was imported, and whether it was undone.</summary>
/// <param name="File">The file.</param>
/// <param name="Ledger">Its ledger.</param>
/// <param name="Import">The batch that imported it.</param>
/// <param name="Undo">Why it was undone; null where it was not.</param>
/// <param name="UndoBatch">The batch that undid it; null where it was not.</param>
public sealed record ImportedFile(LedgerFile File, Ledger Ledger, Batch Import, LedgerFileUndo? Undo, Batch? UndoBatch)
{
    /// <summary>How many of its rows the import took; the others were there already or refused.</summary>
    public int Taken => File.Rows - File.Duplicates - File.Refused;
}

/// <summary>Lists the imports.</summary>
public static class ListImports
{
    /// <summary>How many there are.</summary>
    public static Task<int> CountAsync(PortalDb db, CancellationToken cancellation = default) =>
        Imported(db).CountAsync(cancellation);

    /// <summary>A page of imports, the latest first.</summary>
    public static async Task<IReadOnlyList<ImportedFile>> RunAsync(
        PortalDb db,
        int skip,
        int take,
        CancellationToken cancellation = default
    ) => await Read(db, Imported(db).OrderByDescending(f => f.Id).Skip(skip).Take(take)).ToListAsync(cancellation);

    /// <summary>One import; null where there is none.</summary>
    public static Task<ImportedFile?> FindAsync(PortalDb db, long fileId, CancellationToken cancellation = default) =>
        Read(db, Imported(db).Where(f => f.Id == fileId)).SingleOrDefaultAsync(cancellation);

    // The portal's own entries have a source too, but nobody imported it.
    private static IQueryable<LedgerFile> Imported(PortalDb db) =>
        db.LedgerFiles.Where(f => f.Format != OwnEntries.Format);

    private static IQueryable<ImportedFile> Read(PortalDb db, IQueryable<LedgerFile> files) =>
        from file in files.AsNoTracking()
        join ledger in db.Ledgers on file.LedgerId equals ledger.Id
        join import in db.Batches on file.Batch equals import.Sequence
        join undo in db.LedgerFileUndos on file.Id equals undo.LedgerFileId into undos
        from undo in undos.DefaultIfEmpty()
        join undoBatch in db.Batches on undo.Batch equals undoBatch.Sequence into undoBatches
        from undoBatch in undoBatches.DefaultIfEmpty()
        orderby file.Id descending
        select new ImportedFile(file, ledger, import, undo, undoBatch);
}
