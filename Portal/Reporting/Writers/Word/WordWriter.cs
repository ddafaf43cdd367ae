using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Portal.Reporting.Model;
using Portal.Reporting.Writers.Excel;
using static Portal.Reporting.Writers.OfficePackage;

namespace Portal.Reporting.Writers.Word;

/// <summary>
/// A document as a Word file that the registry can take as it is: real headings, lists and tables with repeated headings, charts
/// with their figures and the words that stand for them, page numbers, and the language. The same document gives the same bytes.
/// </summary>
public static class WordWriter
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".docx";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string DataRelation = "rId1";

    /// <summary>Writes a document.</summary>
    public static void Write(Document document, Stream stream)
    {
        var body = new WordBody(document);
        var text = body.Xml();
        var contents = new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal);
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            word.ChangeIdOfPart(main, "rId1");
            contents.Add(Path(main), Save(text));
            contents.Add(
                Path(AddProperties(word)),
                Save(Properties(Title(document), document.Period, document.Example))
            );
            contents.Add(Path(main.AddNewPart<StyleDefinitionsPart>("rIdStyles")), WordStyles.Write);
            contents.Add(
                Path(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering")),
                Save(WordNumbering.Xml(body.NumberedLists))
            );
            contents.Add(Path(main.AddNewPart<DocumentSettingsPart>("rIdSettings")), Save(WordPage.Settings()));
            contents.Add(Path(main.AddNewPart<HeaderPart>(WordPage.HeaderRelation)), Save(WordPage.Header(document)));
            contents.Add(Path(main.AddNewPart<FooterPart>(WordPage.FooterRelation)), Save(WordPage.Footer(document)));
            foreach (var (chart, relation) in body.Charts)
            {
                var part = main.AddNewPart<ChartPart>(relation);
                var made = ChartWorkbook.Of(chart, document, DataRelation);
                contents.Add(Path(part), Save(made.Chart));
                contents.Add(
                    Path(part.AddNewPart<EmbeddedPackagePart>(Workbook, DataRelation)),
                    to => to.Write(made.Workbook)
                );
            }
        }

        Repack(package, contents, new(StringComparer.Ordinal), stream);
    }

    /// <summary>What the document is called, in its heading and its properties.</summary>
    internal static string Title(Document document) => $"{document.Title}: {document.Subject}";
}
