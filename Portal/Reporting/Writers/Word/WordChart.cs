using System.Xml.Linq;
using Portal.Reporting.Model;
using static Portal.Reporting.Writers.Word.WordXml;

namespace Portal.Reporting.Writers.Word;

/// <summary>Where a chart stands in the text, with the words that stand for it when it is not seen.</summary>
internal static class WordChart
{
    private const int EmuAPoint = 12_700;
    private const int Height = 205;

    /// <summary>Drawings in a document.</summary>
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The paragraph that holds a chart.</summary>
    public static XElement Xml(Chart chart, string relation, int number) =>
        Paragraph(
            "Diagram",
            new XElement(
                W + "r",
                new XElement(
                    W + "drawing",
                    new XElement(
                        Wp + "inline",
                        new XElement(
                            Wp + "extent",
                            new XAttribute("cx", WordPage.TextWidth / 20 * EmuAPoint),
                            new XAttribute("cy", Height * EmuAPoint)
                        ),
                        new XElement(
                            Wp + "docPr",
                            new XAttribute("id", number),
                            new XAttribute("name", chart.Id),
                            new XAttribute("descr", $"{chart.Title} {chart.Description}")
                        ),
                        new XElement(Wp + "cNvGraphicFramePr"),
                        new XElement(
                            A + "graphic",
                            new XAttribute(XNamespace.Xmlns + "a", A),
                            new XElement(
                                A + "graphicData",
                                new XAttribute("uri", C.NamespaceName),
                                new XElement(
                                    C + "chart",
                                    new XAttribute(XNamespace.Xmlns + "c", C),
                                    new XAttribute(R + "id", relation)
                                )
                            )
                        )
                    )
                )
            )
        );
}
