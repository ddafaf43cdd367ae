using System.Text.Json;
using Microsoft.Playwright;
using Portal.Tests.Features;
using Portal.Tests.Reporting;

namespace Portal.Tests.Browser;

/// <summary>
/// A reporting round as lead and controller walk it, after the example's last month: opened, reminded of, sent in, returned, sent
/// in again, approved, frozen, and in the report.
/// </summary>
public sealed class ReportingRoundTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const string January = "2022-01";
    private const string Form = "/investeringar/1/delprojekt/1/lagesrapport?manad=" + January;
    private const string Moved = "Avvecklingen av den gamla servern, som väntar på arkivet.";

    [Fact]
    public async Task A_round_goes_from_opened_to_the_report()
    {
        var controller = await site.OpenAsync();
        var lead = await site.OpenAsync(account: TestAccounts.ProjectLead);

        await OpenAsync(controller);
        await RemindAsync(controller);
        await SendInAsync(lead);
        await HoldsAsync(controller, "sentIn", completion: 1, movedOut: null);

        await ReviewAsync(controller, "Återlämna", "Skriv vad som har flyttats ut ur månaden.");
        await HoldsAsync(controller, "returned", completion: 1, movedOut: null);

        await SendInAgainAsync(lead);
        await ReviewAsync(controller, "Godkänn och frys", "");
        await HoldsAsync(controller, "approved", completion: 0.95m, movedOut: Moved);

        await IsFrozenAsync(lead);
        await IsInReportAsync(controller);
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync("/att-gora");
        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna en omgång" }).ClickAsync();
        await page.GetByLabel("Månad att rapportera").SelectOptionAsync(January);
        var today = Portal.Domain.Values.SwedishTime.Text(DateTime.UtcNow)[..10];
        await page.GetByLabel("Ska vara inne").FillAsync(today);
        await page.GetByLabel("1. Införandeprojekt").CheckAsync();
        await PressAsync(page, "Öppna omgången");
        await SaysAsync(page, "Omgången är öppnad.");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "januari 2022" }).First)
            .ToContainTextAsync("Ej lämnad");
    }

    // The job that runs every morning, now.
    private static async Task RemindAsync(IPage page)
    {
        await page.GotoAsync("/jobb");
        await PressAsync(page, "Öppna och påminn nu");
        var run = page.GetByRole(AriaRole.Row).Filter(new() { HasTextRegex = new("påminnelser? lämnades") });
        for (var tries = 0; tries < 100 && await run.CountAsync() == 0; tries++)
        {
            await page.GotoAsync("/jobb");
        }

        await Assertions.Expect(run.First).ToContainTextAsync("Lägesrapporter");
    }

    private static async Task SendInAsync(IPage page)
    {
        await page.GotoAsync("/");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "januari 2022" });
        await Assertions.Expect(row).ToContainTextAsync("1 påminnelse");
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new("^Skriv") }).ClickAsync();

        // From the last report, nothing typed again.
        await Assertions
            .Expect(page.GetByLabel("Tid: vad som ligger bakom"))
            .ToHaveValueAsync("Klart, ett halvår efter plan.");
        await page.GetByLabel("Färdigt, procent").FillAsync("95");
        await PressAsync(page, "Skicka in");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("lägre än i förra rapporten");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByLabel("Det stämmer att färdigt är lägre").CheckAsync();
        await page.GetByLabel("Gjort i månaden").FillAsync("Den gamla servern visade sig vara kvar.");
        await PressAsync(page, "Skicka in");
        await SaysAsync(page, "Lägesrapporten är inskickad");
    }

    private static async Task ReviewAsync(IPage page, string button, string comment)
    {
        await page.GotoAsync("/att-gora");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("Granska januari 2022") }).ClickAsync();
        await Assertions.Expect(page.Locator(".conclusion")).ToContainTextAsync("Färdigt har sjunkit");
        await page.GetByLabel("Kommentar").FillAsync(comment);
        await PressAsync(page, button);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }

    private static async Task SendInAgainAsync(IPage page)
    {
        await page.GotoAsync("/att-gora");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "januari 2022" });
        await Assertions.Expect(row).ToContainTextAsync("Controllern: Skriv vad som har flyttats ut ur månaden.");
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ändra") }).ClickAsync();
        await page.GetByLabel("Flyttat ut ur månaden").FillAsync(Moved);
        await PressAsync(page, "Skicka in");
        await SaysAsync(page, "Lägesrapporten är inskickad");
    }

    private static async Task IsFrozenAsync(IPage page)
    {
        await page.GotoAsync("/att-gora");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "januari 2022" }))
            .ToHaveCountAsync(0);
        await page.GotoAsync(Form);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Godkänd och fryst");
        await Assertions.Expect(page.Locator("main form")).ToHaveCountAsync(0);
    }

    private static async Task IsInReportAsync(IPage page)
    {
        await page.GotoAsync($"/investeringar/1/delprojekt/1?manad={January}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Moved);

        await page.GotoAsync($"/investeringar/1/rapporter?manad={January}");
        await page.GetByText("Välj en annan månad").ClickAsync();
        await page.GetByLabel("Månad").SelectOptionAsync(new SelectOptionValue { Label = "januari 2022" });
        await PressAsync(page, "Skapa utkast");
        var workbook = page.Locator("#utkast").GetByRole(AriaRole.Link, new() { NameRegex = new(@"\.xlsx$") });
        var download = await page.RunAndWaitForDownloadAsync(() => workbook.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        var cells = Office.Values(bytes.ToArray());
        var (place, _) = Assert.Single(cells, cell => cell.Value == Moved);
        Assert.StartsWith("Ljus!B", place, StringComparison.Ordinal);
        Assert.Equal("Godkänd", cells[place.Replace('B', 'C')]);
    }

    /// <summary>What counts stands alike in the JSON, whatever waits.</summary>
    private static async Task HoldsAsync(IPage page, string state, decimal completion, string? movedOut)
    {
        var answer = await page.APIRequest.GetAsync($"/api/v1/investments/1/figures?asOf={January}");
        using var figures = JsonDocument.Parse(await answer.TextAsync());
        var first = figures.RootElement.GetProperty("subprojects")[0];
        Assert.Equal(state, first.GetProperty("reporting").GetProperty("state").GetString());
        Assert.Equal(completion, first.GetProperty("completion").GetDecimal());
        Assert.Equal(movedOut, first.GetProperty("movedOut").GetString());
    }

    private static Task SaysAsync(IPage page, string text) =>
        Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync(text);

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
