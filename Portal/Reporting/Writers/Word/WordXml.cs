using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Portal.Reporting.Writers.Word;

/// <summary>The pieces that a document's text is made of, as Word writes them.</summary>
internal static class WordXml
{
    /// <summary>The elements of a document.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Relations between parts.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An attribute of a document's elements.</summary>
    public static XAttribute Attribute(string name, object value) => new(W + name, value);

    /// <summary>An element that says one thing.</summary>
    public static XElement Value(string name, object value) => new(W + name, Attribute("val", value));

    /// <summary>A paragraph in a style.</summary>
    public static XElement Paragraph(string? style, params object?[] content) =>
        new(W + "p", style is null ? null : new XElement(W + "pPr", Value("pStyle", style)), content);

    /// <summary>Words. A line break in them stays one.</summary>
    public static IEnumerable<XElement> Run(string words, bool bold = false)
    {
        var lines = Clean(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            yield return new XElement(
                W + "r",
                bold ? new XElement(W + "rPr", new XElement(W + "b")) : null,
                i > 0 ? new XElement(W + "br") : null,
                new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i])
            );
        }
    }

    /// <summary>Goes to the next tab stop.</summary>
    public static XElement Tab() => new(W + "r", new XElement(W + "tab"));

    /// <summary>A number that Word keeps itself, as it is when written.</summary>
    public static XElement Field(string code, int value) =>
        new(W + "fldSimple", Attribute("instr", $" {code} "), new XElement(W + "r", new XElement(W + "t", value)));

    /// <summary>Words without what XML cannot hold; every kind of line break as one, and tabs as spaces.</summary>
    private static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
