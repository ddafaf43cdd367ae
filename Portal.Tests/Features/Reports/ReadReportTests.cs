using System.Net;
using Portal.Domain.Benefits;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Reports;

/// <summary>The reading view of a frozen report: it answers without a click, and its figures are those that were frozen.</summary>
public sealed class ReadReportTests(FrozenSite site) : IClassFixture<FrozenSite>
{
    private static readonly string?[] Scopes = ["col", "row"];

    [Fact]
    public async Task Whoever_reads_it_is_told_what_was_granted_used_and_expected_whether_it_is_late_and_what_it_saves()
    {
        var page = await site.ReadAsync(site.Report);
        var figures = await FiguresAsync();
        var shown = page.QuerySelectorAll(".figure")
            .ToDictionary(
                figure => figure.QuerySelector("dt")!.TextContent,
                figure => figure.QuerySelector(".figure-value")!.TextContent.Trim(),
                StringComparer.Ordinal
            );

        Assert.Equal(["Beviljat", "Använt", "Väntad slutkostnad", "Försening", "Sparad arbetstid"], shown.Keys);
        Assert.Equal(SwedishText.WholeKronor(figures.Investment.CurrentAppropriation), Single(shown["Beviljat"]));
        Assert.Equal(SwedishText.WholeKronor(figures.Totals.Money.Outcome), Single(shown["Använt"]));
        Assert.Equal(SwedishText.WholeKronor(figures.Totals.Money.Forecast), Single(shown["Väntad slutkostnad"]));
        Assert.Equal($"{PlanFigures.Of(figures).Late[0].Of.SlipDays}\u00a0dagar", Single(shown["Försening"]));
        Assert.StartsWith(
            figures.Sentences[0],
            page.QuerySelector(".conclusion p")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "Vad behöver bevakas?",
                "Räcker pengarna?",
                "Håller tidplanen?",
                "Vad kostar det om året?",
                "Vilken nytta ger det?",
            ],
            page.QuerySelectorAll("main section > h2").Select(h => h.TextContent).Where(h => h.EndsWith('?')).Take(5)
        );
        Assert.Equal(figures.Concerns, Listed("Vad behöver bevakas?"));
        Assert.NotEmpty(Listed("Förslag till beslut"));
        Assert.Equal(4, page.QuerySelectorAll("main figure.chart").Length);
        Assert.Equal(4, page.QuerySelectorAll("main h3").Count(h => h.TextContent == "Så räknas det"));
        Assert.Equal(
            figures.Totals.Money.Forecast.Kronor,
            page.Table("Pengarna, del för del").Row("Tillsammans").Amount("Väntad slutkostnad, kr")
        );
        Assert.Equal(
            figures.Decision.Points.Count,
            page.Table("Hur det går med beslutets punkter").QuerySelectorAll("tbody tr").Length
        );
        Assert.NotEmpty(page.QuerySelectorAll("ul.files a"));

        IEnumerable<string> Listed(string heading) =>
            page.QuerySelectorAll("main section")
                .Single(section => section.QuerySelector("h2")?.TextContent == heading)
                .QuerySelectorAll("li")
                .Select(item => item.TextContent);
    }

    [Fact]
    public async Task Benefits_other_than_time_stand_with_where_they_are_in_words()
    {
        var benefits = (await FiguresAsync()).Benefits;
        var table = (await site.ReadAsync(site.Report)).Table("Andra nyttor än tid");

        Assert.NotEmpty(benefits);
        Assert.Equal(benefits.Count, table.QuerySelectorAll("tbody tr").Length);
        foreach (var of in benefits)
        {
            var row = table.Row(of.Benefit.Name);
            Assert.Equal(BenefitFigures.Plain(of.Benefit.StartValue), row.Text("Utgångsläge"));
            Assert.StartsWith(of.Target, row.Text("Mål"), StringComparison.Ordinal);
            Assert.StartsWith(
                of.Latest is { } latest ? BenefitFigures.Plain(latest.Value) : SwedishText.None,
                row.Text("Senast mätt"),
                StringComparison.Ordinal
            );
            Assert.StartsWith(of.Words, row.Text("Läge"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_holds_what_every_page_holds()
    {
        var page = await site.ReadAsync(site.Report);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotEqual("", table.QuerySelector("caption")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), Scopes));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("th[scope=row]")));
        }
    }

    [Fact]
    public async Task What_is_recorded_later_changes_nothing_in_it_and_shows_in_the_next()
    {
        await using var own = new FrozenSite();
        await own.InitializeAsync();
        var before = (await own.ReadAsync(own.Report)).MainText();
        Assert.Contains("Det finns ingen tidigare rapport att jämföra med.", before, StringComparison.Ordinal);

        await own.ForecastAsync(1_234_567);
        Assert.Equal(before, (await own.ReadAsync(own.Report)).MainText());
        var next = await own.FreezeAsync(new Month(2021, 5));
        var page = await own.ReadAsync($"{FrozenSite.Home}/{next.Id}");

        Assert.Equal(
            1_234_567m,
            page.Table("Siffror som skiljer sig från rapporten för april 2021").FirstRow("Prognos").Amount("maj 2021")
        );
        Assert.Contains(
            "Lämnade en prognos",
            page.Table("Vad som registrerades däremellan").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_politician_reads_it_once_it_is_issued()
    {
        await using var own = new FrozenSite();
        await own.InitializeAsync();
        using var politician = new Visitor(own, TestAccounts.Politician);
        Assert.Equal(HttpStatusCode.NotFound, (await politician.GoAsync(own.Report)).Status);

        using var controller = new Visitor(own);
        await controller.GoAsync($"{own.Report}/ge-ut");
        await controller.SendAsync("Granska", ("Written.MeetingDay", "2021-05-20"));
        await controller.SendAsync("Ge ut rapporten");

        await politician.GoAsync(FrozenSite.Home);
        await politician.FollowAsync("april 2021");
        Assert.Equal((HttpStatusCode.OK, own.Report), (politician.Status, politician.Address));
        Assert.Contains("möte 2021-05-20", politician.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/investeringar/1/rapporter/999999")]
    [InlineData("/investeringar/99/rapporter/1")]
    public async Task A_report_that_is_not_there_says_so(string address) =>
        await site.ReadAsync(address, HttpStatusCode.NotFound);

    private static string Single(string text) =>
        string.Join('\u00a0', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<FollowUpFigures> FiguresAsync() => site.FiguresAsync(new Month(2021, 4));
}
