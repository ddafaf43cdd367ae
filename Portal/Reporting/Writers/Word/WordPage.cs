using System.Globalization;
using System.Xml.Linq;
using Portal.Reporting.Model;
using static Portal.Reporting.Writers.Word.WordXml;

namespace Portal.Reporting.Writers.Word;

/// <summary>The paper and what stands on every page of it. Lengths in twentieths of a point.</summary>
internal static class WordPage
{
    /// <summary>The relation to what stands above the text.</summary>
    public const string HeaderRelation = "rIdHeader";

    /// <summary>The relation to what stands beneath it.</summary>
    public const string FooterRelation = "rIdFooter";

    /// <summary>How wide the text is.</summary>
    public const int TextWidth = Width - (2 * Side);

    // A4, upright.
    private const int Width = 11_906;
    private const int Height = 16_838;
    private const int Side = 1_418;
    private const int LongestSubject = 80;

    /// <summary>The paper.</summary>
    public static XElement Section() =>
        new(
            W + "sectPr",
            new XElement(W + "headerReference", Attribute("type", "default"), new XAttribute(R + "id", HeaderRelation)),
            new XElement(W + "footerReference", Attribute("type", "default"), new XAttribute(R + "id", FooterRelation)),
            new XElement(W + "pgSz", Attribute("w", Width), Attribute("h", Height)),
            new XElement(
                W + "pgMar",
                Attribute("top", 1_418),
                Attribute("right", Side),
                Attribute("bottom", 1_304),
                Attribute("left", Side),
                Attribute("header", 680),
                Attribute("footer", 624),
                Attribute("gutter", 0)
            )
        );

    /// <summary>Who reports what; and the word that tells example data, on every page.</summary>
    public static XDocument Header(Document document) =>
        Part(
            "hdr",
            Paragraph(
                "Header",
                Run($"{document.Sender}. {document.Title}, {document.Period.ToLower(CultureInfo.InvariantCulture)}"),
                document.Example ? [Tab(), .. Run(Report.ExampleWord, bold: true)] : Array.Empty<XElement>()
            )
        );

    /// <summary>What the report is about, and the page.</summary>
    public static XDocument Footer(Document document) =>
        Part(
            "ftr",
            Paragraph(
                "Footer",
                Run(
                    document.Subject.Length <= LongestSubject
                        ? document.Subject
                        : $"{document.Subject.AsSpan(0, LongestSubject - 1)}…"
                ),
                Tab(),
                Run("Sida "),
                Field("PAGE", 1),
                Run(" av "),
                Field("NUMPAGES", 1)
            )
        );

    /// <summary>How office programs are to treat the document: as one of today, in Swedish.</summary>
    public static XDocument Settings() =>
        Part(
            "settings",
            new XElement(
                W + "compat",
                new XElement(
                    W + "compatSetting",
                    Attribute("name", "compatibilityMode"),
                    Attribute("uri", "http://schemas.microsoft.com/office/word"),
                    Attribute("val", 15)
                )
            ),
            new XElement(W + "themeFontLang", Attribute("val", "sv-SE"))
        );

    private static XDocument Part(string name, params object[] content) =>
        new(new XElement(W + name, new XAttribute(XNamespace.Xmlns + "w", W), content));
}
