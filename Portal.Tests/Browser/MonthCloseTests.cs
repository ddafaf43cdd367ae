using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Portal.Tests.Imports;
using Portal.Tests.Reporting;

namespace Portal.Tests.Browser;

/// <summary>
/// A month's close as a controller does it, after the example's last month: import, map, correct, transfer, forecast, lock and
/// report. After every step the figures of two subprojects stand alike on the page and in the JSON, and at last in the workbook.
/// </summary>
public sealed class MonthCloseTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const string Investment = "/investeringar/1";
    private const string January = "2022-01";

    // Of a subproject: budget, outcome and forecast at the end of January.
    private sealed record Money(decimal Budget, decimal Outcome, decimal Forecast)
    {
        public decimal Variance => Budget - Forecast;
    }

    [Fact]
    public async Task A_month_is_closed_from_the_import_to_the_report()
    {
        var page = await site.OpenAsync();

        await ImportAsync(page);
        // The example's 512 350, and 1 000 that was booked on its object; 12 345,50 belongs to nobody yet.
        await HoldsAsync(page, 2, new Money(577_800, 513_350, 512_350));
        await HoldsAsync(page, 3, new Money(385_200, 384_150, 384_150));

        await MapAsync(page);
        await HoldsAsync(page, 2, new Money(577_800, 525_695.50m, 512_350));

        await CorrectAsync(page);
        await HoldsAsync(page, 2, new Money(577_800, 524_695.50m, 512_350));
        await HoldsAsync(page, 3, new Money(385_200, 385_150, 384_150));

        await TransferAsync(page);
        await HoldsAsync(page, 2, new Money(572_800, 524_695.50m, 512_350));
        await HoldsAsync(page, 3, new Money(390_200, 385_150, 384_150));

        await ForecastAsync(page);
        await HoldsAsync(page, 2, new Money(572_800, 524_695.50m, 525_000));
        await HoldsAsync(page, 3, new Money(390_200, 385_150, 385_150));

        await LockAsync(page);
        await HoldsAsync(page, 2, new Money(572_800, 524_695.50m, 525_000));

        var workbook = await ReportAsync(page);
        Assert.Equal(new Money(572_800, 524_695.50m, 525_000), InWorkbook(workbook, 2));
        Assert.Equal(new Money(390_200, 385_150, 385_150), InWorkbook(workbook, 3));
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GotoAsync("/import");
        var ledger = new SieLedger("999999-0001")
            .Cost("M 1", "20220114", "4010", "6 \"902021\"", 1_000m)
            .Cost("M 2", "20220120", "4010", "6 \"4711\"", 12_345.50m);
        await page.GetByLabel("Fil", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "januari.se",
                    MimeType = "text/plain",
                    Buffer = ledger.Bytes(),
                }
            );
        await PressAsync(page, "Granska filen");
        await Assertions.Expect(page.Locator(".conclusion")).ToContainTextAsync("Filen går att importera");
        await PressAsync(page, "Importera");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("januari.se");
    }

    private static async Task MapAsync(IPage page)
    {
        await page.GotoAsync("/koppling/ny?dimension=6&objekt=4711");
        await page.GetByLabel("Hör till").SelectOptionAsync("1-2-2");
        await PressAsync(page, "Granska");
        await PressAsync(page, "Spara kopplingen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Kopplingen är sparad");
    }

    // The thousand was booked on the wrong project.
    private static async Task CorrectAsync(IPage page)
    {
        await page.GotoAsync($"{Investment}/utfall/rader?delprojekt=2&fran={January}&till={January}&manad={January}");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"M\s1\b") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Row, new() { NameRegex = new("4010") })
            .GetByRole(AriaRole.Link, new() { NameRegex = new("^Rätta") })
            .ClickAsync();
        await page.GetByLabel("Rättelsen bokförs den").FillAsync("2022-01-31");
        await page.GetByLabel("Belopp som rättas, kr").FillAsync("1 000,00");
        await page.GetByLabel("Flyttas till").SelectOptionAsync("3");
        await page.GetByLabel("Konto").FillAsync("4010");
        await page.GetByLabel("Varför rättas raden?").FillAsync("Bokfördes på fel projekt.");
        await PressAsync(page, "Granska");
        await PressAsync(page, "Rätta raden");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    private static async Task TransferAsync(IPage page)
    {
        await page.GotoAsync($"{Investment}/budget/ny/omdisponering");
        await page.GetByLabel("Beslutad den").FillAsync("2022-01-25");
        await page.GetByLabel("Beslut", new() { Exact = true }).FillAsync("Delegationsbeslut 4");
        await page.GetByLabel("Skäl").FillAsync("Roboten för orosanmälan behöver mer.");
        await page.GetByLabel("Från post").First.SelectOptionAsync(await OptionAsync(page, "Från post", 2));
        await page.GetByLabel("Till post").First.SelectOptionAsync(await OptionAsync(page, "Till post", 3));
        await page.GetByLabel("Belopp, kr").First.FillAsync("5 tkr");
        await PressAsync(page, "Granska");
        await Assertions.Expect(page.Locator(".conclusion")).ToContainTextAsync("5\u00A0000,00\u00A0kr flyttas.");
        await PressAsync(page, "Spara ändringen");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Budget");
    }

    private static async Task ForecastAsync(IPage page)
    {
        await page.GotoAsync($"{Investment}/prognos/ny?manad={January}");
        await AmountOf(page, 2).FillAsync("525 000");
        await AmountOf(page, 3).FillAsync("385 150");
        var comment = page.Locator("[name='Parts[1].Comment']");
        await comment.FillAsync("");
        await PressAsync(page, "Spara prognosen");
        // 47 800 of 572 800 is more than five per cent.
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Delprojekt 2");
        await comment.FillAsync("Roboten blev billigare än kalkylen.");
        await PressAsync(page, "Spara prognosen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    private static async Task LockAsync(IPage page)
    {
        await page.GotoAsync($"{Investment}/manadsslut/{January}");
        await PressAsync(page, "Lås januari 2022");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Månaden är låst.");

        await page.GotoAsync($"{Investment}/utfall/egen-post");
        await page.GetByLabel("Dag", new() { Exact = true }).FillAsync("2022-01-31");
        await page.GetByLabel("Belopp, kr").FillAsync("1");
        await page.GetByLabel("Hör till").SelectOptionAsync("2");
        await page.GetByLabel("Konto").FillAsync("4010");
        await page.GetByLabel("Text").FillAsync("För sent");
        await page.GetByLabel("Varför läggs posten in här?").FillAsync("Prov");
        await PressAsync(page, "Granska");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Perioden januari 2022 är låst.");
    }

    private static async Task<byte[]> ReportAsync(IPage page)
    {
        await page.GotoAsync($"{Investment}/rapporter?manad={January}");
        await page.GetByText("Välj en annan månad").ClickAsync();
        await page.GetByLabel("Månad").SelectOptionAsync(new SelectOptionValue { Label = "januari 2022" });
        await PressAsync(page, "Skapa utkast");
        var workbook = page.Locator("#utkast").GetByRole(AriaRole.Link, new() { NameRegex = new(@"\.xlsx$") });
        var download = await page.RunAndWaitForDownloadAsync(() => workbook.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The same on Översikt and in the JSON.</summary>
    private static async Task HoldsAsync(IPage page, int number, Money expected)
    {
        await page.GotoAsync($"{Investment}?manad={January}");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasTextRegex = new($@"^\s*{number}\.") }).First;
        Assert.Equal(
            expected,
            new Money(
                await ShownAsync(row, "Budget"),
                await ShownAsync(row, "Utfall"),
                await ShownAsync(row, "Prognos")
            )
        );
        Assert.Equal(expected.Variance, await ShownAsync(row, "Avvikelse"));

        var answer = await page.APIRequest.GetAsync(
            $"/api/v1{Investment.Replace("investeringar", "investments", StringComparison.Ordinal)}/figures?asOf={January}"
        );
        using var figures = JsonDocument.Parse(await answer.TextAsync());
        var subproject = figures.RootElement.GetProperty("subprojects")[number - 1];
        Assert.Equal(
            expected,
            new Money(Number(subproject, "budget"), Number(subproject, "outcome"), Number(subproject, "forecast"))
        );
    }

    private static Money InWorkbook(byte[] workbook, int number)
    {
        var table = WorkbookTable.Under(workbook, "Delprojekt", "Nr");
        return new Money(
            table.Number($"{number}", "Aktuell budget"),
            table.Number($"{number}", "Utfall"),
            table.Number($"{number}", "Beräknad totalutgift")
        );
    }

    private static async Task<decimal> ShownAsync(ILocator row, string column) =>
        decimal.Parse(
            (await row.Locator($"td[data-label^={column}] data").First.GetAttributeAsync("value"))!,
            CultureInfo.InvariantCulture
        );

    private static ILocator AmountOf(IPage page, int subproject) =>
        page.Locator($"[name='Parts[{subproject - 1}].Amount']");

    // The value of the first item of a subproject among a field's choices.
    private static async Task<string> OptionAsync(IPage page, string label, int subproject) =>
        (
            await page.GetByLabel(label)
                .First.Locator("option")
                .Filter(new() { HasText = $"Delprojekt {subproject}" })
                .First.GetAttributeAsync("value")
        )!;

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static decimal Number(JsonElement of, string name) => of.GetProperty(name).GetDecimal();
}
