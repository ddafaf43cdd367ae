using System.Xml.Linq;
using static Portal.Reporting.Writers.Word.WordXml;

namespace Portal.Reporting.Writers.Word;

/// <summary>How lists are marked: by a dash, or by numbers that begin anew in each list.</summary>
internal static class WordNumbering
{
    /// <summary>The lists that are not numbered.</summary>
    public const int Bullets = 1;

    /// <summary>The first numbered list; each has a number of its own.</summary>
    public const int FirstNumbered = 2;

    /// <summary>The part that holds the lists.</summary>
    public static XDocument Xml(int numbered) =>
        new(
            new XElement(
                W + "numbering",
                new XAttribute(XNamespace.Xmlns + "w", W),
                Kind(0, "bullet", "–"),
                Kind(1, "decimal", "%1."),
                List(Bullets, 0),
                Enumerable.Range(FirstNumbered, numbered).Select(id => List(id, 1))
            )
        );

    private static XElement Kind(int id, string format, string mark) =>
        new(
            W + "abstractNum",
            Attribute("abstractNumId", id),
            Value("multiLevelType", "singleLevel"),
            new XElement(
                W + "lvl",
                Attribute("ilvl", 0),
                Value("start", 1),
                Value("numFmt", format),
                Value("lvlText", mark),
                Value("lvlJc", "left"),
                new XElement(W + "pPr", new XElement(W + "ind", Attribute("left", 397), Attribute("hanging", 397)))
            )
        );

    private static XElement List(int id, int kind) =>
        new(
            W + "num",
            Attribute("numId", id),
            Value("abstractNumId", kind),
            kind == 0 ? null : new XElement(W + "lvlOverride", Attribute("ilvl", 0), Value("startOverride", 1))
        );
}
