using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>
/// Every page, narrow in light and wide in dark: axe finds nothing against WCAG 2.2 AA, and nothing has to be scrolled
/// sideways to be read (1.4.10) but what scrolls in a frame of its own.
/// </summary>
public sealed class AccessibilityTests(PortalSite site) : IClassFixture<PortalSite>
{
    public static TheoryData<string> Addresses =>
        [
            "/investeringar/1",
            "/investeringar/1?manad=2020-05&kand=igår",
            "/investeringar/1/delprojekt",
            "/investeringar/1/delprojekt/1",
            "/investeringar/1/delprojekt/4",
            "/investeringar/1/ljus",
            "/investeringar/1/ljus?manad=2021-04",
            "/investeringar/1/slutredovisning",
            "/investeringar/1/slutredovisning/texter",
            "/investeringar/1/slutredovisning/frys",
            "/investeringar/1/tidplan",
            "/investeringar/1/tidplan?manad=2020-12",
            "/investeringar/1/delprojekt/1/tidplan",
            "/investeringar/1/delprojekt/1/tidplan/milstolpe/1/flytta",
            "/investeringar/1/risker",
            "/investeringar/1/risker?manad=2021-04&visa=bada",
            "/investeringar/1/risker/1",
            "/investeringar/1/risker/2/bedom",
            "/investeringar/1/risker/ny",
            "/investeringar/1/risker/2/stang",
            "/att-gora",
            "/investeringar/1/delprojekt/1/lagesrapport?manad=2021-12",
            "/investeringar/1/delprojekt/1/lagesrapporter",
            "/investeringar/1/delprojekt/2/lagesrapporter/33",
            "/investeringar/1/rapporteringsomgang/ny",
            "/investeringar/1/budget",
            "/investeringar/1/budget/ny/omdisponering",
            "/investeringar/1/manadsslut",
            "/investeringar/1/manadsslut/2021-04",
            "/investeringar/1/utfall",
            "/investeringar/1/bundet",
            "/investeringar/1/bundet/1",
            "/investeringar/1/prognos",
            "/investeringar/1/prognos/ny",
            "/investeringar/1/utfall/rader?del=allt&fran=2099-01&text=a",
            "/investeringar/1/utfall/rader",
            "/investeringar/1/utfall/egen-post",
            "/investeringar/1/kapitalkostnad",
            "/investeringar/1/kapitalkostnad?ar=2021",
            "/investeringar/1/kapitalkostnad/i-bruk",
            "/investeringar/1/kapitalkostnad/nedskrivning/granska?delprojekt=1",
            "/investeringar/1/kapitalkostnad/verifikationer?fran=2021-04&till=2021-05",
            "/investeringar/1/tidsbesparing",
            "/investeringar/1/delprojekt/4/matningar/fil",
            "/investeringar/1/delprojekt/4/matningar/antal/1/ta-tillbaka",
            "/investeringar/1/nyttor",
            "/investeringar/1/nyttor/1",
            "/investeringar/1/nyttor/ny",
            "/investeringar/1/nyttor/1/matning",
            "/investeringar/1/delprojekt/4/matningar",
            "/investeringar/1/avstamning",
            "/investeringar/1/rapporter",
            "/investeringar",
            "/investeringar/ny/mall",
            "/investeringar/1/beslut",
            "/investeringar/1/andrat?fran=14&till=20&manad=2021-04",
            "/import",
            "/koppling",
            "/internranta",
            "/kontering",
            "/jobb",
            "/arkiv",
            "/rapporter/kalender",
            "/rapporter/kalender/sammantrade/ny",
            "/portfolj?manad=2021-04",
            "/portfolj/rapporter",
            "/arkiv?text=finns-ingenstans&fran=2021-05&till=2021-04",
            "/historik",
            "/historik?text=finns+ingenstans&fran=2021-05-01&till=2021-04-01",
            "/historik/14",
            "/historik/22",
            "/tillganglighet",
            "/finns-inte",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_keeps_nobody_out(string address)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(address);
        await page.KeepsNobodyOutAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_picture_without_a_text_and_pale_words_are_found()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/finns-inte");
        await page.EvaluateAsync(
            "() => { const main = document.querySelector('main'); main.append(new Image()); main.append(Object.assign(document.createElement('p'), { textContent: 'blek', id: 'blek' })); document.getElementById('blek').style.color = '#eee'; }"
        );

        var found = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(page.KeepsNobodyOutAsync);
        Assert.Contains("image-alt", found.Message, StringComparison.Ordinal);
        Assert.Contains("color-contrast", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_of_dark_is_remembered()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await page.GotoAsync("/tillganglighet");
        var light = await PaperAsync(page);

        await page.GetByLabel("Utseende").SelectOptionAsync("dark");
        var dark = await PaperAsync(page);
        await page.GotoAsync("/investeringar/1");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await PaperAsync(page));
    }

    [Fact]
    public async Task The_keyboard_comes_first_to_the_content()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/investeringar/1");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("innehall", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    private static Task<string> PaperAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
}
