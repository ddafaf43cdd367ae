using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Imports.Tables;

namespace Portal.Imports.TimeMeasurements;

/// <summary>A file with measurements as text.</summary>
/// <param name="Headings">Its headings.</param>
/// <param name="Lines">Its rows beneath them.</param>
public sealed record MeasurementFile(IReadOnlyList<string> Headings, IReadOnlyList<MeasurementLine> Lines);

/// <summary>Reads a CSV file or a workbook with measurements, by the readers of ledger tables.</summary>
public static class ReadMeasurementFile
{
    /// <summary>The most rows: twenty years of months, and some.</summary>
    public const int MostRows = 300;

    private static readonly Refusal NoTable = new(
        "Filen är ingen tabell med minst två kolumner, eller är inte sparad som UTF-8. Utgå från mallen, eller spara arbetsboken som ”CSV UTF-8”."
    );

    /// <summary>The file as text, or why it cannot be read.</summary>
    /// <param name="file">The file, which can be sought in; not closed.</param>
    public static Result<MeasurementFile> From(Stream file)
    {
        var start = new byte[4];
        file.Position = 0;
        var isWorkbook =
            file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.AsSpan().SequenceEqual("PK\x03\x04"u8);
        if (!TableFile.Open(file, isWorkbook).TryGet(out var table, out var refusal))
        {
            // The readers of tables speak of ledgers, which no file of measurements is.
            return isWorkbook ? refusal : NoTable;
        }

        using (table)
        {
            var records = table.Records();
            var lines = new List<MeasurementLine>();
            while (records.Next())
            {
                lines.Add(new MeasurementLine(records.Line, Cells(table, records)));
                if (lines.Count > MostRows)
                {
                    return new Refusal($"Filen har fler än {MostRows} rader, som är det mesta som läses.");
                }
            }

            return records.Refusal ?? (Result<MeasurementFile>)new MeasurementFile(table.Headings, lines);
        }
    }

    // A workbook's row may go on with cells that have been emptied; in text each cell is written by somebody.
    private static List<string> Cells(TableFile table, CsvRecords records)
    {
        var cells = Enumerable.Range(0, records.Count).Select(column => Text(table, records, column)).ToList();
        while (table.IsWorkbook && cells.Count > table.Headings.Count && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    private static string Text(TableFile table, CsvRecords records, int column)
    {
        var text = table.Bytes.Characters.Text(records.Field(column));
        var plain = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return records.IsNumber(column) ? Unmistakable(plain) : plain;
    }

    // A number of a workbook has a point before its decimals. Three of them could be read as thousands, four cannot.
    private static string Unmistakable(string number) =>
        number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at
            ? $"{number[..at]},{number[(at + 1)..]}{(number.Length - at == 4 ? "0" : "")}"
            : number;
}
