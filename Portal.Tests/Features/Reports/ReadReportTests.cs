using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Queries;
using Portal.Domain.Benefits;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Reports;

/// <summary>The reading view of a frozen report: it answers without a click, and its figures are those that were frozen.</summary>
public sealed class ReadReportTests(FrozenSite site) : IClassFixture<FrozenSite>
{
    private const string Heading = "Vad rättelsen ändrade";
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
        Assert.Equal(figures.Concerns.Groups.SelectMany(group => group.Sentences), Listed("Vad behöver bevakas?"));
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
        var recorded = page.Table("Vad som registrerades däremellan").TextContent;
        Assert.Contains("Lämnade en prognos", recorded, StringComparison.Ordinal);
        Assert.Matches("Prognos: delprojekt 1 [^()]+, belopp 1\u00a0234\u00a0567,00\u00a0kr", recorded);
        Assert.DoesNotContain("Sent lämnad", recorded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measurements_and_lights_in_between_are_told_without_what_was_written_of_them()
    {
        await using var own = new FrozenSite();
        await own.InitializeAsync();
        await own.RecordAsync(
            new InvestigationCount
            {
                SubprojectId = 4,
                Month = new(2021, 5),
                Started = 61,
            },
            new TimeSample
            {
                SubprojectId = 4,
                Month = new(2021, 5),
                Phase = SamplePhase.After,
                Count = 14,
                Mean = new(20.5m),
                Deviation = new(4),
                Source = "Skrivet av någon",
            },
            new BenefitMeasurement
            {
                BenefitId = 1,
                Day = new(2021, 5, 31),
                Value = 17.25m,
                Source = "Skrivet av någon",
            },
            new LightOverrule
            {
                InvestmentId = 1,
                Month = new(2021, 5),
                Light = Light.Yellow,
                Reason = "Skrivet av någon",
            }
        );
        var next = await own.FreezeAsync(new Month(2021, 5));

        var recorded = (await own.ReadAsync($"{FrozenSite.Home}/{next.Id}"))
            .Table("Vad som registrerades däremellan")
            .QuerySelectorAll(".under")
            .Select(line => line.TextContent.Replace('\u00a0', ' '));

        Assert.Equal(
            [
                "Satt ljus: hela investeringen, månad maj 2021, ljus Kräver uppmärksamhet",
                "Uppgift om utredningar: månad maj 2021, inledda utredningar 61",
                "Tidsmätning: månad maj 2021, skede Efter, antal 14, medelvärde 20,50 h",
                "Mätning av nytta: nytta Utredningar som tar mer än fyra månader, dag 2021-05-31, värde 17,25",
            ],
            recorded
        );
    }

    [Fact]
    public async Task What_the_next_report_knew_already_is_told_with_the_rows_that_belong_to_its_month()
    {
        await using var own = new FrozenSite();
        await own.InitializeAsync();
        var next = await own.FreezeAsync(new Month(2021, 5));
        var sums = (await own.Services.GetRequiredService<ReadLedgers>().ForAsync(next.KnownBatch))
            .Sums.Where(sum =>
                sum.Owner.Mapping is { InvestmentId: 1, Running: null, SubprojectId: not null }
                && sum.Sum.Month == next.Month
            )
            .Select(sum => sum.Sum)
            .ToList();

        var page = await own.ReadAsync($"{FrozenSite.Home}/{next.Id}");

        Assert.Contains(
            "Allt om investeringen var redan registrerat när rapporten för april 2021 frystes: det som skiljer är det som hör till maj 2021.",
            page.MainText(),
            StringComparison.Ordinal
        );
        var rows = page.QuerySelectorAll("main a")
            .Single(a => a.GetAttribute("href")!.Contains("/utfall/rader", StringComparison.Ordinal));
        Assert.Equal(
            SwedishText.Counted(sums.Sum(s => s.Rows), "verifikationsrad", "verifikationsrader"),
            rows.TextContent
        );
        Assert.Contains(
            SwedishText.WholeKronor(Money.Sum(sums.Select(s => s.Amount))),
            rows.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "/investeringar/1/utfall/rader?fran=2021-05&till=2021-05",
            rows.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"{SwedishText.Kronor(Money.Sum(sums.Select(s => s.Amount)))} på {sums.Sum(s => s.Rows)} verifikationsrader",
            (await own.ReadAsync(rows.GetAttribute("href")!)).QuerySelector(".conclusion p")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_milestone_that_moved_since_the_report_before_is_told_with_both_its_days()
    {
        await using var own = new FrozenSite();
        await own.InitializeAsync();
        var may = await own.FreezeAsync(new Month(2021, 5));
        var june = await own.FreezeAsync(new Month(2021, 6));
        var (before, after) = (await own.FiguresAsync(may.Month), await own.FiguresAsync(june.Month));
        var moved = before
            .Subprojects.SelectMany(s => s.Milestones)
            .Join(after.Subprojects.SelectMany(s => s.Milestones), m => m.Name, m => m.Name, (was, now) => (was, now))
            .First(m => m.was.Reached is null && m.now.Reached is not null);

        var row = (await own.ReadAsync($"{FrozenSite.Home}/{june.Id}"))
            .Table("Siffror som skiljer sig från rapporten för maj 2021")
            .FirstRow($"Milstolpe: {moved.now.Name}");

        Assert.StartsWith(moved.was.Standing, row.Text("maj 2021"), StringComparison.Ordinal);
        Assert.StartsWith(moved.now.Standing, row.Text("juni 2021"), StringComparison.Ordinal);
        Assert.Equal(
            SwedishText.Counted(moved.now.SlipDays - moved.was.SlipDays, "dag", "dagar"),
            row.Text("Skillnad")
        );
    }

    [Fact]
    public async Task A_correction_is_read_with_what_it_changed_by_those_who_could_read_the_version_before()
    {
        await using var own = new FrozenSite();
        await own.InitializeAsync();
        var first = await own.FreezeAsync(new Month(2021, 4));
        await own.ForecastAsync(1_234_567);
        var second = await own.CorrectAsync(first);
        var third = await own.CorrectAsync(second);

        Assert.DoesNotContain(Heading, (await own.ReadAsync(own.Report)).MainText(), StringComparison.Ordinal);
        var page = await own.ReadAsync($"{FrozenSite.Home}/{second.Id}");
        Assert.Contains(Heading, page.MainText(), StringComparison.Ordinal);
        var forecast = page.Table("Siffror som skiljer sig från version 1").FirstRow("Prognos");
        Assert.Equal(1_234_567m, forecast.Amount("Version 2"));
        Assert.Equal(forecast.Amount("Version 2") - forecast.Amount("Version 1"), forecast.Amount("Skillnad"));
        Assert.Contains(
            "Inga siffror skiljer sig från version 2.",
            (await own.ReadAsync($"{FrozenSite.Home}/{third.Id}")).MainText(),
            StringComparison.Ordinal
        );

        await own.RecordAsync(new ReportIssue { FrozenReportId = third.Id, MeetingDay = new DateOnly(2021, 6, 10) });
        using var politician = new Visitor(own, TestAccounts.Politician);
        await politician.GoAsync($"{FrozenSite.Home}/{third.Id}");
        Assert.Equal(HttpStatusCode.OK, politician.Status);
        Assert.DoesNotContain(Heading, politician.Text, StringComparison.Ordinal);

        await own.RecordAsync(new ReportIssue { FrozenReportId = first.Id, MeetingDay = new DateOnly(2021, 5, 20) });
        await politician.GoAsync($"{FrozenSite.Home}/{third.Id}");
        Assert.Equal(
            1_234_567m,
            politician.Page.Table("Siffror som skiljer sig från version 1").FirstRow("Prognos").Amount("Version 3")
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
