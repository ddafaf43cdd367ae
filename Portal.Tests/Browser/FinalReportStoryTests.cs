using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>A controller ends the investment: writes, sees the list of what is missing shrink, freezes and reads.</summary>
public sealed class FinalReportStoryTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const string Home = "/investeringar/1/slutredovisning";

    [Fact]
    public async Task A_final_report_is_written_frozen_and_read_on_pages_that_keep_nobody_out()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(Home);
        await Assertions.Expect(page.GetByText("10 saker saknas i redovisningen.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Förklara avvikelsen" }).ClickAsync();
        await page.GetByLabel("Delprojekt 2: varför kostnaden avviker").FillAsync("Färre timmar än beräknat.");
        await page.GetByLabel("Delprojekt 4: varför kostnaden avviker").FillAsync("Fler tester än beräknat.");
        await page.GetByLabel("Nytta").FillAsync(new string('x', 3000));
        await page.GetByLabel("Lärdomar").FillAsync("Börja mäta före införandet.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(page.GetByText("7 saker saknas i redovisningen.")).ToBeVisibleAsync();
        await page.KeepsNobodyOutAsync();
        await page.GotoAsync($"{Home}/texter");
        await page.KeepsNobodyOutAsync();
        await page.GotoAsync(Home);

        await page.GetByRole(AriaRole.Link, new() { Name = "Avsluta investeringen" }).First.ClickAsync();
        await page.GetByLabel("Sista dagen").FillAsync("2021-12-31");
        await page.GetByLabel("Varför avslutas den?").FillAsync("Allt är i bruk.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Granska" }).ClickAsync();
        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Avsluta investeringen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("6 saker saknas i redovisningen.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Gör slutredovisningen" }).ClickAsync();
        await page.GetByLabel("Varför ska den frysas trots att något saknas?").FillAsync("Resten kommer i höst.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Frys slutredovisningen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Varför den är fryst ändå: Resten kommer i höst.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Börja mäta före införandet.")).ToBeVisibleAsync();
        await page.KeepsNobodyOutAsync();
        await page.Context.CloseAsync();
    }
}
