using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Tests.Reporting;

/// <summary>A Word file as a reader finds it: its headings, its running text, and its tables by their captions.</summary>
internal sealed class WordText
{
    public WordText(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        var body = document.MainDocumentPart!.Document.Body!;
        Headings =
        [
            .. body.Elements<Paragraph>()
                .Where(p => Style(p).StartsWith("Heading", StringComparison.Ordinal))
                .Select(p =>
                    (int.Parse(Style(p)[^1..], System.Globalization.CultureInfo.InvariantCulture), p.InnerText)
                ),
        ];
        Paragraphs = [.. body.Elements<Paragraph>().Select(p => p.InnerText)];
        Tables =
        [
            .. body.Elements<Table>()
                .Select(table => new WordTable(
                    table.GetFirstChild<TableProperties>()!.GetFirstChild<TableCaption>()!.Val!.Value!,
                    [
                        .. table
                            .Elements<TableRow>()
                            .Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray()),
                    ]
                )),
        ];
    }

    /// <summary>Each heading with its level.</summary>
    public IReadOnlyList<(int Level, string Words)> Headings { get; }

    /// <summary>Everything outside the tables, paragraph by paragraph.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    public IReadOnlyList<WordTable> Tables { get; }

    /// <summary>The table of a caption.</summary>
    public WordTable Table(string caption) => Tables.Single(table => table.Caption == caption);

    /// <summary>The words under a heading, down to the next one.</summary>
    public IReadOnlyList<string> Under(string heading)
    {
        var headings = Headings.Select(h => h.Words).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Paragraphs.SkipWhile(words => words != heading).Skip(1).TakeWhile(words => !headings.Contains(words)),
        ];
    }

    private static string Style(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
}

/// <summary>A table as read: its caption, and its rows with the headings first.</summary>
internal sealed record WordTable(string Caption, IReadOnlyList<string[]> Rows)
{
    /// <summary>What stands in a column, in the row that begins so.</summary>
    public string At(string row, string heading) =>
        Rows.Skip(1).Single(cells => cells[0] == row)[Array.IndexOf(Rows[0], heading)];

    /// <summary>A column from top to bottom, without its heading.</summary>
    public IReadOnlyList<string> Column(string heading) =>
        [.. Rows.Skip(1).Select(cells => cells[Array.IndexOf(Rows[0], heading)])];
}
