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

        await _controller.FollowAsync("Återta");
        await _controller.SendAsync("Återta utgivningen", ("skal", "Fel möte"));
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

    private async Task<FrozenReport> FreezeAsync()
    {
        _site.CreateClient();
        await using var scope = _site.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<FreezeReport>()
                .RunAsync(ReportKind.Portfolio, null, new Month(2021, 4), "prov")
        )
            .Value
            .Report;
    }
}
