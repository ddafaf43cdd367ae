using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports.Tables;

namespace Portal.Imports;

/// <summary>Keeps what the columns of a table mean, so that files with the same headings are read so from now on.</summary>
public sealed class KeepColumns(PortalDb db)
{
    /// <summary>Keeps it; said twice it is kept once.</summary>
    /// <param name="file">A table of the kind; not closed.</param>
    /// <param name="name">Its name, as shown.</param>
    /// <param name="columns">What its columns mean, given how many there are.</param>
    /// <param name="ledger">The ledger such tables come from; null where it is not said.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why it was not kept; null where it was.</returns>
    public async Task<Refusal?> RunAsync(
        Stream file,
        string name,
        Func<int, TableColumns> columns,
        string? ledger,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (!OpenedLedger.Open(file, "auto").TryGet(out var opened, out var refusal))
        {
            return refusal;
        }

        using (opened)
        {
            if (opened.Table is not { } table)
            {
                return new Refusal("En SIE-fil har inga kolumner.");
            }

            var asked = columns(table.Headings.Count);
            if (asked.Check() is { } incomplete)
            {
                return incomplete;
            }

            await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, $"Kolumner i {name}"), cancellation);
            var before = await ReadTable.FindAsync(db, table.Signature, cancellation);
            var mapping = new ColumnMapping
            {
                Signature = table.Signature,
                Ledger = ledger?.Trim() is { Length: > 0 } named ? named : before?.Ledger,
                Columns = asked.Write(table.Headings),
            };
            if (before?.Columns != mapping.Columns || before.Ledger != mapping.Ledger)
            {
                await batch.AddAsync([mapping], cancellation);
                await batch.CommitAsync(cancellation);
            }

            return null;
        }
    }
}
