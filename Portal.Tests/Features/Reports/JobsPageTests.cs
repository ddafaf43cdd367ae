using System.Net;

namespace Portal.Tests.Features.Reports;

/// <summary>The page Jobb, without script.</summary>
public sealed class JobsPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task What_is_scheduled_is_shown_and_can_be_done_at_once()
    {
        var page = await site.ReadAsync("/jobb");
        Assert.Equal("Månadsrapporter", page.Table("Schemalagda jobb").QuerySelector("tbody th")!.TextContent);

        using var answer = await PressAsync("/jobb/rapporter");
        Assert.Equal("/jobb", answer.RequestMessage!.RequestUri!.AbsolutePath);
        page = await Wait.UntilAsync(
            () => site.ReadAsync("/jobb"),
            shown => shown.QuerySelectorAll("table:has(caption:contains('Körningar')) tbody tr").Length >= 3
        );

        foreach (var job in new[] { "Månadsrapporter", "Portföljrapport", "Rapporter till sammanträden" })
        {
            Assert.Equal("Inget att göra.", page.Table("Körningar").Row(job).Text("Vad som hände"));
        }

        Assert.Equal(
            "Inget jobb pågår, och det som har körts gick som det skulle.",
            page.QuerySelector(".conclusion p")!.TextContent
        );
    }

    [Fact]
    public async Task A_page_far_beyond_the_last_is_empty() => await site.ReadAsync("/jobb?sida=2147483647");

    [Fact]
    public async Task A_run_that_never_was_cannot_be_run_again()
    {
        using var answer = await PressAsync("/jobb/finns-inte/igen");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_button_pressed_from_elsewhere_does_nothing()
    {
        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await site.CreateClient().PostAsync("/jobb/rapporter", nothing);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> PressAsync(string action)
    {
        var client = site.CreateClient();
        var html = await client.GetStringAsync("/jobb");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        return await client.PostAsync(action, form);
    }
}
