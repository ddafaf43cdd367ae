using Microsoft.AspNetCore.Hosting;
using Portal.Tests.Mail;

namespace Portal.Tests.Features.Reports;

/// <summary>Who has chosen it is told by mail when a report is issued, from the page to a real mail server.</summary>
public sealed class IssueMailTests : IAsyncLifetime
{
    private readonly MailServer _server = MailServer.Started();
    private readonly MailSite _site;
    private Visitor _controller = null!;

    public IssueMailTests() => _site = new MailSite(_server.Settings);

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _controller = new Visitor(_site);
    }

    public async ValueTask DisposeAsync()
    {
        _controller.Dispose();
        await _site.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_chosen_it_is_told_with_a_link_and_no_figures_and_who_has_not_is_not()
    {
        using var politician = new Visitor(_site, TestAccounts.Politician);
        await politician.GoAsync("/konto");
        Assert.False(politician.Page.QuerySelector("#utgivna")!.HasAttribute("checked"));
        await politician.SendAsync("Spara valet", ("utgivna", "true"));
        Assert.Contains("Valet är sparat.", politician.Text, StringComparison.Ordinal);
        Assert.True(politician.Page.QuerySelector("#utgivna")!.HasAttribute("checked"));

        await IssueAsync("2021-05-20");
        await ArriveAsync(1);

        var taken = _server.Taken[0];
        Assert.Equal([TestAccounts.Politician], taken.To);
        Assert.StartsWith("Rapport utgiven: april 2021, ", taken.Message.Subject, StringComparison.Ordinal);
        Assert.Contains("är utgiven till Socialnämnden 2021-05-20.", taken.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Läs den: https://portalen.kommunen.example{_site.Report}\n",
            taken.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("kr", taken.Text, StringComparison.Ordinal);

        await politician.SendAsync("Spara valet", ("utgivna", "false"));
        await IssueAsync("2021-06-10");
        await _controller.GoAsync("/jobb");
        Assert.Contains("På, genom 127.0.0.1", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Väntar Inget brev", _controller.Text, StringComparison.Ordinal);
        Assert.Single(_server.Taken);
    }

    [Fact]
    public async Task While_the_server_is_stopped_the_report_is_issued_all_the_same_and_withdrawn_it_is_never_told_of()
    {
        await _server.StopAsync();
        await _controller.GoAsync("/konto");
        await _controller.SendAsync("Spara valet", ("utgivna", "true"));

        await IssueAsync("2021-05-20");
        Assert.Contains("Förtroendevalda ser den nu.", _controller.Text, StringComparison.Ordinal);
        await _controller.GoAsync("/jobb");
        Assert.Contains("Väntar 1 brev", _controller.Text, StringComparison.Ordinal);

        await _controller.GoAsync(FrozenSite.Home);
        await _controller.FollowAsync("Ta tillbaka");
        await _controller.SendAsync("Ta tillbaka utgivningen", ("skal", "Fel möte."));
        await _controller.GoAsync("/jobb");
        Assert.Contains("Väntar Inget brev", _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_is_told_what_the_portal_sends_and_has_nothing_to_choose()
    {
        using var lead = new Visitor(_site, TestAccounts.ProjectLead);
        await lead.GoAsync("/konto");

        Assert.Contains("påminns om lägesrapporter", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("#utgivna"));
    }

    private async Task IssueAsync(string day)
    {
        await _controller.GoAsync($"{_site.Report}/ge-ut");
        (string, string)[] written =
        [
            ("Written.MeetingDay", day),
            ("Written.Committee", "Socialnämnden"),
            ("Written.CaseNumber", ""),
        ];
        await _controller.SendAsync("Granska", written);
        await _controller.SendAsync("Ge ut rapporten");
    }

    private async Task ArriveAsync(int letters) =>
        Assert.Equal(
            letters,
            await Wait.UntilAsync(() => Task.FromResult(_server.Taken.Count), taken => taken >= letters)
        );

    private sealed class MailSite(IReadOnlyDictionary<string, string?> mail) : FrozenSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (key, value) in mail)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
