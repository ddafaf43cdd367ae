using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Reports;

/// <summary>The page Rapportkalender, and the meetings laid in on it.</summary>
public sealed class CalendarPageTests : IAsyncLifetime
{
    private const string Home = "/rapporter/kalender";

    private readonly FrozenSite _site = new();
    private Visitor _controller = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        // The portal switched itself on in the month of the test: here it was in February 2021.
        await _site.RecordAsync(new ReportSchedule { From = new Month(2021, 2) });
        _controller = new Visitor(_site);
    }

    public async ValueTask DisposeAsync()
    {
        _controller.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task What_waits_comes_and_is_done_stands_each_in_its_table()
    {
        await _controller.GoAsync(Home);

        Assert.Contains("är försenade:", Conclusion, StringComparison.Ordinal);
        Assert.Contains("väntar på bokföringen för", Conclusion, StringComparison.Ordinal);
        var done = _controller.Page.Table("Rapporter som är klara").Row("Uppföljning för april 2021");
        Assert.Equal("2021-05-10", done.Text("Skulle vara klar"));
        Assert.Contains("i efterhand", done.Text("Klar"), StringComparison.Ordinal);
        Assert.Equal(_site.Report, done.QuerySelector("td a")!.GetAttribute("href"));
        Assert.Contains(
            "Görs vid nästa körning",
            _controller.Page.Table("Rapporter som ska göras").Row("Portföljrapport för april 2021").Text("Läge"),
            StringComparison.Ordinal
        );
        Assert.Equal(5, _controller.Page.Table("Rapporter som kommer").QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task What_failed_says_why_and_can_be_tried_again()
    {
        await _site.RecordAsync(
            new ReportFailure
            {
                Kind = ReportKind.FollowUp.Id,
                InvestmentId = 1,
                Month = new Month(2021, 3),
                Day = new DateOnly(2021, 4, 10),
                Reason = "Disken var full.",
            }
        );
        await _controller.GoAsync(Home);

        var row = _controller.Page.Table("Rapporter som inte kunde göras").QuerySelector("tbody tr")!;
        Assert.Contains("mars 2021", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Home + "/manad/igen", row.QuerySelector("form")!.GetAttribute("action"));
        Assert.Contains("Disken var full.", row.Text("Varför"), StringComparison.Ordinal);

        using var administrator = new Visitor(_site, TestAccounts.Administrator);
        await administrator.GoAsync("/jobb");
        Assert.Contains("en kunde inte göras", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_reviewed_then_recorded_once_and_can_be_taken_back()
    {
        var year = TimeProvider
            .System.GetUtcNow()
            .AddYears(1)
            .ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await _controller.GoAsync(Home);
        await _controller.FollowAsync("Lägg in ett sammanträde");
        var before = await _site.BatchesAsync();
        await _controller.SendAsync("Granska", Written("Socialnämnden", $"{year}-05-20", $"{year}-05-11"));
        Assert.Contains($"Socialnämnden {year}-05-20 läggs in", _controller.Text, StringComparison.Ordinal);
        Assert.Contains($"april {year}: ", _controller.Text, StringComparison.Ordinal);
        Assert.Equal(before, await _site.BatchesAsync());
        var review = _controller.Page;

        await _controller.SendAsync("Lägg in sammanträdet");
        Assert.Contains("Sammanträdet är inlagt.", _controller.Text, StringComparison.Ordinal);
        await _controller.ReturnTo(review).SendAsync("Lägg in sammanträdet");
        Assert.Contains("redan inlagt", _controller.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await _site.BatchesAsync());
        Assert.Equal(
            $"{year}-05-11",
            _controller.Page.Table("Rapporter som kommer").Row($"Socialnämnden {year}-05-20").Text("Ska vara klar")
        );

        await _controller.FollowAsync("Ta tillbaka");
        await _controller.SendAsync("Ta tillbaka sammanträdet", ("skal", ""));
        Assert.Contains("Skriv varför det återtas.", _controller.Text, StringComparison.Ordinal);
        await _controller.SendAsync("Ta tillbaka sammanträdet", ("skal", "Inställt"));
        Assert.Contains("taget ur kalendern", _controller.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Socialnämnden {year}-05-20", _controller.Text, StringComparison.Ordinal);
        await using var scope = _site.Services.CreateAsyncScope();
        Assert.Single(await scope.ServiceProvider.GetRequiredService<PortalDb>().Meetings.ToListAsync());
    }

    [Fact]
    public async Task A_meeting_that_cannot_be_is_refused_at_its_field_and_what_was_written_is_kept()
    {
        await _controller.GoAsync(Home + "/sammantrade/ny");
        await _controller.SendAsync("Granska", Written("Socialnämnden", "2020-05-20", "2020-05-11"));

        Assert.Contains("2020-05-20 har redan varit.", _controller.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Socialnämnden",
            _controller.Page.QuerySelector("input[name='Written.Committee']")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task A_politician_sees_what_comes_and_what_was_issued_and_no_more()
    {
        using var politician = new Visitor(_site, TestAccounts.Politician);
        await politician.GoAsync(Home);
        Assert.Equal(HttpStatusCode.OK, politician.Status);
        Assert.DoesNotContain("april 2021", politician.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("försenad", politician.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lägg in ett sammanträde", politician.Text, StringComparison.Ordinal);

        var id = long.Parse(_site.Report.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await _site.RecordAsync(new ReportIssue { FrozenReportId = id, MeetingDay = new DateOnly(2021, 5, 20) });
        await politician.GoAsync(Home);
        Assert.NotNull(politician.Page.Table("Rapporter som är klara").Row("Uppföljning för april 2021"));
    }

    private string Conclusion => _controller.Page.QuerySelector(".conclusion p")!.TextContent;

    private static (string, string)[] Written(string committee, string meets, string documents) =>
        [("Written.Committee", committee), ("Written.MeetingDay", meets), ("Written.DocumentsOn", documents)];
}
