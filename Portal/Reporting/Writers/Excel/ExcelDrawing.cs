using System.Xml.Linq;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>Where the charts of a sheet lie, each with the text that stands for it when it is not seen.</summary>
internal static class ExcelDrawing
{
    private const int EmuAPoint = 12_700;
    private const int WidestChart = 1_000;

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The part of the workbook that places a sheet's charts.</summary>
    public static XDocument Document(
        SheetLayout layout,
        IReadOnlyList<(Chart Chart, int Row, string RelationId)> charts
    ) =>
        new(
            new XElement(
                Sheet + "wsDr",
                new XAttribute(XNamespace.Xmlns + "xdr", Sheet),
                new XAttribute(XNamespace.Xmlns + "a", A),
                charts.Select((chart, index) => Anchor(layout, chart.Chart, chart.Row, chart.RelationId, index + 1))
            )
        );

    private static XElement Anchor(SheetLayout layout, Chart chart, int row, string relationId, int id) =>
        new(
            Sheet + "oneCellAnchor",
            new XElement(
                Sheet + "from",
                new XElement(Sheet + "col", 0),
                new XElement(Sheet + "colOff", 0),
                new XElement(Sheet + "row", row - 1),
                new XElement(Sheet + "rowOff", 0)
            ),
            new XElement(
                Sheet + "ext",
                new XAttribute("cx", (int)Math.Min(WidestChart, PrintedPage.Width(layout)) * EmuAPoint),
                new XAttribute("cy", PrintedPage.ChartRows * PrintedPage.RowHeight * EmuAPoint)
            ),
            new XElement(
                Sheet + "graphicFrame",
                new XAttribute("macro", ""),
                new XElement(
                    Sheet + "nvGraphicFramePr",
                    new XElement(
                        Sheet + "cNvPr",
                        new XAttribute("id", id + 1),
                        new XAttribute("name", chart.Id),
                        new XAttribute("descr", $"{chart.Title} {chart.Description}")
                    ),
                    new XElement(Sheet + "cNvGraphicFramePr")
                ),
                new XElement(Sheet + "xfrm", Corner("off", "x", "y"), Corner("ext", "cx", "cy")),
                new XElement(
                    A + "graphic",
                    new XElement(
                        A + "graphicData",
                        new XAttribute("uri", C.NamespaceName),
                        new XElement(
                            C + "chart",
                            new XAttribute(XNamespace.Xmlns + "c", C),
                            new XAttribute(XNamespace.Xmlns + "r", R),
                            new XAttribute(R + "id", relationId)
                        )
                    )
                )
            ),
            new XElement(Sheet + "clientData")
        );

    private static XElement Corner(string name, string first, string second) =>
        new(A + name, new XAttribute(first, 0), new XAttribute(second, 0));
}
