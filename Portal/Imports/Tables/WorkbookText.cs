using System.Buffers;
using System.Text;
using Portal.Domain.Values;
using Portal.Imports.Xlsx;

namespace Portal.Imports.Tables;

/// <summary>
/// A workbook's first sheet with anything in it, written as a table of text beside the memory, so that workbooks and CSV are read by the same code. The lines
/// are the sheet's rows, and numbers are marked so that no format has to be guessed.
/// </summary>
internal static class WorkbookText
{
    /// <summary>What separates fields.</summary>
    public const byte Delimiter = (byte)';';

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(";\"\u0001");

    /// <summary>Writes the table to a file that is gone once it is closed.</summary>
    /// <param name="file">The workbook; not closed.</param>
    public static Result<Stream> Write(Stream file)
    {
        if (!XlsxFile.Open(file).TryGet(out var workbook, out var refusal))
        {
            return refusal;
        }

        using (workbook)
        {
            foreach (var sheet in workbook.Sheets)
            {
                var text = new FileStream(
                    Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                    FileMode.CreateNew,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1 << 16,
                    FileOptions.DeleteOnClose
                );
                using var rows = workbook.Rows(sheet);
                Write(rows, text);
                if (rows.Refusal is { } broken)
                {
                    text.Dispose();
                    return broken;
                }

                if (text.Length > 0)
                {
                    text.Position = 0;
                    return text;
                }

                text.Dispose();
            }
        }

        return new Refusal("Arbetsboken är tom.");
    }

    private static void Write(XlsxRows rows, Stream text)
    {
        using var writer = new StreamWriter(text, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var line = 1;
        while (rows.Read())
        {
            if (rows.Cells.Count == 0)
            {
                continue;
            }

            // A row that comes again or out of order is a line of its own; the lines before it that say nothing are blank.
            for (; line < rows.Number; line++)
            {
                writer.WriteLine();
            }

            for (var column = 0; column < rows.Cells.Count; column++)
            {
                if (column > 0)
                {
                    writer.Write((char)Delimiter);
                }

                Write(rows.Cells[column], writer);
            }

            writer.WriteLine();
            line++;
        }
    }

    private static void Write(XlsxCell cell, StreamWriter writer)
    {
        if (cell.Kind == XlsxKind.Number)
        {
            writer.Write((char)CsvRecords.NumberMark);
            writer.Write(cell.Text);
            return;
        }

        var text = cell.Text.AsSpan().ContainsAnyInRange('\0', '\x1F')
            ? string.Concat(cell.Text.Select(c => char.IsControl(c) ? ' ' : c))
            : cell.Text;
        writer.Write(
            text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text
        );
    }
}
