using Microsoft.Playwright;
using Portal.Tests.Features;

namespace Portal.Tests.Browser;

/// <summary>An administrator's walk through accounts and keys, in a browser; every state on the way keeps nobody out.</summary>
public sealed class AccountPagesTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task An_account_is_opened_and_its_owner_chooses_a_password_and_sets_up_a_second_factor()
    {
        var page = await site.OpenAsync(account: TestAccounts.Administrator);
        await page.GotoAsync("/konton");
        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna ett konto" }).ClickAsync();
        await page.GetByLabel("E-postadress").FillAsync("anna@kommunen.se");
        await page.GetByLabel("Namn").FillAsync("Anna Lind");
        await page.PressAsync("Öppna kontot");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Välj en roll.");
        await page.KeepsNobodyOutAsync();

        await page.GetByLabel("Roll").SelectOptionAsync("Controller");
        await page.PressAsync("Öppna kontot");
        await page.KeepsNobodyOutAsync();
        var link = await page.Locator(".secret code").TextContentAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Jag har kopierat den" }).ClickAsync();
        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Stäng av kontot" }).ClickAsync();
        await page.KeepsNobodyOutAsync();

        var anna = await site.OpenAsync(account: null);
        await anna.GotoAsync(link!);
        await anna.GetByLabel("Nytt lösenord").FillAsync("batteri hästen korrekt");
        await anna.GetByLabel("Samma en gång till").FillAsync("batteri hästen");
        await anna.PressAsync("Spara lösenordet");
        await anna.KeepsNobodyOutAsync();
        await anna.GetByLabel("Nytt lösenord").FillAsync("batteri hästen korrekt");
        await anna.GetByLabel("Samma en gång till").FillAsync("batteri hästen korrekt");
        await anna.PressAsync("Spara lösenordet");
        await anna.KeepsNobodyOutAsync();

        await anna.GetByLabel("E-postadress").FillAsync("anna@kommunen.se");
        await anna.GetByLabel("Lösenord").FillAsync("batteri hästen korrekt");
        await anna.PressAsync("Logga in");
        await anna.GotoAsync("/konto");
        await anna.KeepsNobodyOutAsync();
        await anna.GetByRole(AriaRole.Link, new() { Name = "Byt lösenord" }).ClickAsync();
        await anna.KeepsNobodyOutAsync();
        await anna.GotoAsync("/konto/tvasteg");
        await anna.KeepsNobodyOutAsync();
        await anna.GotoAsync(link!);
        await anna.KeepsNobodyOutAsync();
    }

    [Fact]
    public async Task A_key_is_made_and_revoked()
    {
        var page = await site.OpenAsync(account: TestAccounts.Administrator);
        await page.GotoAsync("/nycklar");
        await page.KeepsNobodyOutAsync();
        await page.GetByLabel("Till för").FillAsync("Beslutsstödet");
        await page.PressAsync("Gör nyckeln");
        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Jag har kopierat den" }).ClickAsync();
        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Återkalla Beslutsstödet" }).ClickAsync();
        await page.KeepsNobodyOutAsync();
        await page.PressAsync("Återkalla nyckeln");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("återkallad");
    }
}
