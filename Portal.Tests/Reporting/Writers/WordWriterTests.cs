using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers.Word;
using Chart = DocumentFormat.OpenXml.Drawing.Charts;
using Document = Portal.Reporting.Model.Document;
using Paragraph = Portal.Reporting.Model.Paragraph;

namespace Portal.Tests.Reporting.Writers;

public sealed class WordWriterTests
{
    private static readonly byte[] Example = Word(FollowUpFixture.Example);
    private static readonly byte[] Decision = Word(FollowUpFixture.Decision);

    private static readonly (string Id, string Name)[] OwnStyles =
    [
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Heading3", "heading 3"),
        ("Title", "Title"),
        ("Caption", "caption"),
        ("ListBullet", "List Bullet"),
        ("ListNumber", "List Number"),
        ("Header", "header"),
        ("Footer", "footer"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_document_is_valid_Open_XML(bool example)
    {
        using var document = Open(example ? Example : Decision);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_and_no_file_tells_when_it_was_written()
    {
        Assert.Equal(Example, Word(FollowUpFixture.Example));
        using var archive = new ZipArchive(new MemoryStream(Example));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Headings_title_lists_and_captions_are_Words_own_styles()
    {
        using var document = Open(Example);
        var styles = document
            .MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .ToDictionary(s => s.StyleId!.Value!, s => s, StringComparer.Ordinal);
        Assert.All(OwnStyles, style => Assert.Equal(style.Name, styles[style.Id].StyleName!.Val!.Value));
        var used = document
            .MainDocumentPart.Document.Descendants<ParagraphStyleId>()
            .Select(style => style.Val!.Value!)
            .Distinct(StringComparer.Ordinal);
        Assert.All(used, id => Assert.Contains(id, styles.Keys));
        Assert.Equal(
            "sv-SE",
            styles["Heading1"].Ancestors<Styles>().Single().DocDefaults!.Descendants<Languages>().Single().Val!.Value
        );
        Assert.Equal(
            "Uppföljningsrapport: Uppgradering av verksamhetssystem och automatisering inom socialtjänsten",
            document.PackageProperties.Title
        );
        Assert.Equal("sv-SE", document.PackageProperties.Language);
    }

    [Fact]
    public void The_paper_is_A4_and_every_page_has_its_number()
    {
        using var document = Open(Example);
        var page = document.MainDocumentPart!.Document.Descendants<PageSize>().Single();
        Assert.Equal((11_906U, 16_838U), (page.Width!.Value, page.Height!.Value));
        var fields = document
            .MainDocumentPart.FooterParts.Single()
            .Footer.Descendants<SimpleField>()
            .Select(field => field.Instruction!.Value!.Trim());
        Assert.Equal(["PAGE", "NUMPAGES"], fields);
        Assert.EndsWith(
            "Sida 1 av 1",
            document.MainDocumentPart.FooterParts.Single().Footer.InnerText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_page_of_example_data_says_so_and_no_other_does()
    {
        Assert.EndsWith(Report.ExampleWord, HeaderOf(Example), StringComparison.Ordinal);
        Assert.DoesNotContain(Report.ExampleWord, HeaderOf(Decision), StringComparison.Ordinal);
        Assert.DoesNotContain(
            new WordText(Decision).Paragraphs,
            words => words.Contains(Report.ExampleWord, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Every_table_repeats_its_headings_divides_no_row_and_fills_the_text()
    {
        using var document = Open(Example);
        var tables = document
            .MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>()
            .ToList();
        Assert.NotEmpty(tables);
        Assert.All(
            tables,
            table =>
            {
                var rows = table.Elements<TableRow>().ToList();
                Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
                Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>()));
                Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
                Assert.Equal(
                    9_070,
                    table
                        .GetFirstChild<TableGrid>()!
                        .Elements<GridColumn>()
                        .Sum(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture))
                );
                Assert.Equal(
                    "Caption",
                    ((DocumentFormat.OpenXml.Wordprocessing.Paragraph)table.PreviousSibling()!)
                        .ParagraphProperties!
                        .ParagraphStyleId!
                        .Val!
                        .Value
                );
            }
        );
    }

    [Fact]
    public void Every_chart_has_the_words_that_stand_for_it_and_carries_its_figures()
    {
        using var document = Open(Example);
        var main = document.MainDocumentPart!;
        var drawings = main.Document.Descendants<Inline>().ToList();
        Assert.Equal(
            ["utfall", "delprojekt", "kapitalkostnad", "tidsbesparing"],
            drawings.Select(drawing => drawing.DocProperties!.Name!.Value)
        );
        Assert.All(drawings, drawing => Assert.True(drawing.DocProperties!.Description!.Value!.Length > 60));
        foreach (var drawing in drawings)
        {
            var reference = drawing.Descendants<Chart.ChartReference>().Single();
            var part = (ChartPart)main.GetPartById(reference.Id!.Value!);
            using var workbook = new MemoryStream();
            part.EmbeddedPackagePart!.GetStream().CopyTo(workbook);
            var cells = Office.Values(workbook.ToArray());
            var values = part.ChartSpace.Descendants<Chart.Values>().Select(v => v.NumberReference!).ToList();
            Assert.NotEmpty(values);
            Assert.All(values, reference => AssertSame(reference, cells));
        }
    }

    [Fact]
    public void Numbered_lists_begin_anew_each_time()
    {
        using var document = Open(
            Write([new Listing(["Ett", "Två"], Numbered: true), new Listing(["Ett igen"], Numbered: true)])
        );
        var main = document.MainDocumentPart!;
        var lists = main
            .Document.Descendants<NumberingProperties>()
            .Select(n => n.NumberingId!.Val!.Value)
            .Where(id => id != 1)
            .Distinct()
            .ToList();
        Assert.Equal(2, lists.Count);
        Assert.All(
            lists,
            id =>
                Assert.NotNull(
                    main.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>()
                        .Single(n => n.NumberID!.Value == id)
                        .Descendants<StartOverrideNumberingValue>()
                        .Single()
                )
        );
    }

    [Theory]
    [InlineData("Mindre < större & \"citat\"", "Mindre < större & \"citat\"")]
    [InlineData("Två  mellanslag ", "Två  mellanslag ")]
    [InlineData("Pling\u0007 och \uFFFE", "Pling och ")]
    [InlineData("Emoji \ud83d\ude00", "Emoji \ud83d\ude00")]
    [InlineData("Tab\tbrev", "Tab brev")]
    public void Words_come_back_as_they_were_without_what_XML_cannot_hold(string words, string back) =>
        Assert.Contains(back, new WordText(Write([new Paragraph(words)])).Paragraphs);

    [Fact]
    public void Half_a_character_is_told_as_one_that_is_missing() =>
        Assert.Contains("Halv \uFFFD", new WordText(Write([new Paragraph("Halv \ud83d")])).Paragraphs);

    [Fact]
    public void A_line_break_stays_one()
    {
        using var document = Open(Write([new Paragraph("Rad\r\nbrytning")]));
        Assert.Single(document.MainDocumentPart!.Document.Descendants<Break>());
    }

    [Fact]
    public void Amounts_of_a_column_stand_beneath_each_other_to_the_ore()
    {
        var table = new Portal.Reporting.Model.Table(
            "Prov",
            "Prov",
            [new("Post", CellKind.Text), new("Hela", CellKind.Money), new("Ören", CellKind.Money)],
            [
                new("1", [Cell.Of("Ett"), Cell.Of(Kronor(-1_200_000)), Cell.Of(Kronor(1_200_000))]),
                new("2", [Cell.Of("Två"), Cell.Of(Kronor(0)), Cell.Of(Kronor(0.5m))]),
                new("3", [Cell.Of("Tre"), new Cell(CellKind.Money), Cell.Of(Kronor(3))]),
            ]
        );
        var read = new WordText(Write([table])).Table("Prov");
        Assert.Equal(["−1\u00A0200\u00A0000", "0", "–"], read.Column("Hela"));
        Assert.Equal(["1\u00A0200\u00A0000,00", "0,50", "3,00"], read.Column("Ören"));
    }

    private static Money Kronor(decimal kronor) => Money.FromKronor(kronor);

    private static void AssertSame(Chart.NumberReference reference, IReadOnlyDictionary<string, string> cells)
    {
        // 'Diagramdata'!$C$5:$C$9
        var place = reference
            .Formula!.Text.Replace("'", "", StringComparison.Ordinal)
            .Replace("$", "", StringComparison.Ordinal);
        var (sheet, range) = (place.Split('!')[0], place.Split('!')[1].Split(':'));
        var first = int.Parse(range[0][1..], CultureInfo.InvariantCulture);
        foreach (var point in reference.NumberingCache!.Elements<Chart.NumericPoint>())
        {
            Assert.Equal(
                double.Parse(cells[$"{sheet}!{range[0][0]}{first + point.Index!.Value}"], CultureInfo.InvariantCulture),
                double.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture)
            );
        }
    }

    private static string HeaderOf(byte[] file)
    {
        using var document = Open(file);
        return document.MainDocumentPart!.HeaderParts.Single().Header.InnerText;
    }

    private static byte[] Word(FollowUpFigures figures) => Write(FollowUpDocument.Of(figures, ["rapport.xlsx"]));

    private static byte[] Write(IReadOnlyList<Block> blocks) =>
        Write(
            new Document(
                "Uppföljningsrapport",
                "Prov",
                "Läge per april 2021",
                "Kontoret",
                false,
                [],
                [new Section("Kapitel", blocks)]
            )
        );

    private static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(byte[] file) =>
        WordprocessingDocument.Open(new MemoryStream(file), false);
}
