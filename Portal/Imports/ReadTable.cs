using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports.Tables;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>
/// Makes a table ready to be read: by the columns that were given, else by those remembered of files with the same headings, else by what
/// the headings seem to mean.
/// </summary>
internal sealed class ReadTable
{
    private ReadTable(TablePreview preview, Refusal? refusal, ColumnMapping? remembered, ColumnMapping kept) =>
        (Preview, Refusal, Remembered, Kept) = (preview, refusal, remembered, kept);

    /// <summary>How the table is read.</summary>
    public TablePreview Preview { get; private set; }

    /// <summary>Why it cannot be; null where it can.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was remembered of such files; null for nothing.</summary>
    public ColumnMapping? Remembered { get; }

    /// <summary>What is to be remembered if the file is imported.</summary>
    public ColumnMapping Kept { get; }

    /// <summary>The reader; null where it cannot be read.</summary>
    public TableReader? Reader { get; private set; }

    /// <summary>Swedish sentences about what may be wrong but does not stop the reading.</summary>
    public IEnumerable<string> Warnings =>
        Preview.Columns.Find(ColumnRole.Number) < 0
            ?
            [
                "Ingen kolumn är verifikationsnummer, så varje rad är en verifikation för sig, och rader från samma dag känns igen på sin ordning.",
            ]
            : [];

    /// <summary>Whether what is to be remembered is new.</summary>
    public bool IsNews => Remembered?.Columns != Kept.Columns || Remembered.Ledger != Kept.Ledger;

    /// <summary>Makes ready.</summary>
    public static async Task<ReadTable> PrepareAsync(
        PortalDb db,
        sqlite3 handle,
        TableFile table,
        ImportRequest request,
        CancellationToken cancellation
    )
    {
        var remembered = await FindAsync(db, table.Signature, cancellation);
        var given = request.Columns ?? remembered?.Columns;
        Refusal? refusal = null;
        var columns =
            given is not null && TableColumns.Read(given, table.Headings).TryGet(out var read, out refusal)
                ? read
                : HeadingWords.Propose(table.Headings);
        var ledger = request.Ledger?.Trim() is { Length: > 0 } named ? named : remembered?.Ledger;
        var prepared = new ReadTable(
            new TablePreview(
                table.Headings,
                table.HeadingsAt,
                table.FirstRows,
                table.IsWorkbook ? null : Name(table.Delimiter),
                columns,
                IsRemembered: request.Columns is null && remembered is not null,
                []
            ),
            refusal ?? columns.Check(),
            remembered,
            new ColumnMapping
            {
                Signature = table.Signature,
                Ledger = ledger,
                Columns = columns.Write(table.Headings),
            }
        );
        if (prepared.Refusal is null)
        {
            prepared.Survey(handle, table, columns, cancellation);
        }

        return prepared;
    }

    /// <summary>What was last kept of tables with a signature; null for nothing.</summary>
    public static Task<ColumnMapping?> FindAsync(PortalDb db, string signature, CancellationToken cancellation) =>
        db
            .ColumnMappings.AsNoTracking()
            .Where(m => m.Signature == signature)
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);

    private void Survey(sqlite3 handle, TableFile table, TableColumns columns, CancellationToken cancellation)
    {
        if (!SurveyedTable.Run(table, columns, cancellation).TryGet(out var survey, out var refusal))
        {
            Refusal = refusal;
            return;
        }

        Preview = Preview with
        {
            Numbers = [.. survey.Signs.Select(sign => (table.Headings[sign.Key], Name(sign.Value)))],
        };
        var records = table.Records();
        Reader = new TableReader(
            survey.IsScattered ? new SortedRecords(handle, records, columns) : records,
            columns,
            survey,
            table.Bytes.Characters,
            () => records.Refusal
        );
    }

    private static string Name(byte delimiter) =>
        delimiter switch
        {
            (byte)';' => "semikolon",
            (byte)',' => "komma",
            (byte)'\t' => "tabb",
            _ => "lodstreck",
        };

    private static string Name(DecimalSign sign) =>
        sign switch
        {
            DecimalSign.Comma => "decimalkomma",
            DecimalSign.Point => "decimalpunkt",
            _ => "hela tal eller arbetsbokens egna tal",
        };
}
