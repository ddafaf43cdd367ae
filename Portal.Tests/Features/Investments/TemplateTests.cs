using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Investments;
using Portal.Imports.Investments;
using Portal.Tests.Reporting;

namespace Portal.Tests.Features.Investments;

/// <summary>A new investment from the Excel template: handed out, filled in, read back, reviewed, and only then recorded.</summary>
public sealed class TemplateTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Page = "/investeringar/ny/mall";

    [Fact]
    public async Task The_template_that_is_handed_out_is_valid_and_the_same_each_time()
    {
        using var client = site.CreateClient();
        using var answer = await client.GetAsync($"{Page}/fil");
        Assert.Equal("ny-investering.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var workbook = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(workbook, TemplateFile.Empty());

        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(
            ["Beslut", "Delprojekt", "Kalkylposter", "Kapitalkostnad"],
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)
        );
    }

    [Fact]
    public void What_is_asked_is_locked_and_what_is_answered_is_not()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateFile.Empty()), isEditable: false);
        var formats = document
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ToList();
        Assert.All(
            document.WorkbookPart.WorksheetParts,
            part =>
            {
                Assert.NotNull(part.Worksheet.GetFirstChild<SheetProtection>());
                Assert.All(
                    part.Worksheet.Descendants<Cell>(),
                    cell =>
                        Assert.Equal(
                            cell.InlineString is null,
                            formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value == false
                        )
                );
            }
        );
    }

    [Fact]
    public async Task A_filled_in_template_is_reviewed_before_anything_is_stored_and_then_recorded()
    {
        var before = await InvestmentsAsync();
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Page);
        await visitor.UploadAsync("Läs in och granska", TemplateFile.With(TemplateFile.Whole), "ifylld.xlsx");

        Assert.Equal("Granska investeringen", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("50 000,50 kr mindre än anslaget", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(449_999.50m, visitor.Page.Table("Kalkylen").Row("Programmering").Amount("Belopp, kr"));
        Assert.Equal(21_675m, visitor.Page.Table("Kapitalkostnad enligt planen").Row("2027").Amount("Ränta, kr"));
        Assert.Equal(before, await InvestmentsAsync());

        await visitor.SendAsync("Lägg upp investeringen");
        Assert.Equal(before + 1, await InvestmentsAsync());
        Assert.Equal("Ny ventilation i Parkskolan", visitor.Page.QuerySelector("h1")!.TextContent);

        await visitor.GoAsync(Page);
        await visitor.UploadAsync("Läs in och granska", TemplateFile.With(TemplateFile.Whole), "ifylld.xlsx");
        Assert.Contains(
            "Beslut B5: Det finns redan en investering som heter ”Ny ventilation i Parkskolan”.",
            visitor.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_cell_and_can_be_mended_in_the_form()
    {
        var before = await InvestmentsAsync();
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Page);
        await visitor.UploadAsync(
            "Läs in och granska",
            TemplateFile.With([
                .. TemplateFile.Whole.Where(of => (of.Sheet, of.Cell) != ("Kalkylposter", "C7")),
                ("Kalkylposter", "C7", "mycket"),
                ("Delprojekt", "B8", "Intern"),
            ])
        );

        Assert.Contains("3 fel i arbetsboken", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Kalkylposter C7: ”mycket” är inget tal", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Delprojekt A8: Ange delprojektets namn.", visitor.Text, StringComparison.Ordinal);

        await visitor.SendAsync("Rätta i formuläret");
        var amount = visitor.Page.GetElementById("Written_Subprojects_1__Items_0__Decided")!;
        Assert.Equal(("mycket", "true"), (amount.GetAttribute("value"), amount.GetAttribute("aria-invalid")));
        Assert.Equal(before, await InvestmentsAsync());
    }

    [Theory]
    [InlineData("inget alls", "Filen är ingen arbetsbok")]
    [InlineData(null, "Välj den ifyllda mallen.")]
    public async Task A_file_that_is_no_workbook_is_refused_with_a_sentence(string? content, string sentence)
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Page);
        await visitor.UploadAsync(
            "Läs in och granska",
            content is null ? null : System.Text.Encoding.UTF8.GetBytes(content),
            "fel.xlsx"
        );

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("true", visitor.Page.GetElementById("fil")!.GetAttribute("aria-invalid"));
        Assert.Contains(sentence, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Page);
        await visitor.UploadAsync("Läs in och granska", new byte[6 << 20], "stor.xlsx");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
    }

    [Fact]
    public async Task LibreOffice_opens_and_saves_the_template_and_it_is_read_back_equal()
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice is not installed.");
        var filled = TemplateFile.With(TemplateFile.Whole);
        var saved = await Office.SaveAgain(filled);
        Assert.NotEqual(filled, saved);

        var (ours, theirs) = (Read(filled), Read(saved));

        Assert.Empty(ours.Faults);
        Assert.Equal(Fields(ours.Written), Fields(theirs.Written));
        Assert.Equal("2026-04-30", theirs.Written.DecidedOn);
        Assert.Equal(["1200000", "449999,5"], theirs.Written.Subprojects.Select(s => s.Items.Single().Decided));
    }

    private static FilledTemplate Read(byte[] workbook) =>
        ReadInvestmentWorkbook.From(new MemoryStream(workbook)).Value;

    private static IEnumerable<(string, string?)> Fields(WrittenInvestment written) =>
        new Portal.Features.Investments.NewInvestmentForm { Written = written }.Fields;

    private async Task<int> InvestmentsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Investments.CountAsync();
    }
}
