using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting.Model;
using Portal.Reporting.Writers.Excel;

namespace Portal.Features.Outcomes;

/// <summary>
/// Writes exactly the rows of a filter to a file that is gone once it is sent. They are read as they are written, so that a
/// million rows take no more memory than a thousand.
/// </summary>
public sealed class ExportRows(PortalDb db)
{
    private static readonly Encoding WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private static readonly IReadOnlyList<Column> Columns =
    [
        new("Datum", CellKind.Date),
        new("Serie", CellKind.Text, 8),
        new("Nummer", CellKind.Text, 12),
        new("Rad", CellKind.Number),
        new("Konto", CellKind.Text, 10),
        new("Kontonamn", CellKind.Text, 26),
        new("Objekt", CellKind.Text, 28),
        new("Hör till", CellKind.Text, 32),
        new("Text", CellKind.Text, 44),
        new("Källa", CellKind.Text, 26),
        new("Belopp", CellKind.Money),
    ];

    /// <summary>A workbook: typed cells under a filter with its sum, and above them what was chosen.</summary>
    public Task<Stream> ToExcelAsync(ChosenRows chosen, CancellationToken cancellation) =>
        WriteAsync(
            chosen,
            (rows, stream) =>
                ExcelWriter.Write(
                    new Report(
                        "Verifikationsrader",
                        chosen.Page.Figures.Investment.Name,
                        $"Läge per {SwedishText.MonthName(chosen.Page.Figures.AsOf)}",
                        chosen.Page.Figures.Example,
                        [
                            new Section(
                                "Rader",
                                [
                                    new Conclusion([.. Sentences(chosen)]),
                                    new LongTable(
                                        "Verifikationsrader",
                                        "Verifikationsrader, kronor",
                                        Columns,
                                        rows.Select(Cells),
                                        "Belopp"
                                    ),
                                ]
                            ),
                        ]
                    ),
                    stream
                ),
            cancellation
        );

    /// <summary>Separated values as spreadsheets in Swedish read them: UTF-8 with its mark, semicolons, decimal comma.</summary>
    public Task<Stream> ToCsvAsync(ChosenRows chosen, CancellationToken cancellation) =>
        WriteAsync(
            chosen,
            (rows, stream) =>
            {
                using var csv = new StreamWriter(stream, WithMark, leaveOpen: true) { NewLine = "\r\n" };
                csv.WriteLine(string.Join(';', Columns.Select(column => column.Heading)));
                foreach (var row in rows)
                {
                    csv.WriteLine(Line(row));
                }
            },
            cancellation
        );

    private async Task<Stream> WriteAsync(
        ChosenRows chosen,
        Action<IEnumerable<ExportedRow>, Stream> write,
        CancellationToken cancellation
    )
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            var sums = new ExportedSums(chosen, await FileNamesAsync(cancellation));
            write(ReadVoucherRows.All(db, chosen.Sought, cancellation).Select(sums.Describe), file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<Dictionary<long, string>> FileNamesAsync(CancellationToken cancellation) =>
        await db.LedgerFiles.ToDictionaryAsync(f => f.Id, f => f.Name, cancellation);

    private static IEnumerable<string> Sentences(ChosenRows chosen)
    {
        var figures = chosen.Page.Figures;
        foreach (var (what, words) in chosen.Filter.Words())
        {
            yield return $"{what}: {words}.";
        }

        yield return $"Läge per {SwedishText.MonthName(figures.AsOf)}, som det var känt {SwedishTime.Text(figures.KnownAt)} (registrering {figures.Batch}).";
    }

    private static Cell[] Cells(ExportedRow row) =>
        [
            Cell.Of(row.Line.Date),
            Cell.Of(row.Line.Series),
            Cell.Of(row.Line.VoucherNumber),
            Cell.Number(row.Line.Key.Number),
            Cell.Of(row.Sum.Account),
            Cell.Of(row.Sum.AccountName),
            Cell.Of(row.Sum.Objects),
            Cell.Of(row.Sum.Place),
            Cell.Of(row.Line.Text),
            Cell.Of(row.File),
            Cell.Of(row.Line.Amount),
        ];

    // Amounts are numbers with a plain minus, which is no formula.
    private static string Line(ExportedRow row) =>
        string.Join(
            ';',
            SwedishText.Day(row.Line.Date),
            CsvText.Cell(row.Line.Series),
            CsvText.Cell(row.Line.VoucherNumber),
            row.Line.Key.Number.ToString(CultureInfo.InvariantCulture),
            CsvText.Cell(row.Sum.Account),
            CsvText.Cell(row.Sum.AccountName),
            CsvText.Cell(row.Sum.Objects),
            CsvText.Cell(row.Sum.Place),
            CsvText.Cell(row.Line.Text ?? ""),
            CsvText.Cell(row.File),
            row.Line.Amount.Kronor.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')
        );
}
