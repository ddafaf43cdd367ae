using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Reports;

/// <summary>The page Rapporter, without script.</summary>
public sealed class ReportsPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Address = "/investeringar/1/rapporter";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_last_month_with_facts_is_proposed()
    {
        var page = await ReadAsync(await _client.GetAsync(Address));

        Assert.Equal(
            $"Skapa utkast för {SwedishText.MonthName((await site.FiguresAsync()).AsOf)}",
            page.QuerySelector("form .button")!.TextContent
        );
        Assert.Equal("Ingen rapport är fryst än.", page.QuerySelector(".conclusion p")!.TextContent);
    }

    [Fact]
    public async Task A_draft_is_made_in_the_background_listed_and_downloaded()
    {
        using var answer = await AskForAsync("2021-04");
        var page = await ReadAsync(answer);
        while (page.QuerySelector("#utkast progress") is not null)
        {
            page = await ReadAsync(await _client.GetAsync(page.QuerySelector("#utkast a")!.GetAttribute("href")));
        }

        var link = Assert.Single(
            page.QuerySelectorAll("#utkast a"),
            a => a.TextContent.EndsWith(".xlsx", StringComparison.Ordinal)
        );
        using var file = await _client.GetAsync(link.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(link.TextContent, file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("PK"u8.ToArray(), (await file.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData(
        "2035-01",
        "Det finns inga uppgifter för januari 2035: välj en månad från maj 2020 till december 2021."
    )]
    [InlineData("april", "”april” är ingen månad: välj en i listan.")]
    [InlineData("", "”” är ingen månad: välj en i listan.")]
    public async Task A_month_without_facts_is_refused_at_the_field(string month, string sentence)
    {
        using var answer = await AskForAsync(month);
        var page = await ReadAsync(answer);

        Assert.StartsWith(sentence, page.QuerySelector(".error-summary a")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(sentence, page.QuerySelector(".field .error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("manad", "2021-04")]);
        using var answer = await _client.PostAsync(Address + "/utkast", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/utkast/..%2F..%2Fportal.db/portal.db")]
    [InlineData("/utkast/1_2021-04_20210503T102030456Z/portal.db")]
    [InlineData("/utkast/1_2021-04_20210503T102030456Z/..%2F..%2Fportal.db")]
    [InlineData("/1/portal.db")]
    [InlineData("/1/..%2Fportal.db")]
    [InlineData("/999999/x.xlsx")]
    public async Task No_address_leads_to_another_file(string address)
    {
        using var answer = await _client.GetAsync(Address + address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Another_investment_has_no_page() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/investeringar/99/rapporter")).StatusCode);

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    [Fact]
    public async Task A_month_that_has_ended_is_reviewed_and_frozen_by_hand_once()
    {
        await using var own = new TestSite();
        using var controller = new Visitor(own);
        await controller.GoAsync("/investeringar/1/rapporter");
        await controller.SendAsync("Granska och frys", ("manad", "2021-03"));
        Assert.Equal("Frys uppföljningsrapporten för mars 2021", controller.Page.QuerySelector("h1")!.TextContent);
        var review = controller.Page;
        await controller.SendAsync("Frys rapporten");
        Assert.Equal("Uppföljning mars 2021", controller.Page.QuerySelector("h1")!.TextContent);
        var frozen = controller.Address;
        await controller.ReturnTo(review).SendAsync("Frys rapporten");
        Assert.Equal(frozen, controller.Address);
        using var lead = new Visitor(own, TestAccounts.ProjectLead);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await lead.GoAsync("/investeringar/1/rapporter/frys?manad=2021-03")).Status
        );
    }

    private async Task<HttpResponseMessage> AskForAsync(string month)
    {
        var page = await ReadAsync(await _client.GetAsync(Address));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("manad", month), new("__RequestVerificationToken", token)]);
        return await _client.PostAsync(Address + "/utkast", form);
    }
}
