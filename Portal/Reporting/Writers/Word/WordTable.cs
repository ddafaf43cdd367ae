using System.Xml.Linq;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Writers.Word.WordXml;

namespace Portal.Reporting.Writers.Word;

/// <summary>
/// A table as wide as the text: its headings repeated on every page, no row divided, numbers to the right, and the sum set apart by
/// a rule.
/// </summary>
internal static class WordTable
{
    /// <summary>A table of so many rows is kept on one page; a longer one may run on to the next.</summary>
    private const int MostTogether = 16;

    /// <summary>The table.</summary>
    public static XElement Xml(Table table)
    {
        var texts = new CellText(table);
        var widths = ColumnWidths.Of(table, texts, WordPage.TextWidth);
        return new XElement(
            W + "tbl",
            new XElement(
                W + "tblPr",
                Value("tblStyle", "Rapporttabell"),
                new XElement(W + "tblW", Attribute("w", WordPage.TextWidth), Attribute("type", "dxa")),
                new XElement(W + "tblLayout", Attribute("type", "fixed")),
                new XElement(
                    W + "tblLook",
                    Attribute("val", table.Total is null ? "0020" : "0060"),
                    Attribute("firstRow", 1),
                    Attribute("lastRow", table.Total is null ? 0 : 1),
                    Attribute("firstColumn", 0),
                    Attribute("lastColumn", 0),
                    Attribute("noHBand", 1),
                    Attribute("noVBand", 1)
                ),
                Value("tblCaption", table.Caption),
                Value(
                    "tblDescription",
                    $"{SwedishText.Counted(table.Rows.Count, "rad", "rader")}, {SwedishText.Counted(table.Columns.Count, "kolumn", "kolumner")}."
                )
            ),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", Attribute("w", width)))),
            Row(table, widths, "Tabellrubrik", column => table.Columns[column].Heading, RowRole.Heading),
            texts.Rows.Select(
                (row, index) =>
                    Row(
                        table,
                        widths,
                        "Tabelltext",
                        column => texts.Of(row, column),
                        texts.All.Count <= MostTogether && index < texts.All.Count - 1 ? RowRole.Kept : RowRole.Body
                    )
            ),
            table.Total is { } total
                ? Row(table, widths, "Tabellsumma", column => texts.Of(total, column), RowRole.Sum)
                : null
        );
    }

    private static XElement Row(
        Table table,
        IReadOnlyList<int> widths,
        string style,
        Func<int, string> text,
        RowRole role
    ) =>
        new(
            W + "tr",
            new XElement(
                W + "trPr",
                new XElement(W + "cantSplit"),
                role == RowRole.Heading ? new XElement(W + "tblHeader") : null
            ),
            widths.Select(
                (width, column) =>
                    new XElement(
                        W + "tc",
                        new XElement(
                            W + "tcPr",
                            new XElement(W + "tcW", Attribute("w", width), Attribute("type", "dxa"))
                        ),
                        Cell(BeginsLeft(table.Columns[column].Kind) ? style : $"{style}Tal", text(column), role)
                    )
            )
        );

    private static XElement Cell(string style, string text, RowRole role) =>
        new(
            W + "p",
            new XElement(W + "pPr", Value("pStyle", style), role == RowRole.Kept ? new XElement(W + "keepNext") : null),
            Run(text)
        );

    /// <summary>Whether a column's cells begin to the left: words, and what names something.</summary>
    private static bool BeginsLeft(CellKind kind) =>
        kind is CellKind.Text or CellKind.Number or CellKind.Date or CellKind.Month;

    private enum RowRole
    {
        Heading,
        Kept,
        Body,
        Sum,
    }
}
