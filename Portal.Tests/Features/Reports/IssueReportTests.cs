using System.Net;

namespace Portal.Tests.Features.Reports;

/// <summary>A frozen report is issued for a meeting, and withdrawn: what politicians may see follows.</summary>
public sealed class IssueReportTests : IAsyncLifetime
{
    private readonly FrozenSite _site = new();
    private Visitor _controller = null!;
    private Visitor _politician = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _controller = new Visitor(_site);
        _politician = new Visitor(_site, TestAccounts.Politician);
    }

    public async ValueTask DisposeAsync()
    {
        _controller.Dispose();
        _politician.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/investeringar/1")]
    [InlineData("/investeringar/1/budget")]
    [InlineData("/investeringar/1/tidplan")]
    [InlineData("/investeringar/1/delprojekt/1")]
    [InlineData(FrozenSite.Home)]
    public async Task Before_anything_is_issued_a_politician_is_told_so_wherever_they_go(string address)
    {
        await _politician.GoAsync(address);

        Assert.Equal((HttpStatusCode.OK, FrozenSite.Home), (_politician.Status, _politician.Address));
        Assert.StartsWith("Ingen rapport är utgiven ännu.", Conclusion(_politician), StringComparison.Ordinal);
        Assert.DoesNotContain("april 2021", _politician.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_investment_that_is_not_there_is_still_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _politician.GoAsync("/investeringar/99")).Status);

    [Fact]
    public async Task A_report_is_reviewed_then_issued_and_seen_as_it_was_then()
    {
        await _controller.GoAsync(FrozenSite.Home);
        Assert.Contains("Inte utgiven", _controller.Text, StringComparison.Ordinal);
        await _controller.FollowAsync("Ge ut till ett möte");
        var before = await _site.BatchesAsync();
        await FillAsync("Granska", "2021-05-20");
        Assert.Contains("version 1 ges ut till mötet 2021-05-20.", _controller.Text, StringComparison.Ordinal);
        Assert.Equal(before, await _site.BatchesAsync());
        var review = _controller.Page;

        await _controller.SendAsync("Ge ut rapporten");
        Assert.Contains("Förtroendevalda ser den nu.", _controller.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Socialnämnden 2021-05-20, punkt 7, dnr SN 2021/12",
            _controller.Text,
            StringComparison.Ordinal
        );
        await _controller.ReturnTo(review).SendAsync("Ge ut rapporten");
        Assert.Contains("var redan utgiven", _controller.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await _site.BatchesAsync());

        await _site.ForecastAsync(1_234_567);
        await _politician.GoAsync("/investeringar/1");
        Assert.Equal("2021-04", _politician.Page.QuerySelector("#manad option[selected]")!.GetAttribute("value"));
        Assert.DoesNotContain("1 234 567", _politician.Text, StringComparison.Ordinal);
        await _politician.GoAsync(FrozenSite.Home);
        Assert.Contains("gavs ut till Socialnämnden 2021-05-20", Conclusion(_politician), StringComparison.Ordinal);
        Assert.DoesNotContain("Ta tillbaka", _politician.Text, StringComparison.Ordinal);
        var file = _politician.Page.QuerySelector("ul.files a")!.GetAttribute("href")!;
        using var client = _site.SignedIn(TestAccounts.Politician);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(file)).StatusCode);

        await _controller.GoAsync(FrozenSite.Home);
        await _controller.FollowAsync("Ta tillbaka");
        await _controller.SendAsync("Ta tillbaka utgivningen");
        Assert.Contains("Skriv varför det återtas.", _controller.Text, StringComparison.Ordinal);
        await _controller.SendAsync("Ta tillbaka utgivningen", ("skal", "Fel möte."));
        Assert.Contains("Utgivningen är återtagen.", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Inte utgiven", _controller.Text, StringComparison.Ordinal);
        await _politician.GoAsync("/investeringar/1");
        Assert.StartsWith("Ingen rapport är utgiven ännu.", Conclusion(_politician), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(file)).StatusCode);
    }

    [Theory]
    [InlineData("", "Ange dagen, som 2021-04-30.")]
    [InlineData("20 maj", "”20 maj” är ingen dag; skriv som 2021-04-30.")]
    [InlineData("2021-04-30", "Rapporten gäller april 2021: mötet måste vara efter månadens slut.")]
    [InlineData("2099-05-20", "2099-05-20 är mer än två år fram. Rätta årtalet.")]
    public async Task A_day_that_cannot_be_is_refused_and_what_was_typed_is_kept(string day, string sentence)
    {
        await _controller.GoAsync($"{_site.Report}/ge-ut");
        await FillAsync("Granska", day);

        Assert.StartsWith(
            sentence,
            _controller.Page.QuerySelector(".error-summary a")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(sentence, _controller.Page.QuerySelector(".field .error")!.TextContent);
        Assert.Equal(day, _controller.Page.QuerySelector("#Written_MeetingDay")!.GetAttribute("value") ?? "");
        Assert.Equal("7", _controller.Page.QuerySelector("#Written_AgendaItem")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_correction_says_what_and_why_and_the_version_before_is_marked()
    {
        await _controller.GoAsync($"{_site.Report}/ge-ut");
        await FillAsync("Granska", "2021-05-20");
        await _controller.SendAsync("Ge ut rapporten");
        await _site.ForecastAsync(1_234_567);

        await _controller.FollowAsync("Rätta med en ny version");
        await _controller.SendAsync("Granska", ("Written.Corrects", "Prognosen"));
        Assert.Equal("Skriv varför rapporten rättas.", _controller.Page.QuerySelector(".field .error")!.TextContent);
        await _controller.SendAsync("Granska", ("Written.Reason", "Den lämnades för sent"));
        Assert.Equal(
            1_234_567m,
            _controller.Page.Table("Siffror som skiljer sig").FirstRow("Prognos").Amount("Version 2")
        );
        var review = _controller.Page;
        await _controller.SendAsync("Frys version 2");
        Assert.Contains("Den nya versionen är fryst.", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Ersatt av version 2", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Rättar: Prognosen", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Skäl: Den lämnades för sent", _controller.Text, StringComparison.Ordinal);
        await _controller.ReturnTo(review).SendAsync("Frys version 2");
        Assert.Contains("var redan rättad", _controller.Text, StringComparison.Ordinal);

        await _controller.GoAsync($"{_site.Report}/ge-ut");
        Assert.Contains("Version 1 är ersatt av version 2.", _controller.Text, StringComparison.Ordinal);
        Assert.Empty(_controller.Page.QuerySelectorAll("main form"));

        await _politician.GoAsync(FrozenSite.Home);
        Assert.Equal(1, _politician.Page.QuerySelectorAll("main tbody > tr").Length);
        Assert.DoesNotContain("Ersatt", _politician.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ersatt", (await _politician.GoAsync(_site.Report)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "1 234 567",
            (await _politician.GoAsync("/investeringar/1/prognos")).Text,
            StringComparison.Ordinal
        );
        await _controller.GoAsync(FrozenSite.Home);
        await _controller.FollowAsync("Ge ut till ett möte");
        await FillAsync("Granska", "2021-06-10");
        await _controller.SendAsync("Ge ut rapporten");
        Assert.Contains(
            "Ersatt av version 2",
            (await _politician.GoAsync(_site.Report)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 234 567",
            (await _politician.GoAsync("/investeringar/1/prognos")).Text,
            StringComparison.Ordinal
        );
    }

    private static string Conclusion(Visitor visitor) =>
        visitor.Page.QuerySelector(".conclusion p")!.TextContent.Trim();

    private Task<Visitor> FillAsync(string button, string day) =>
        _controller.SendAsync(
            button,
            ("Written.MeetingDay", day),
            ("Written.Committee", "Socialnämnden"),
            ("Written.AgendaItem", "7"),
            ("Written.CaseNumber", "SN 2021/12")
        );
}
