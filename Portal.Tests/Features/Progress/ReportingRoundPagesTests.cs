using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FinalReports;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Progress;
using Portal.Tests.Data;

namespace Portal.Tests.Features.Progress;

/// <summary>The pages of a reporting round, as a project lead and a controller use them, on the example's last round.</summary>
public sealed class ReportingRoundPagesTests : IAsyncLifetime
{
    private const string One = "/investeringar/1/delprojekt/1";
    private const string Form = One + "/lagesrapport?manad=2021-12";

    private readonly TestSite _site = new();
    private Visitor _lead = null!;
    private Visitor _controller = null!;

    public ValueTask InitializeAsync()
    {
        _lead = new Visitor(_site, TestAccounts.ProjectLead);
        _controller = new Visitor(_site);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _lead.Dispose();
        _controller.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_lead_begins_at_what_there_is_to_do_and_sees_why_the_report_came_back()
    {
        await _lead.GoAsync("/");

        Assert.Equal("/att-gora", _lead.Address);
        Assert.StartsWith(
            "Att göra Du har 1\u00A0lägesrapport att lämna.".Replace('\u00A0', ' '),
            _lead.Text.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        var row = _lead.Page.Table("Dina lägesrapporter").Row("december 2021");
        Assert.Contains("Återlämnad", row.Text("Läge"), StringComparison.Ordinal);
        Assert.Contains("vem som förvaltar systemet", row.Text("Läge"), StringComparison.Ordinal);
        Assert.Contains("senast 2022-01-25", row.Text("Påminnelser"), StringComparison.Ordinal);
        Assert.DoesNotContain("delprojekt/2", _lead.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_holds_the_last_report_so_that_nothing_is_typed_again()
    {
        await _lead.GoAsync(Form);
        Assert.Equal("Klart, ett halvår efter plan.", Typed("Lines[0].Text"));
        Assert.Equal("Inget.", Typed("Next"));
        Assert.Equal("100", _lead.Page.QuerySelector("[name=Completion]")!.GetAttribute("value"));

        await _lead.SendAsync("Skicka in", ("MovedOut", "Utbildningen av nya handläggare."));

        Assert.Equal("/att-gora?klart=inskickad", _lead.Address);
        Assert.Equal(ReportState.SentIn, await StateAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_what_was_typed_is_kept()
    {
        await _lead.GoAsync(Form);
        await _lead.SendAsync(
            "Skicka in",
            ("Lines[2].Light", ""),
            ("Lines[4].Text", "Frågan ägs av 19121212-1212."),
            ("Completion", "90"),
            ("Done", "Något nytt.")
        );

        Assert.Contains("Välj läge för omfattning.", _lead.Text, StringComparison.Ordinal);
        Assert.Contains("ser ut som ett personnummer", _lead.Text, StringComparison.Ordinal);
        Assert.Contains("lägre än i förra rapporten", _lead.Text, StringComparison.Ordinal);
        Assert.Equal("Något nytt.", Typed("Done"));
        Assert.NotNull(_lead.Page.QuerySelector("input[type=checkbox][name=Lower]"));
        Assert.Equal(ReportState.Returned, await StateAsync());
    }

    [Fact]
    public async Task Sent_twice_it_is_recorded_once_and_written_by_two_the_later_is_told()
    {
        await _lead.GoAsync(Form);
        var opened = _lead.Page;
        await _lead.SendAsync("Skicka in", ("Done", "Först."));
        await _lead.ReturnTo(opened).SendAsync("Skicka in", ("Done", "Först."));
        Assert.Equal("/att-gora?klart=inskickad", _lead.Address);
        Assert.Equal(2, (await AskedAsync()).Sent.Count);

        await _lead.ReturnTo(opened).SendAsync("Skicka in", ("Done", "Sedan."));
        Assert.Contains("en annan lägesrapport skickats in", _lead.Text, StringComparison.Ordinal);
        await _lead.SendAsync("Skicka in");
        Assert.Equal("Sedan.", (await AskedAsync()).Latest!.Report.Done);
    }

    [Fact]
    public async Task A_report_is_returned_only_with_a_comment_and_frozen_once_it_is_approved()
    {
        await SendInAsync();
        await ToReviewAsync();
        await _controller.SendAsync("Återlämna");
        Assert.Contains("Skriv vad som ska kompletteras", _controller.Text, StringComparison.Ordinal);
        foreach (var button in _controller.Page.QuerySelectorAll("main button[name=besked]"))
        {
            button.SetAttribute("value", "annat");
        }

        await _controller.SendAsync("Återlämna", ("kommentar", "Mer."));
        Assert.Equal(HttpStatusCode.BadRequest, _controller.Status);
        await ToReviewAsync();

        await _controller.SendAsync("Godkänn och frys");
        Assert.Equal("/att-gora?klart=godkand", _controller.Address);
        Assert.Equal(ReportState.Approved, await StateAsync());

        await _lead.GoAsync(Form);
        Assert.Contains("godkänd och fryst", _lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("står ifyll", _lead.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"{One}/lagesrapporter/{(await AskedAsync()).Latest!.Report.Id}",
            _lead.Page.QuerySelector(".conclusion a")!.GetAttribute("href")
        );
        Assert.Null(_lead.Page.QuerySelector("main form"));
        await using var scope = _site.Services.CreateAsyncScope();
        var faults = await scope
            .ServiceProvider.GetRequiredService<SendStatusReport>()
            .RunAsync(1, 1, new Month(2021, 12), new WrittenStatusReport(), "system");
        Assert.Contains("fryst", Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_a_newer_one_has_replaced_or_that_is_reviewed_is_not_reviewed_again()
    {
        await SendInAsync();
        await ToReviewAsync();
        var opened = _controller.Page;
        await _lead.GoAsync(Form);
        await _lead.SendAsync("Skicka in", ("Done", "Ännu mer."));

        await _controller.SendAsync("Godkänn och frys");
        Assert.Contains("En nyare lägesrapport har skickats in", _controller.Text, StringComparison.Ordinal);

        await ToReviewAsync();
        opened = _controller.Page;
        await _controller.SendAsync("Godkänn och frys");
        await _controller.ReturnTo(opened).SendAsync("Godkänn och frys");
        Assert.Equal("/att-gora?klart=godkand", _controller.Address);
        await _controller.ReturnTo(opened).SendAsync("Återlämna", ("kommentar", "Mer."));
        Assert.Contains("redan godkänd", _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_waits_is_said_and_its_content_shown_nowhere_before_it_is_approved()
    {
        await _lead.GoAsync(Form);
        await _lead.SendAsync("Skicka in", ("Lines[0].Light", "Red"), ("Lines[0].Text", "Alldeles nytt."));

        const string waits = "Lägesrapporten för december 2021 väntar på godkännande";
        Assert.Contains(
            $"{waits} för delprojekt 1 och 2.",
            (await _controller.GoAsync("/investeringar/1")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            waits,
            (await _controller.GoAsync("/investeringar/1/delprojekt")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(waits, (await _controller.GoAsync(One)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alldeles nytt.", _controller.Source, StringComparison.Ordinal);
        Assert.Contains("Enligt", _controller.Text, StringComparison.Ordinal);

        await ToReviewAsync();
        Assert.Contains("Alldeles nytt.", _controller.Text, StringComparison.Ordinal);
        await _controller.SendAsync("Godkänn och frys");
        Assert.Contains("Alldeles nytt.", (await _controller.GoAsync(One)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(waits, _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_opened_by_hand_for_those_chosen_and_taken_back_while_nobody_has_answered()
    {
        await _controller.GoAsync("/investeringar/1/rapporteringsomgang/ny");
        await _controller.SendAsync("Öppna omgången", ("DueOn", "2021-01-01"));
        Assert.Contains("har redan varit", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Välj minst ett delprojekt.", _controller.Text, StringComparison.Ordinal);

        await _controller.SendAsync("Öppna omgången", ("Month", Day(0)[..7]), ("DueOn", Day(61)));
        Assert.Contains("är inte slut än", _controller.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Rapporterna ska vara inne inom 60 dagar: välj en dag till och med {Day(60)}.",
            _controller.Text,
            StringComparison.Ordinal
        );

        await _controller.SendAsync("Öppna omgången", ("Month", "2022-01"), ("DueOn", Day(60)), ("Asked[3]", "true"));
        Assert.Equal("/att-gora?klart=oppnad", _controller.Address);
        var row = _controller.Page.Table("Omgångar").Row("januari 2022");
        Assert.Equal("1", row.Text("Saknas"));

        await _controller.FollowAsync("Ta tillbaka");
        await _controller.SendAsync("Ta tillbaka omgången", ("skal", "Fel månad."));
        Assert.DoesNotContain("januari 2022", _controller.Page.Table("Omgångar").TextContent, StringComparison.Ordinal);

        await _controller.GoAsync("/investeringar/1/rapporteringsomgang/1/aterta");
        await _controller.SendAsync("Ta tillbaka omgången", ("skal", "Fel månad."));
        Assert.Contains("har en lägesrapport skickats in", _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_been_silent_for_thirty_days_is_said()
    {
        const string silent = "Har inte rapporterat på 30 dagar, senast 2021-01-15";
        var list = (await _controller.GoAsync("/investeringar/1/delprojekt?manad=2021-02")).Page.Table("Delprojekten");
        Assert.Contains(silent, list.Row("2.").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Har inte rapporterat", list.Row("1.").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            silent,
            (await _controller.GoAsync("/investeringar/1/delprojekt/2?manad=2021-02")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Delprojekt 3 rapporterade senast för december 2020. {silent}",
            (await _controller.GoAsync("/investeringar/1?manad=2021-02")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Har inte rapporterat",
            (await _controller.GoAsync("/investeringar/1")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task After_the_end_nobody_is_silent_and_no_round_can_be_opened()
    {
        _site.CreateClient();
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var end = new InvestmentEnd
            {
                InvestmentId = 1,
                Day = new(2021, 1, 31),
                Reason = "Allt är i bruk",
            };
            await scope.ServiceProvider.GetRequiredService<PortalDb>().RecordAsync(TestDatabase.Origin, [end]);
        }

        Assert.DoesNotContain(
            "Har inte rapporterat",
            (await _controller.GoAsync("/investeringar/1/delprojekt?manad=2021-02")).Text,
            StringComparison.Ordinal
        );
        await _controller.GoAsync("/investeringar/1/rapporteringsomgang/ny");
        Assert.Empty(_controller.Page.QuerySelectorAll("option[value='2021-02']"));
        await _controller.SendAsync(
            "Öppna omgången",
            ("Month", "2021-02"),
            ("DueOn", "2026-12-04"),
            ("Asked[1]", "true")
        );
        Assert.Contains(
            "Investeringen avslutades 2021-01-31. Välj en månad till och med januari 2021.",
            _controller.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_lead_reaches_no_other_subproject_and_reviews_nothing()
    {
        foreach (
            var address in new[]
            {
                "/investeringar/1/delprojekt/2/lagesrapport?manad=2021-12",
                "/investeringar/1/delprojekt/2/lagesrapporter",
                "/investeringar/1/rapporteringsomgang/ny",
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _lead.GoAsync(address)).Status);
        }

        var others = (await KnownAsync()).Facts.Of(2, new Month(2021, 12))!.Latest!.Report.Id;
        Assert.Equal(HttpStatusCode.NotFound, (await _lead.GoAsync($"{One}/lagesrapporter/{others}")).Status);
        await _lead.GoAsync($"{One}/lagesrapporter/{(await AskedAsync()).Latest!.Report.Id}");
        Assert.DoesNotContain("Godkänn", _lead.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _lead.GoAsync($"{One}/lagesrapport?manad=2021-11")).Status);
    }

    [Theory]
    [InlineData(One + "/lagesrapporter")]
    [InlineData(Form)]
    public async Task A_politician_sees_nothing_of_what_is_not_approved(string address)
    {
        using var politician = new Visitor(_site, TestAccounts.Politician);

        Assert.Equal(HttpStatusCode.Forbidden, (await politician.GoAsync(address)).Status);
    }

    [Theory]
    [InlineData(TestAccounts.Politician)]
    [InlineData(TestAccounts.Administrator)]
    public async Task Who_neither_leads_nor_keeps_has_nothing_to_do(string address)
    {
        using var other = new Visitor(_site, address);

        await other.GoAsync("/att-gora");

        Assert.Contains("Du har ingen lägesrapport att lämna.", other.Text, StringComparison.Ordinal);
        Assert.Empty(other.Page.QuerySelectorAll("main table, main .button"));
    }

    private async Task SendInAsync()
    {
        await _lead.GoAsync(Form);
        await _lead.SendAsync("Skicka in", ("Done", "Förvaltningen är överlämnad till socialkontoret."));
    }

    private async Task ToReviewAsync()
    {
        await _controller.GoAsync("/att-gora");
        var link = _controller.Page.Table("Väntar på godkännande").QuerySelector($"a[href^='{One}/']")!;
        await _controller.GoAsync(link.GetAttribute("href")!);
    }

    // A day so many days from today.
    private static string Day(int days) =>
        SwedishText.Day(
            DateOnly.FromDateTime(SwedishTime.Local(TimeProvider.System.GetUtcNow().UtcDateTime)).AddDays(days)
        );

    private string Typed(string field) => _lead.Page.QuerySelector($"textarea[name='{field}']")!.TextContent;

    private async Task<InvestmentRounds> KnownAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return (await ReadRounds.OfAsync(scope.ServiceProvider.GetRequiredService<Portal.Data.PortalDb>(), 1))!;
    }

    private async Task<AskedReport> AskedAsync() => (await KnownAsync()).Facts.Of(1, new Month(2021, 12))!;

    private async Task<ReportState> StateAsync() => (await AskedAsync()).State;
}
