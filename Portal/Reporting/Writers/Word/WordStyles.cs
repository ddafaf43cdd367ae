using System.Text;

namespace Portal.Reporting.Writers.Word;

/// <summary>
/// The styles of a document. Headings, title, captions and lists are Word's own by id, so that they are what Word calls Rubrik 1–3 and
/// so on in a Swedish program; the rest bear Swedish names.
/// </summary>
internal static class WordStyles
{
    // Sizes in half points, lengths in twentieths of a point.
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:docDefaults>
        <w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:color w:val="{Palette.Ink}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        {Heading(1, "before=\"440\" w:after=\"140\"", 30, Palette.Primary)}
        {Heading(2, "before=\"320\" w:after=\"100\"", 24, Palette.Ink)}
        {Heading(3, "before=\"240\" w:after=\"80\"", 21, Palette.Ink)}
        {Style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"560\" w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/>",
            $"<w:b/><w:color w:val=\"{Palette.Primary}\"/><w:sz w:val=\"44\"/>"
        )}
        {Style(
            "Subtitle",
            "Subtitle",
            "<w:spacing w:after=\"200\"/>",
            $"<w:color w:val=\"{Palette.Muted}\"/><w:sz w:val=\"26\"/>"
        )}
        {Style(
            "Caption",
            "caption",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/>",
            "<w:b/><w:sz w:val=\"19\"/>"
        )}
        {Style("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"70\"/>", "")}
        {Style("ListNumber", "List Number", "<w:spacing w:after=\"70\"/>", "")}
        {Style("Header", "header", Running, $"<w:color w:val=\"{Palette.Muted}\"/><w:sz w:val=\"16\"/>")}
        {Style("Footer", "footer", Running, $"<w:color w:val=\"{Palette.Muted}\"/><w:sz w:val=\"16\"/>")}
        {Style("Slutsats", "Slutsats", "<w:spacing w:after=\"120\"/>", "<w:sz w:val=\"22\"/>")}
        {Style(
            "Arendeuppgift",
            "Ärendeuppgift",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"2268\"/></w:tabs><w:spacing w:after=\"30\"/><w:ind w:left=\"2268\" w:hanging=\"2268\"/>",
            ""
        )}
        {Style(
            "Exempel",
            "Exempel",
            $"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{Palette.Attention}\"/></w:pBdr><w:ind w:left=\"200\"/>",
            $"<w:color w:val=\"{Palette.Attention}\"/>"
        )}
        {Style("Diagram", "Diagram", "<w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "")}
        {Cell("Tabelltext", "", "")}
        {Cell("Tabellrubrik", "<w:keepNext/>", "<w:b/>")}
        {Cell("Tabellsumma", "", "<w:b/>")}
        <w:style w:type="table" w:customStyle="1" w:styleId="Rapporttabell"><w:name w:val="Rapporttabell"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{Palette.Ink}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{Palette.Ink}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{Palette.Hairline}"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>
        <w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{Palette.Ink}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
        <w:tblStylePr w:type="lastRow"><w:tblPr/><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="{Palette.Ink}"/></w:tcBorders></w:tcPr></w:tblStylePr>
        </w:style>
        </w:styles>
        """
    );

    private static string Running =>
        $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{WordPage.TextWidth}\"/></w:tabs><w:spacing w:after=\"0\"/>";

    /// <summary>Writes the part that holds the styles.</summary>
    public static void Write(Stream stream) => stream.Write(Xml);

    private static string Heading(int level, string spacing, int size, string colour) =>
        Style(
            $"Heading{level}",
            $"heading {level}",
            $"<w:keepNext/><w:keepLines/><w:spacing w:{spacing} w:line=\"252\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{level - 1}\"/>",
            $"<w:b/><w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/>"
        );

    // Words to the left, and the same for figures to the right.
    private static string Cell(string name, string paragraph, string run)
    {
        const string close = "<w:spacing w:after=\"0\" w:line=\"250\" w:lineRule=\"auto\"/>";
        return Style(name, name, paragraph + close, $"{run}<w:sz w:val=\"18\"/>")
            + Style(
                $"{name}Tal",
                $"{name} tal",
                $"{paragraph}{close}<w:jc w:val=\"right\"/>",
                $"{run}<w:sz w:val=\"18\"/>"
            );
    }

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\"{(IsWordsOwn(name) ? "" : " w:customStyle=\"1\"")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>"
        + $"{(name.StartsWith("heading", StringComparison.Ordinal) ? "<w:next w:val=\"Normal\"/>" : "")}<w:qFormat/>"
        + $"<w:pPr>{paragraph}</w:pPr>{(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>")}</w:style>";

    private static bool IsWordsOwn(string name) =>
        name is "Title" or "Subtitle" or "caption" or "header" or "footer" or "List Bullet" or "List Number"
        || name.StartsWith("heading", StringComparison.Ordinal);
}
