using System.Globalization;
using System.Xml.Linq;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// A chart as Office draws it, from the cells of its table: in a workbook, or in a document that carries the table as a workbook
/// of its own. Every series names its colour: LibreOffice draws one without invisible.
/// </summary>
/// <param name="chart">The chart.</param>
/// <param name="place">Where its table stands.</param>
internal sealed class ExcelChart(Chart chart, TablePlace place)
{
    private const string MonthFormat = "yyyy\\-mm";
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly IReadOnlyList<Row> _rows = [.. place.Table.Used];

    private bool IsByMonth =>
        chart.Categories is [var only] && place.Table.Columns[place.Table.IndexOf(only)].Kind == CellKind.Month;

    private int LastRow => place.FirstRow + _rows.Count - 1;

    /// <summary>The part that holds the chart.</summary>
    /// <param name="data">
    /// In a document, the relation to the workbook with its figures; the title then stands in the document's own text.
    /// </param>
    public XDocument Document(string? data = null) =>
        new(
            new XElement(
                C + "chartSpace",
                new XAttribute(XNamespace.Xmlns + "c", C),
                new XAttribute(XNamespace.Xmlns + "a", A),
                data is null ? null : new XAttribute(XNamespace.Xmlns + "r", R),
                Value("roundedCorners", 0),
                new XElement(
                    C + "chart",
                    data is null
                        ? new XElement(C + "title", Rich(chart.Title, 1200, bold: true), Value("overlay", 0))
                        : null,
                    Value("autoTitleDeleted", data is null ? 0 : 1),
                    new XElement(C + "plotArea", new XElement(C + "layout"), Plots(), Categories(), Values()),
                    new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", 0), Font(900, Palette.Ink)),
                    Value("plotVisOnly", 1),
                    Value("dispBlanksAs", "gap")
                ),
                new XElement(C + "spPr", Fill("FFFFFF"), new XElement(A + "ln", new XElement(A + "noFill"))),
                Font(900, Palette.Ink),
                data is null
                    ? null
                    : new XElement(C + "externalData", new XAttribute(R + "id", data), Value("autoUpdate", 0))
            )
        );

    private IEnumerable<XElement> Plots() =>
        chart.Kind switch
        {
            ChartKind.Lines => [Lines(chart.Series, 0)],
            ChartKind.Bars => [Bars("clustered", chart.Series)],
            ChartKind.StackedBars => [Bars("stacked", chart.Series)],
            ChartKind.BarsInBand => [Bars("clustered", [chart.Series[0]]), Lines([.. chart.Series.Skip(1)], 1)],
            _ => throw new InvalidOperationException($"No such chart: {chart.Kind}."),
        };

    private XElement Bars(string grouping, IReadOnlyList<Series> series) =>
        new(
            C + "barChart",
            Value("barDir", "col"),
            Value("grouping", grouping),
            Value("varyColors", 0),
            series.Select(
                (s, index) =>
                    Series(s, index, [new XElement(C + "spPr", Fill(Palette.Of(s.Tone))), Value("invertIfNegative", 0)])
            ),
            Value("gapWidth", 60),
            grouping == "stacked" ? Value("overlap", 100) : null,
            Value("axId", CategoryAxis),
            Value("axId", ValueAxis)
        );

    private XElement Lines(IReadOnlyList<Series> series, int order) =>
        new(
            C + "lineChart",
            Value("grouping", "standard"),
            Value("varyColors", 0),
            series.Select(
                (s, index) =>
                    Series(
                        s,
                        order + index,
                        [
                            new XElement(
                                C + "spPr",
                                Line(
                                    Palette.Of(s.Tone),
                                    s.Tone == Tone.Primary ? 31_750 : 19_050,
                                    s.Tone == Tone.Expected
                                )
                            ),
                            new XElement(C + "marker", Value("symbol", "none")),
                        ],
                        Value("smooth", 0)
                    )
            ),
            Value("marker", 1),
            Value("axId", CategoryAxis),
            Value("axId", ValueAxis)
        );

    private XElement Series(Series series, int order, IEnumerable<XElement> look, XElement? last = null) =>
        new(
            C + "ser",
            Value("idx", order),
            Value("order", order),
            new XElement(
                C + "tx",
                new XElement(
                    C + "strRef",
                    new XElement(
                        C + "f",
                        CellName.Absolute(place.Sheet, place.ColumnOf(series.Column), place.HeaderRow)
                    ),
                    Texts("strCache", [series.Column])
                )
            ),
            look,
            new XElement(C + "cat", CategoryCells()),
            new XElement(
                C + "val",
                new XElement(
                    C + "numRef",
                    new XElement(C + "f", Column(series.Column)),
                    Numbers("General", _rows.Select(row => row.Cells[place.Table.IndexOf(series.Column)].Value))
                )
            ),
            last
        );

    private XElement CategoryCells()
    {
        if (chart.Categories is [var outer, var inner])
        {
            return new XElement(
                C + "multiLvlStrRef",
                new XElement(
                    C + "f",
                    $"{CellName.Absolute(place.Sheet, place.ColumnOf(outer), place.FirstRow)}:{CellName.Absolute(place.ColumnOf(inner), LastRow)}"
                ),
                new XElement(
                    C + "multiLvlStrCache",
                    Value("ptCount", _rows.Count),
                    new XElement(C + "lvl", Points(Labels(inner))),
                    new XElement(C + "lvl", Points(Labels(outer)))
                )
            );
        }

        var heading = chart.Categories[0];
        return IsByMonth
            ? new XElement(
                C + "numRef",
                new XElement(C + "f", Column(heading)),
                Numbers(
                    MonthFormat,
                    _rows.Select(row => (decimal?)SheetXml.Serial(row.Cells[place.Table.IndexOf(heading)].Day!.Value))
                )
            )
            : new XElement(
                C + "strRef",
                new XElement(C + "f", Column(heading)),
                Texts("strCache", [.. Labels(heading)])
            );
    }

    private IEnumerable<string> Labels(string heading) =>
        _rows
            .Select(row => row.Cells[place.Table.IndexOf(heading)])
            .Select(cell => cell.Words ?? cell.Value?.ToString("0", CultureInfo.InvariantCulture) ?? "");

    private string Column(string heading) =>
        CellName.Absolute(place.Sheet, place.ColumnOf(heading), place.FirstRow, LastRow);

    private static XElement Texts(string name, IReadOnlyList<string> words) =>
        new(C + name, Value("ptCount", words.Count), Points(words));

    private static IEnumerable<XElement> Points(IEnumerable<string> words) =>
        words.Select(
            (text, index) => new XElement(C + "pt", new XAttribute("idx", index), new XElement(C + "v", text))
        );

    private static XElement Numbers(string format, IEnumerable<decimal?> values)
    {
        var all = values.ToList();
        return new XElement(
            C + "numCache",
            new XElement(C + "formatCode", format),
            Value("ptCount", all.Count),
            all.Select((value, index) => (value, index))
                .Where(point => point.value is not null)
                .Select(point => new XElement(
                    C + "pt",
                    new XAttribute("idx", point.index),
                    new XElement(C + "v", (double)point.value!.Value)
                ))
        );
    }

    private XElement Categories() =>
        new(
            C + "catAx",
            Value("axId", CategoryAxis),
            new XElement(C + "scaling", Value("orientation", "minMax")),
            Value("delete", 0),
            Value("axPos", "b"),
            new XElement(
                C + "numFmt",
                new XAttribute("formatCode", IsByMonth ? MonthFormat : "General"),
                new XAttribute("sourceLinked", 0)
            ),
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "low"),
            new XElement(C + "spPr", Line(Palette.Muted, 9_525)),
            Font(900, Palette.Ink),
            Value("crossAx", ValueAxis),
            Value("crosses", "autoZero"),
            Value("auto", 0),
            Value("lblAlgn", "ctr"),
            Value("lblOffset", 100),
            Value("noMultiLvlLbl", 0)
        );

    private XElement Values() =>
        new(
            C + "valAx",
            Value("axId", ValueAxis),
            new XElement(C + "scaling", Value("orientation", "minMax")),
            Value("delete", 0),
            Value("axPos", "l"),
            new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(Palette.Hairline, 6_350))),
            new XElement(
                C + "title",
                Rich(chart.Unit == ChartUnit.Thousands ? "tkr" : "timmar", 900, bold: false),
                Value("overlay", 0)
            ),
            new XElement(
                C + "numFmt",
                new XAttribute("formatCode", chart.Unit == ChartUnit.Thousands ? "#,##0," : "#,##0"),
                new XAttribute("sourceLinked", 0)
            ),
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
            Font(900, Palette.Ink),
            Value("crossAx", CategoryAxis),
            Value("crosses", "autoZero"),
            Value("crossBetween", "between")
        );

    private static XElement Rich(string words, int size, bool bold) =>
        new(
            C + "tx",
            new XElement(
                C + "rich",
                new XElement(A + "bodyPr"),
                new XElement(
                    A + "p",
                    new XElement(A + "pPr", Run("defRPr", size, bold)),
                    new XElement(A + "r", Run("rPr", size, bold), new XElement(A + "t", words))
                )
            )
        );

    private static XElement Run(string name, int size, bool bold) =>
        new(
            A + name,
            name == "rPr" ? new XAttribute("lang", "sv-SE") : null,
            new XAttribute("sz", size),
            new XAttribute("b", bold ? 1 : 0),
            Fill(Palette.Ink)
        );

    private static XElement Font(int size, string colour) =>
        new(
            C + "txPr",
            new XElement(A + "bodyPr"),
            new XElement(
                A + "p",
                new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", size), Fill(colour))),
                new XElement(A + "endParaRPr", new XAttribute("lang", "sv-SE"))
            )
        );

    private static XElement Fill(string colour) =>
        new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Line(string colour, int width, bool dashed = false) =>
        new(
            A + "ln",
            new XAttribute("w", width),
            new XAttribute("cap", "rnd"),
            Fill(colour),
            dashed ? new XElement(A + "prstDash", new XAttribute("val", "sysDash")) : null,
            new XElement(A + "round")
        );

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
