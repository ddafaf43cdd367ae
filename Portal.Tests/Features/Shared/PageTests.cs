using System.Net;

namespace Portal.Tests.Features.Shared;

/// <summary>What holds for every page, whatever it shows.</summary>
public sealed class PageTests(SharedSite site)
{
    /// <summary>Every page that a reader can reach.</summary>
    public static TheoryData<string> Addresses =>
        [
            "/investeringar/1",
            "/investeringar/1/delprojekt",
            "/investeringar/1/delprojekt/1",
            "/investeringar/1/delprojekt/4",
            "/investeringar/1/ljus",
            "/investeringar/1/slutredovisning",
            "/investeringar/1/slutredovisning/texter",
            "/investeringar/1/slutredovisning/avsluta",
            "/investeringar/1/slutredovisning/frys",
            "/investeringar/1/delprojekt/1/tidplan",
            "/investeringar/1/delprojekt/1/tidplan/milstolpe/1/flytta",
            "/investeringar/1/delprojekt/1/tidplan/milstolpe/1/nadd",
            "/investeringar/1/delprojekt/1/tidplan/milstolpe/1/ta-tillbaka",
            "/investeringar/1/delprojekt/1/tidplan/levererat/1/ta-tillbaka",
            "/investeringar/1/tidplan",
            "/investeringar/1/risker",
            "/investeringar/1/risker?visa=efter&manad=2021-04",
            "/investeringar/1/risker/1",
            "/investeringar/1/risker/1/bedom",
            "/investeringar/1/risker/1/stang",
            "/investeringar/1/risker/1/oppna",
            "/investeringar/1/risker/ny",
            "/att-gora",
            "/investeringar/1/delprojekt/1/lagesrapport?manad=2021-12",
            "/investeringar/1/delprojekt/1/lagesrapporter",
            "/investeringar/1/delprojekt/2/lagesrapporter/33",
            "/investeringar/1/rapporteringsomgang/ny",
            "/investeringar/1/rapporteringsomgang/1/aterta",
            "/investeringar/1/budget",
            "/investeringar/1/budget/ny/omdisponering",
            "/investeringar/1/budget/ny/ombudgetering",
            "/investeringar/1/manadsslut",
            "/investeringar/1/manadsslut/2021-04",
            "/investeringar/1/utfall",
            "/investeringar/1/bundet",
            "/investeringar/1/bundet/1",
            "/investeringar/1/bundet/1/avrakna",
            "/investeringar/1/bundet/ny",
            "/investeringar/1/prognos",
            "/investeringar/1/prognos/ny",
            "/investeringar/1/prognos/grans",
            "/investeringar/1/utfall/rader",
            "/investeringar/1/utfall/egen-post",
            "/investeringar/1/utfall/verifikation/1",
            "/investeringar/1/kapitalkostnad",
            "/investeringar/1/kapitalkostnad?ar=2021",
            "/investeringar/1/kapitalkostnad/i-bruk",
            "/investeringar/1/kapitalkostnad/nedskrivning",
            "/investeringar/1/kapitalkostnad/verifikationer?fran=2021-04&till=2021-05",
            "/investeringar/1/tidsbesparing",
            "/investeringar/1/delprojekt/4/matningar/fil",
            "/investeringar/1/delprojekt/4/matningar/antal/1/ta-tillbaka",
            "/investeringar/1/delprojekt/4/matningar/tid/1/ta-tillbaka",
            "/investeringar/1/nyttor",
            "/investeringar/1/nyttor/1",
            "/investeringar/1/nyttor/3",
            "/investeringar/1/nyttor/ny",
            "/investeringar/1/nyttor/1/ratta",
            "/investeringar/1/nyttor/1/matning",
            "/investeringar/1/nyttor/1/ta-tillbaka",
            "/investeringar/1/avstamning",
            "/investeringar/1/avstamning?slag=motsagelse",
            "/investeringar/1/rapporter",
            "/investeringar",
            "/investeringar/ny",
            "/investeringar/ny/mall",
            "/investeringar/1/beslut",
            "/investeringar/1/ta-bort",
            "/investeringar/1/andrat",
            "/investeringar/1/andrat?fran=14&till=20&manad=2021-04",
            "/import",
            "/koppling",
            "/internranta",
            "/kontering",
            "/jobb",
            "/arkiv",
            "/rapporter/kalender",
            "/rapporter/kalender/sammantrade/ny",
            "/portfolj",
            "/portfolj?manad=2021-04",
            "/portfolj/rapporter",
            "/portfolj/frys?manad=2021-04",
            "/investeringar/1/rapporter/frys?manad=2021-04",
            "/tillganglighet",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_says_where_it_is(string address)
    {
        var page = await site.ReadAsync(address);
        var heading = Assert.Single(page.QuerySelectorAll("h1")).TextContent;

        Assert.Equal("sv", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith(heading, page.Title, StringComparison.Ordinal);
        Assert.EndsWith("Norrtälje kommun", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.skip[href='#innehall']"));
        Assert.NotNull(page.QuerySelector("footer a[href='/tillganglighet']"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_table_has_caption_and_scopes(string address)
    {
        var page = await site.ReadAsync(address);
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotEqual("", table.QuerySelector("caption")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), Scopes));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("th[scope=row]")));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_control_has_a_label(string address)
    {
        var page = await site.ReadAsync(address);
        Assert.All(
            page.QuerySelectorAll("input:not([type=hidden]), select, textarea"),
            control => Assert.NotNull(page.QuerySelector($"label[for='{control.Id}']"))
        );
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_is_inline(string address)
    {
        var page = await site.ReadAsync(address);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(
            page.All,
            element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.All(
            page.QuerySelectorAll("script[src], link[href], img[src]"),
            element =>
                Assert.StartsWith(
                    "/",
                    element.GetAttribute("src") ?? element.GetAttribute("href"),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    [InlineData("/api/v1/investments/1/figures")]
    public async Task Whether_a_page_is_there_can_be_asked_without_reading_it(string address)
    {
        using var client = site.CreateClient();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var trace = await client.SendAsync(new HttpRequestMessage(HttpMethod.Trace, address));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, trace.StatusCode);
    }

    [Theory]
    [InlineData("/finns-inte")]
    [InlineData("/investeringar/99")]
    [InlineData("/investeringar/99/avstamning")]
    [InlineData("/investeringar/99/budget")]
    [InlineData("/investeringar/99/budget/ny/omdisponering")]
    [InlineData("/investeringar/1/budget/ny/gava")]
    [InlineData("/investeringar/1/budget/1/ta-tillbaka")]
    [InlineData("/investeringar/99/manadsslut")]
    [InlineData("/investeringar/1/manadsslut/2019-01")]
    [InlineData("/investeringar/1/manadsslut?ar=1999")]
    [InlineData("/investeringar/1/delprojekt/9")]
    [InlineData("/investeringar/99/tidplan")]
    [InlineData("/investeringar/1/delprojekt/9/tidplan")]
    [InlineData("/investeringar/1/delprojekt/2/tidplan/milstolpe/1/flytta")]
    [InlineData("/investeringar/1/delprojekt/2/tidplan/levererat/1/ta-tillbaka")]
    [InlineData("/investeringar/99/ljus")]
    [InlineData("/investeringar/1/ljus/99/ta-tillbaka")]
    [InlineData("/investeringar/99/slutredovisning")]
    [InlineData("/investeringar/99/slutredovisning/texter")]
    [InlineData("/investeringar/1/slutredovisning/texter/99/ta-tillbaka")]
    [InlineData("/investeringar/1/slutredovisning/avsluta/99/ta-tillbaka")]
    [InlineData("/investeringar/99/risker")]
    [InlineData("/investeringar/99/risker/ny")]
    [InlineData("/investeringar/1/risker/99")]
    [InlineData("/investeringar/1/risker/99/bedom")]
    [InlineData("/investeringar/1/risker/99/stang")]
    [InlineData("/investeringar/1/risker/4?manad=2020-05")]
    [InlineData("/investeringar/ett")]
    public async Task An_address_that_leads_nowhere_says_so(string address)
    {
        var page = await site.ReadAsync(address, HttpStatusCode.NotFound);
        Assert.Equal("Sidan finns inte", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(400, "Det som skickades gick inte att förstå")]
    [InlineData(403, "Ingen behörighet")]
    [InlineData(413, "Filen är för stor")]
    [InlineData(500, "Något gick fel i portalen")]
    public async Task An_error_has_its_words(int status, string title)
    {
        var page = await site.ReadAsync($"/fel/{status}", (HttpStatusCode)status);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_menu_marks_the_page_shown()
    {
        var page = await site.ReadAsync("/investeringar/1/delprojekt/4");
        Assert.Equal("Delprojekt", page.QuerySelector("nav.menu [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task Links_stay_at_the_month_chosen()
    {
        var page = await site.ReadAsync("/investeringar/1?manad=2020-05&kand=2100-01-01T12:00:00Z");
        Assert.All(
            page.QuerySelectorAll("nav[aria-label=Investeringen] a"),
            link =>
                Assert.EndsWith(
                    "?manad=2020-05&kand=2100-01-01T12%3A00%3A00Z",
                    link.GetAttribute("href"),
                    StringComparison.Ordinal
                )
        );
    }

    private static readonly string?[] Scopes = ["col", "colgroup", "row"];
}
