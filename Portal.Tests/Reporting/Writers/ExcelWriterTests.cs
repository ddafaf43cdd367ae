using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers.Excel;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Portal.Tests.Reporting.Writers;

public sealed class ExcelWriterTests
{
    private static readonly byte[] Example = Workbook(FollowUpFixture.Example, vouchers: 40);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_workbook_is_valid_Open_XML(bool example)
    {
        using var document = Open(example ? Example : Workbook(FollowUpFixture.Decision, vouchers: 0));
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_sheets_stand_in_the_order_of_the_contract()
    {
        string[] promised =
        [
            "Sammanfattning",
            "Delprojekt",
            "Utfall",
            "Kapitalkostnad",
            "Nytta",
            "Risker",
            "Avstämning",
            "Ljus",
            "Nyttor",
            "Verifikationer",
        ];
        using var document = Open(Example);
        Assert.Equal(promised, document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public void The_names_of_the_capital_cost_are_defined_on_its_sheet()
    {
        var names = Office.Names(Example);
        Assert.All(
            ["Belopp", "Internränta", "Avskrivningstid"],
            name => Assert.StartsWith("'Kapitalkostnad'!$", names[name], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_sheet_of_example_data_says_so()
    {
        var cells = Office.Values(Example);
        using var document = Open(Example);
        foreach (var sheet in document.WorkbookPart!.Workbook.Descendants<Sheet>())
        {
            Assert.Equal(Report.ExampleWord, cells[$"{sheet.Name}!A3"]);
        }
    }

    [Fact]
    public void A_tables_headings_are_its_columns_and_every_sheet_can_be_printed()
    {
        var cells = Office.Values(Example);
        using var document = Open(Example);
        var part = document.WorkbookPart!;
        foreach (var sheet in part.Workbook.Descendants<Sheet>())
        {
            var worksheet = (WorksheetPart)part.GetPartById(sheet.Id!);
            foreach (var table in worksheet.TableDefinitionParts.Select(t => t.Table))
            {
                var first = table.Reference!.Value!.Split(':')[0];
                var (column, row) = (first[0], first[1..]);
                Assert.Equal(
                    table.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value),
                    table.TableColumns!.Select((_, i) => cells[$"{sheet.Name}!{(char)(column + i)}{row}"])
                );
            }

            var setup = worksheet.Worksheet.GetFirstChild<PageSetup>()!;
            var isUpright = sheet.Name!.Value is "Sammanfattning" or "Kapitalkostnad" or "Nytta" or "Nyttor";
            Assert.Equal(
                isUpright ? OrientationValues.Portrait : OrientationValues.Landscape,
                setup.Orientation!.Value
            );
            Assert.Equal(9U, setup.PaperSize!.Value);
        }
    }

    [Fact]
    public void Paper_shows_neither_rows_for_longer_lives_nor_steps_of_a_computation()
    {
        using var document = Open(Example);
        var part = document.WorkbookPart!;
        var areas = part
            .Workbook.DefinedNames!.Elements<DefinedName>()
            .Where(n => n.Name == "_xlnm.Print_Area")
            .Select(n => n.Text)
            .ToList();
        var closing = part
            .WorksheetParts.SelectMany(sheet => sheet.TableDefinitionParts)
            .Single(table => table.Table.Name == "Plan")
            .Table.TableColumns!.TakeWhile(column => ((TableColumn)column).Name != "Månader i bruk")
            .Count();
        var lastYear = Office.FirstRow(Example, "Plan") + FollowUpFixture.Example.CapitalCost.Planned.Count - 1;
        var lastRisk = Office.Values(Example).Keys.Where(cell => cell.StartsWith("Risker!", StringComparison.Ordinal));
        Assert.Equal(
            [
                $"'Kapitalkostnad'!$A$1:${(char)('A' + closing - 1)}${lastYear}",
                $"'Risker'!$A$1:$M${lastRisk.Max(cell => int.Parse(cell.Split('!')[1][1..], CultureInfo.InvariantCulture))}",
            ],
            areas
        );
    }

    [Fact]
    public void Words_that_begin_as_formulas_stay_words()
    {
        using var document = Open(Example);
        var part = document.WorkbookPart!;
        var formats = part.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var words = part
            .WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>())
            .Where(cell => cell.InlineString?.InnerText is ['=' or '+' or '-' or '@', ..])
            .ToList();
        Assert.NotEmpty(words);
        Assert.All(words, cell => Assert.Null(cell.CellFormula));
        Assert.All(words, cell => Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value));
    }

    [Theory]
    [InlineData("Konsulttimmar & mer <b>")]
    [InlineData("Två  mellanslag i slutet  ")]
    [InlineData("Rad\nbrytning")]
    [InlineData("Emoji \ud83d\ude00 och kina \u4e2d")]
    public void Words_come_back_as_they_were(string words) => Assert.Equal(words, WordsBack(words));

    [Fact]
    public void What_XML_cannot_hold_is_written_as_Office_writes_it()
    {
        Assert.Equal("Pling_x0007_", WordsBack("Pling\u0007"));
        Assert.Equal("_x005F_x0041_", WordsBack("_x0041_"));
        Assert.Equal("_x000D_", WordsBack("\r"));
    }

    [Fact]
    public void Words_longer_than_a_cell_holds_are_cut_and_say_so()
    {
        var back = WordsBack(new string('å', 40_000));
        Assert.Equal(32_767, back.Length);
        Assert.EndsWith("å…", back, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_and_no_file_tells_when_it_was_written()
    {
        Assert.Equal(Example, Workbook(FollowUpFixture.Example, vouchers: 40));
        using var archive = new ZipArchive(new MemoryStream(Example));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_500)]
    public void Voucher_rows_are_read_once_and_their_table_covers_them(int rows)
    {
        var read = 0;
        var workbook = Write([
            VoucherSection.Of(
                Enumerable
                    .Range(1, rows)
                    .Select(number =>
                    {
                        read++;
                        return Voucher(number, "Text");
                    })
            ),
        ]);
        Assert.Equal(rows, read);
        using var document = Open(workbook);
        var table = document.WorkbookPart!.WorksheetParts.Single().TableDefinitionParts.Single().Table;
        Assert.Equal($"A6:H{6 + Math.Max(rows, 1)}", table.Reference!.Value);
        var sum = Office.Values(workbook)[$"Verifikationer!H{8 + Math.Max(rows, 1)}"];
        Assert.Equal(
            rows * (rows + 1L) / 2 * 123.45m,
            decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    private static string WordsBack(string words) =>
        Office.Values(Write([VoucherSection.Of([Voucher(1, words)])]))["Verifikationer!F7"];

    private static VoucherLine Voucher(int number, string text) =>
        new(
            new DateOnly(2021, 1, 1).AddDays(number % 365),
            "A",
            $"{number}",
            "5410",
            "Projekt 0001",
            text,
            "exempel-2021.se",
            new Money(number * 12_345L)
        );

    private static byte[] Workbook(FollowUpFigures figures, int vouchers)
    {
        var sections = FollowUpReport.Of(figures).Sections;
        var rows = Enumerable
            .Range(1, vouchers)
            .Select(n => Voucher(n, n == 3 ? "=HYPERLINK(\"http://x\")" : "Timmar"));
        return Write(vouchers == 0 ? sections : [.. sections, VoucherSection.Of(rows)], figures.Example);
    }

    private static byte[] Write(IReadOnlyList<Section> sections, bool example = true)
    {
        using var stream = new MemoryStream();
        ExcelWriter.Write(new Report("Uppföljningsrapport", "Prov", "Läge per april 2021", example, sections), stream);
        return stream.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] workbook) =>
        SpreadsheetDocument.Open(new MemoryStream(workbook), false);
}
