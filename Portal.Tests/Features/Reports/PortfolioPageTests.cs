using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Tests.Features.Reports;

/// <summary>The page Portfölj, and its frozen reports.</summary>
public sealed class PortfolioPageTests : IAsyncLifetime
{
    private const string Home = "/portfolj/rapporter";

    private readonly FrozenSite _site = new();
    private Visitor _controller = null!;

    public ValueTask InitializeAsync()
    {
        _controller = new Visitor(_site);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _controller.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_page_says_what_the_figures_say()
    {
        await _controller.GoAsync("/portfolj?manad=2021-04");
        var figures = await _site
            .Services.GetRequiredService<ReadPortfolio>()
            .ForAsync(new Month(2021, 4), cancellation: CancellationToken.None);

        Assert.Contains(
            figures.Sentences[0],
            _controller.Page.QuerySelector(".conclusion p")!.TextContent,
            StringComparison.Ordinal
        );
        var total = _controller.Page.Table("Investeringarnas ekonomi").Row("Tillsammans");
        Assert.Equal(figures.Total.Outcome.Kronor, total.Amount("Utfall, kr"));
        Assert.Equal(figures.Total.Variance.Kronor, total.Amount("Avvikelse, kr"));
        Assert.Equal(
            figures.PlannedCapital.Kronor,
            _controller
                .Page.Table("Kapital- och driftkostnad 2021")
                .Row("Tillsammans")
                .Amount("Kapitalkostnad enligt plan, kr")
        );
        Assert.Equal(
            figures.Running.Kronor,
            _controller
                .Page.Table("Kapital- och driftkostnad 2021")
                .Row("Tillsammans")
                .Amount("Drift och kapital, bokfört, kr")
        );
        Assert.Contains(figures.Lines[0].Delay.Replace('\u00A0', ' '), _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_not_there_is_said_so()
    {
        await _controller.GoAsync("/portfolj?manad=1999-01");

        Assert.Contains("Den månaden finns inte att visa.", _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_frozen_issued_read_by_a_politician_and_withdrawn()
    {
        var report = await FreezeAsync();
        using var politician = new Visitor(_site, TestAccounts.Politician);
        await politician.GoAsync("/portfolj");
        Assert.Equal((HttpStatusCode.OK, Home), (politician.Status, politician.Address));
        Assert.Contains("Ingen portföljrapport är utgiven än.", politician.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await politician.GoAsync($"{Home}/{report.Id}")).Status);

        await _controller.GoAsync(Home);
        await _controller.FollowAsync("Ge ut till ett möte");
        await _controller.SendAsync("Granska", ("Written.MeetingDay", "2021-05-20"));
        await _controller.SendAsync("Ge ut rapporten");
        Assert.Contains("Förtroendevalda ser den nu.", _controller.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await politician.GoAsync($"{Home}/{report.Id}")).Status);
        Assert.Contains("Investeringarnas ekonomi", politician.Text, StringComparison.Ordinal);
        var file = politician
            .Page.QuerySelectorAll("ul.files a")
            .First(a => a.TextContent.EndsWith(".xlsx", StringComparison.Ordinal))
            .GetAttribute("href")!;
        using (var client = _site.SignedIn(TestAccounts.Politician))
        {
            using var answer = await client.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await _controller.FollowAsync("Ta tillbaka");
        await _controller.SendAsync("Ta tillbaka utgivningen", ("skal", "Fel möte"));
        Assert.Equal(HttpStatusCode.NotFound, (await politician.GoAsync($"{Home}/{report.Id}")).Status);
    }

    [Fact]
    public async Task A_project_lead_does_not_see_it()
    {
        using var lead = new Visitor(_site, TestAccounts.ProjectLead);

        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GoAsync("/portfolj")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GoAsync(Home)).Status);
    }

    [Fact]
    public async Task The_archive_leads_to_it_and_to_its_files()
    {
        var report = await FreezeAsync();
        await _controller.GoAsync("/arkiv");

        Assert.Contains("portfolj-2021-04", _controller.Text, StringComparison.Ordinal);
        var file = _controller
            .Page.QuerySelectorAll("ul.files a")
            .Select(a => a.GetAttribute("href")!)
            .First(href => href.StartsWith($"{Home}/{report.Id}/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await _controller.GoAsync(file)).Status);
    }

    [Fact]
    public async Task It_is_corrected_by_a_new_version_that_says_what_and_why()
    {
        await FreezeAsync();
        await _site.ForecastAsync(1_234_567);
        await _controller.GoAsync(Home);

        await _controller.FollowAsync("Rätta med en ny version");
        await _controller.SendAsync("Granska", ("Written.Corrects", "Prognosen"));
        Assert.Equal("Skriv varför rapporten rättas.", _controller.Page.QuerySelector(".field .error")!.TextContent);
        await _controller.SendAsync("Granska", ("Written.Reason", "Den lämnades för sent"));
        var figures = await _site
            .Services.GetRequiredService<ReadPortfolio>()
            .ForAsync(new Month(2021, 4), cancellation: CancellationToken.None);
        Assert.Equal(
            figures.Lines[0].Money.Forecast.Kronor,
            _controller.Page.Table("Siffror som skiljer sig").FirstRow("Prognos").Amount("Version 2")
        );
        var review = _controller.Page;
        await _controller.SendAsync("Frys version 2");
        foreach (
            var told in (string[])
                [
                    "Den nya versionen är fryst.",
                    "En portföljrapport är fryst: den för april 2021.",
                    "Ersatt av version 2",
                    "Rättar: Prognosen",
                    "Skäl: Den lämnades för sent",
                ]
        )
        {
            Assert.Contains(told, _controller.Text, StringComparison.Ordinal);
        }

        var batches = await _site.BatchesAsync();
        await _controller.ReturnTo(review).SendAsync("Frys version 2");
        Assert.Contains("var redan rättad", _controller.Text, StringComparison.Ordinal);
        Assert.Equal(batches, await _site.BatchesAsync());
    }

    [Fact]
    public async Task A_month_that_has_ended_is_frozen_by_hand_and_once()
    {
        await _controller.GoAsync("/portfolj?manad=2021-10");
        await _controller.FollowAsync("Frys rapporten för oktober 2021");
        var review = _controller.Page;
        await _controller.SendAsync("Frys rapporten");
        Assert.Equal("Portföljrapport oktober 2021", _controller.Page.QuerySelector("h1")!.TextContent);
        var (report, batches) = (_controller.Address, await _site.BatchesAsync());

        await _controller.ReturnTo(review).SendAsync("Frys rapporten");
        Assert.Equal((report, batches), (_controller.Address, await _site.BatchesAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await _controller.GoAsync("/portfolj/frys?manad=i+dag")).Status);
    }

    [Fact]
    public async Task A_month_that_has_not_ended_is_not_frozen()
    {
        await _controller.GoAsync("/portfolj/frys?manad=2199-01");
        await _controller.SendAsync("Frys rapporten");

        Assert.Contains("först när månaden är slut", _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_says_what_differs_from_the_one_before()
    {
        await FreezeAsync(new Month(2021, 4));
        await FreezeAsync(new Month(2021, 8));
        await _controller.GoAsync(Home);
        await _controller.FollowAsync("augusti 2021");
        var portfolio = _site.Services.GetRequiredService<ReadPortfolio>();
        var (april, august) = (
            await portfolio.ForAsync(new Month(2021, 4), cancellation: CancellationToken.None),
            await portfolio.ForAsync(new Month(2021, 8), cancellation: CancellationToken.None)
        );

        var outcome = _controller
            .Page.Table("Siffror som skiljer sig från rapporten för april 2021")
            .FirstRow("Utfall");
        Assert.Equal(april.Lines[0].Money.Outcome.Kronor, outcome.Amount("april 2021"));
        Assert.Equal(august.Lines[0].Money.Outcome.Kronor, outcome.Amount("augusti 2021"));
        Assert.NotEqual(0, outcome.Amount("Skillnad"));

        var behind = _controller.Page.Table("Det som ligger bakom").Row(august.Lines[0].Name);
        Assert.Equal(
            (august.Lines[0].Money.Outcome - april.Lines[0].Money.Outcome).Kronor,
            behind.Amount("Bokfört, kr")
        );
        await _controller.FollowAsync($"Vad har ändrats, {august.Lines[0].Name}");
        Assert.Equal(HttpStatusCode.OK, _controller.Status);
    }

    [Fact]
    public async Task A_corrected_report_says_what_the_correction_changed()
    {
        var first = await FreezeAsync();
        await _site.ForecastAsync(1_234_567);
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<FreezeReport>()
                .CorrectAsync(first, new ReportCorrection("Prognosen", "Den lämnades för sent"), "prov");
        }

        await _controller.GoAsync(Home);
        await _controller.FollowAsync("april 2021");

        var forecast = _controller.Page.Table("Siffror som skiljer sig från version 1").FirstRow("Prognos");
        Assert.NotEqual(forecast.Amount("Version 1"), forecast.Amount("Version 2"));
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_draft_of_a_month_is_a_file_and_freezes_nothing(string format, string type)
    {
        using var client = _site.SignedIn(TestAccounts.Controller);
        var before = await _site.BatchesAsync();
        using var answer = await client.GetAsync($"/portfolj/utkast/{format}?manad=2021-04");

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(
            "utkast-portfolj-2021-04-",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
            StringComparison.Ordinal
        );
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(before, await _site.BatchesAsync());
        using var politician = new Visitor(_site, TestAccounts.Politician);
        Assert.Equal(Home, (await politician.GoAsync($"/portfolj/utkast/{format}?manad=2021-04")).Address);
    }

    private Task<FrozenReport> FreezeAsync() => FreezeAsync(new Month(2021, 4));

    private async Task<FrozenReport> FreezeAsync(Month month)
    {
        _site.CreateClient();
        await using var scope = _site.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<FreezeReport>()
                .RunAsync(ReportKind.Portfolio, null, month, "prov")
        )
            .Value
            .Report;
    }
}
