using System.Globalization;
using Microsoft.Playwright;
using Portal.Tests.Imports;
using Portal.Tests.Reporting;

namespace Portal.Tests.Browser;

/// <summary>The main job as a controller does it: from the decision and a ledger file to the follow-up report.</summary>
public sealed class MainJobTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const string April = "?manad=2021-04";
    private const decimal Cost = 12_345.50m;

    [Fact]
    public async Task From_the_decision_and_a_ledger_file_to_the_follow_up_report()
    {
        var page = await site.OpenAsync();

        await page.GotoAsync("/investeringar/1" + April);
        await Assertions
            .Expect(page.Locator(".figure", new() { HasText = "Anslag" }))
            .ToContainTextAsync("2\u00A0731\u00A0000");
        var before = await OutcomeOfSubprojectAsync(page, 2);

        await ImportAsync(page);
        await MapAsync(page, "4711", "1-2");

        await page.GotoAsync("/investeringar/1" + April);
        var after = await OutcomeOfSubprojectAsync(page, 2);
        Assert.Equal(before + Cost, after);
        await page.GetByRole(AriaRole.Link, new() { Name = "Utfall", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Utfall");
        Assert.Equal(after, await OutcomeOfSubprojectAsync(page, 2));

        var workbook = await MakeDraftAsync(page, "april 2021");
        Assert.Equal(after, WorkbookTable.Under(workbook, "Delprojekt", "Nr").Number("2", "Utfall"));
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.GetByLabel("Fil", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "april.se",
                    MimeType = "text/plain",
                    Buffer = new SieLedger("999999-0001").Cost("Z 1", "20210415", "4010", "6 \"4711\"", Cost).Bytes(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Granska filen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conclusion")).ToContainTextAsync("Filen går att importera");
        await page.GetByRole(AriaRole.Button, new() { Name = "Importera", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("april.se");
    }

    private static async Task MapAsync(IPage page, string ledgerObject, string target)
    {
        await page.GotoAsync("/koppling/ny");
        await page.GetByLabel("Dimension").FillAsync("6");
        await page.GetByLabel("Objekt").FillAsync(ledgerObject);
        await page.GetByLabel("Hör till").SelectOptionAsync(target);
        await page.GetByRole(AriaRole.Button, new() { Name = "Granska" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conclusion")).ToContainTextAsync("12\u00A0345,50 kr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara kopplingen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Koppling");
    }

    private static async Task<byte[]> MakeDraftAsync(IPage page, string month)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Rapporter" }).ClickAsync();
        await page.GetByText("Välj en annan månad").ClickAsync();
        await page.GetByLabel("Månad").SelectOptionAsync(new SelectOptionValue { Label = month });
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa utkast", Exact = true }).ClickAsync();

        // Without being loaded again, the page goes from the queue through the phases to the files.
        var workbook = page.Locator("#utkast").GetByRole(AriaRole.Link, new() { NameRegex = new(@"\.xlsx$") });
        var download = await page.RunAndWaitForDownloadAsync(() => workbook.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<decimal> OutcomeOfSubprojectAsync(IPage page, int number)
    {
        var row = page.GetByRole(AriaRole.Row)
            .Filter(new() { HasTextRegex = new($@"^\s*(Delprojekt )?{number}\b") })
            .First;
        var exact = await row.Locator("td[data-label^=Utfall] data").First.GetAttributeAsync("value");
        return decimal.Parse(exact!, CultureInfo.InvariantCulture);
    }
}
