using System.Net;
using Portal.Tests.Features.Accounts;

namespace Portal.Tests.Features.Archive;

/// <summary>The page Arkiv, by whoever may read it.</summary>
public sealed class ArchivePageTests(ArchiveSite archive) : IClassFixture<ArchiveSite>
{
    [Fact]
    public async Task A_file_is_shown_with_size_and_hash_and_is_downloaded()
    {
        using var client = archive.Site.SignedIn(TestAccounts.Politician);
        using var visitor = await new Visitor(archive.Site, TestAccounts.Politician).GoAsync("/arkiv?fran=2021-04");
        var file = archive.Frozen[1].Files[0];
        var link = visitor.Page.QuerySelectorAll(".files a").Single(a => a.TextContent == file.Name);

        Assert.Contains(file.Sha256, link.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\u00a0kB, ", link.ParentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(file.Sha256, ArchiveSite.Hash(await client.GetByteArrayAsync(link.GetAttribute("href"))));
        Assert.Equal(
            "application/atom+xml",
            visitor
                .Page.QuerySelector("head link[rel=alternate][href='/arkiv/flode?fran=2021-04']")!
                .GetAttribute("type")
        );
        Assert.Equal("Arkiv", visitor.Page.QuerySelector(".masthead [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task Pages_lead_through_everything_the_latest_month_first()
    {
        using var visitor = await new Visitor(archive.Site).GoAsync("/arkiv");
        Assert.StartsWith("april 2021", visitor.Page.QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Arkivet har 29 frysta rapporter", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1–20 av 29 rapporter", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("?sida=2", visitor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        await visitor.GoAsync("/arkiv?sida=2");
        Assert.Equal(9, visitor.Page.QuerySelectorAll("tbody tr").Length);
        Assert.StartsWith(
            "januari 2010",
            visitor.Page.QuerySelectorAll("tbody th")[^1].TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("investering=1", 2)]
    [InlineData("fran=2010-06&till=2010-08", 3)]
    [InlineData("text=LITEN-2011", 12)]
    [InlineData("text=annan+INVESTERING", 27)]
    [InlineData("text=%25", 0)]
    [InlineData("text=lite_", 0)]
    [InlineData("text=.xlsx&fran=2020-01", 3)]
    [InlineData("mote=2021-05-20", 1)]
    [InlineData("mote=2021-05-20+Kommunstyrelsen", 0)]
    [InlineData("mote=2021-05-20&till=2021-03", 0)]
    public async Task A_search_finds(string query, int reports)
    {
        using var visitor = await new Visitor(archive.Site).GoAsync($"/arkiv?{query}");
        var said = reports switch
        {
            0 => "Sökningen gav ingen rapport.",
            1 => "Sökningen gav 1 fryst rapport",
            _ => $"Sökningen gav {reports} frysta rapporter",
        };
        Assert.StartsWith("Arkiv " + said, visitor.Text, StringComparison.Ordinal);
        Assert.Equal(reports == 0, visitor.Page.QuerySelector(".empty") is not null);
    }

    [Fact]
    public async Task Meetings_are_listed_to_choose_among_and_a_report_leads_to_where_it_is_read()
    {
        using var visitor = await new Visitor(archive.Site, TestAccounts.Politician).GoAsync("/arkiv");
        Assert.Equal(
            ["", "2021-05-20"],
            visitor.Page.QuerySelectorAll("#mote option").Select(option => option.GetAttribute("value"))
        );

        await visitor.GoAsync("/arkiv?mote=2021-05-20");
        Assert.Equal("2021-05-20", visitor.Page.QuerySelector("#mote option[selected]")!.GetAttribute("value"));
        Assert.Contains("Utgiven till möte 2021-05-20", visitor.Text, StringComparison.Ordinal);
        await visitor.GoAsync(visitor.Page.QuerySelector("tbody td a")!.GetAttribute("href")!);
        Assert.Equal($"/investeringar/1/rapporter/{archive.Frozen[1].Report.Id}", visitor.Address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        await visitor.GoAsync("/arkiv?mote=i+maj");
        Assert.Equal(
            "Det mötet finns inte i arkivet: välj ett i listan.",
            visitor.Page.QuerySelector(".field .error")!.TextContent
        );
    }

    [Fact]
    public async Task What_was_typed_wrong_is_kept_and_told_at_its_field()
    {
        using var visitor = await new Visitor(archive.Site).GoAsync("/arkiv");
        await visitor.SendAsync("Sök", ("fran", "april"), ("text", "xlsx"));
        var field = visitor.Page.QuerySelector("#fran")!;
        Assert.Equal(("april", "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Equal("xlsx", visitor.Page.QuerySelector("#text")!.GetAttribute("value"));
        Assert.Equal("#fran", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nobody_finds_another_investments_reports()
    {
        using var visitor = await new Visitor(archive.Site, People.OtherController).GoAsync("/arkiv?fran=2020-01");
        Assert.Equal(1, visitor.Page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain(archive.Frozen[0].Files[0].Name, visitor.Source, StringComparison.Ordinal);

        foreach (var query in new[] { "investering=1", "investering=99" })
        {
            await visitor.GoAsync($"/arkiv?{query}");
            Assert.Contains("Den investeringen finns inte i arkivet", visitor.Text, StringComparison.Ordinal);
            Assert.Empty(visitor.Page.QuerySelectorAll("tbody tr"));
        }

        await visitor.GoAsync($"/arkiv?text={archive.Frozen[0].Files[0].Name}");
        Assert.Contains("Sökningen gav ingen rapport.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_lead_reads_no_archive_and_is_offered_none()
    {
        using var visitor = await new Visitor(archive.Site, TestAccounts.ProjectLead).GoAsync("/konto");
        Assert.Null(visitor.Page.QuerySelector("a[href='/arkiv']"));
        foreach (var address in new[] { "/arkiv", "/arkiv/zip", "/arkiv/flode" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync(address)).Status);
        }
    }
}
