using System.Globalization;
using System.Xml.Linq;
using Portal.Reporting.Model;
using static Portal.Reporting.Writers.Word.WordXml;

namespace Portal.Reporting.Writers.Word;

/// <summary>A document's text from its first field to its last page, and what it refers to beside itself.</summary>
internal sealed class WordBody(Document document)
{
    private const int DeepestHeading = 3;
    private const int SpaceBefore = 160;

    private readonly List<(Chart Chart, string Relation)> _charts = [];
    private int _tables;
    private bool _setApart;

    /// <summary>The charts, each with the relation to its part. Known once the text is made.</summary>
    public IReadOnlyList<(Chart Chart, string Relation)> Charts => _charts;

    /// <summary>How many numbered lists there are. Known once the text is made.</summary>
    public int NumberedLists { get; private set; }

    /// <summary>The text.</summary>
    public XDocument Xml() =>
        new(
            new XElement(
                W + "document",
                new XAttribute(XNamespace.Xmlns + "w", W),
                new XAttribute(XNamespace.Xmlns + "r", R),
                new XAttribute(XNamespace.Xmlns + "wp", WordChart.Wp),
                new XElement(
                    W + "body",
                    Head(),
                    document.Sections.SelectMany(section => Part(section.Name, section.Blocks, 1)),
                    WordPage.Section()
                )
            )
        );

    private IEnumerable<XElement> Head() =>
        [
            .. document.Fields.Select(field =>
                Paragraph("Arendeuppgift", Run(field.Name, bold: true), Tab(), Run(field.Value ?? "–"))
            ),
            Paragraph("Title", Run(WordWriter.Title(document))),
            Paragraph("Subtitle", Run(document.Period)),
            .. document.Example
                ? new[]
                {
                    Paragraph(
                        "Exempel",
                        Run($"{Report.ExampleWord}. ", bold: true),
                        Run("Allt utom det som hämtas ur beslutet är påhittat.")
                    ),
                }
                : [],
        ];

    private List<XElement> Part(string heading, IReadOnlyList<Block> blocks, int level) =>
        [
            Heading(heading, level),
            .. blocks.SelectMany(
                (block, place) =>
                {
                    var written = Block(block, level).ToList();
                    if (written is not [var first, ..])
                    {
                        return written;
                    }

                    if (_setApart && IsRunning(first))
                    {
                        Look(first).Add(new XElement(W + "spacing", Attribute("before", SpaceBefore)));
                    }

                    if (
                        block is Paragraph
                        && blocks.ElementAtOrDefault(place + 1) is Listing or Table { Rows.Count: > 0 }
                    )
                    {
                        Look(first).AddFirst(new XElement(W + "keepNext"));
                    }

                    _setApart = block is Listing or Chart { IsEmpty: false } or Table { Rows.Count: > 0 };
                    return written;
                }
            ),
        ];

    private XElement Heading(string words, int level)
    {
        _setApart = false;
        return Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Min(level, DeepestHeading)}"),
            Run(words)
        );
    }

    private IEnumerable<XElement> Block(Block block, int level) =>
        block switch
        {
            Subsection part => Part(part.Heading, part.Blocks, level + 1),
            Conclusion conclusion => conclusion.Sentences.Select(sentence => Paragraph("Slutsats", Run(sentence))),
            Notes notes => [Heading("Så räknas det", level + 1), .. Items(new Listing(notes.Lines))],
            Paragraph paragraph => [WordXml.Paragraph(null, Run(paragraph.Text))],
            Listing listing => Items(listing),
            Table { Rows.Count: 0 } table => table.Empty.Length == 0 ? [] : [WordXml.Paragraph(null, Run(table.Empty))],
            Table table => [Caption("Tabell", ++_tables, table.Caption), WordTable.Xml(table)],
            Chart { IsEmpty: true } chart => [WordXml.Paragraph(null, Run(chart.Empty))],
            Chart chart => Figure(chart),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
        };

    private IEnumerable<XElement> Items(Listing listing)
    {
        var list = listing.Numbered ? WordNumbering.FirstNumbered + NumberedLists++ : WordNumbering.Bullets;
        return listing.Items.Select(item => new XElement(
            W + "p",
            new XElement(
                W + "pPr",
                Value("pStyle", listing.Numbered ? "ListNumber" : "ListBullet"),
                new XElement(W + "numPr", Value("ilvl", 0), Value("numId", list))
            ),
            Run(item)
        ));
    }

    private IEnumerable<XElement> Figure(Chart chart)
    {
        var number = _charts.Count + 1;
        var relation = string.Create(CultureInfo.InvariantCulture, $"rIdChart{number}");
        _charts.Add((chart, relation));
        return [Caption("Diagram", number, chart.Title), WordChart.Xml(chart, relation, number)];
    }

    private static XElement Caption(string kind, int number, string words) =>
        Paragraph("Caption", Run($"{kind} "), Field($"SEQ {kind} \\* ARABIC", number), Run($". {words}"));

    /// <summary>
    /// Whether it is running text, which is set apart from a table, a chart or a list before it, as headings and captions are by
    /// themselves.
    /// </summary>
    private static bool IsRunning(XElement written) =>
        written.Name == W + "p"
        && written.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value
            is null
                or "ListBullet"
                or "ListNumber";

    private static XElement Look(XElement paragraph)
    {
        if (paragraph.Element(W + "pPr") is not { } look)
        {
            look = new XElement(W + "pPr");
            paragraph.AddFirst(look);
        }

        return look;
    }
}
