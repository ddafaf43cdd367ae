using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>The portal without a mouse.</summary>
public sealed class KeyboardTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task Every_page_of_the_menus_is_reached_with_the_keyboard_alone()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        var links = page.Locator(".masthead nav a");
        var names = await links.AllInnerTextsAsync();
        Assert.Equal(
            [
                "Att göra",
                "Investeringar",
                "Portfölj",
                "Arkiv",
                "Rapportkalender",
                "Import",
                "Koppling",
                "Internränta",
                "Kontering",
                "Jobb",
                "Historik",
                "Exempel Controller",
                "Översikt",
                "Delprojekt",
                "Tidplan",
                "Risker",
                "Ljus",
                "Budget",
                "Utfall",
                "Bundet",
                "Prognos",
                "Kapitalkostnad",
                "Tidsbesparing",
                "Nyttor",
                "Avstämning",
                "Månadsslut",
                "Slutredovisning",
                "Rapporter",
            ],
            names
        );

        foreach (var name in names)
        {
            await TabToAsync(page, name);
            Assert.True(await FocusIsSeenAsync(page), $"Where the focus is on {name} cannot be seen.");
            await page.Keyboard.PressAsync("Enter");

            await Assertions.Expect(page.Locator(".masthead nav a[aria-current=page]")).ToHaveTextAsync(name);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task The_first_key_leads_past_the_menus()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Till innehållet" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var key = 0; key < 40; key++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == name)
            {
                return;
            }
        }

        Assert.Fail($"{name} is not reached by the Tab key.");
    }

    private static Task<bool> FocusIsSeenAsync(IPage page) =>
        page.EvaluateAsync<bool>(
            "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; })()"
        );
}
