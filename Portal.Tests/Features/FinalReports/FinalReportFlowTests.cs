using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;
using Portal.Tests.Data;
using Portal.Tests.Reporting;

namespace Portal.Tests.Features.FinalReports;

/// <summary>The final report of the example: written, ended, frozen, issued and read.</summary>
public sealed class FinalReportFlowTests : IAsyncDisposable
{
    private const string Home = "/investeringar/1/slutredovisning";

    private readonly TestSite _site = new();
    private readonly Visitor _controller;

    public FinalReportFlowTests() => _controller = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _controller.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_list_shrinks_as_texts_are_written_and_grows_when_one_is_taken_back()
    {
        await _controller.GoAsync(Home);
        Assert.Contains("10 saker saknas i redovisningen.", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("inte förklarad i delprojekt 2 och 4", _controller.Text, StringComparison.Ordinal);

        await _controller.FollowAsync("Skriv lärdomarna");
        await _controller.SendAsync(
            "Spara",
            ("Parts[1].Text", "Färre timmar."),
            ("Parts[6].Text", "Ring 19121212-1212")
        );
        Assert.Contains("ser ut som ett personnummer", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("19121212-1212", Field("Parts[6].Text"), StringComparison.Ordinal);
        Assert.Contains("Färre timmar.", Field("Parts[1].Text"), StringComparison.Ordinal);

        await _controller.SendAsync("Spara", ("Parts[3].Text", "Fler tester."), ("Parts[6].Text", "Börja tidigare."));
        Assert.Contains("8 saker saknas i redovisningen.", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Börja tidigare.", _controller.Text, StringComparison.Ordinal);

        await _controller.GoAsync($"{Home}/texter");
        await _controller.FollowAsync("Ta tillbaka Börja");
        await _controller.SendAsync("Ta tillbaka");
        Assert.Contains("Skriv varför det återtas.", _controller.Text, StringComparison.Ordinal);
        await _controller.SendAsync("Ta tillbaka", ("skal", "För tidigt."));
        Assert.Contains("9 saker saknas i redovisningen.", _controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_once_are_told_and_nothing_is_lost()
    {
        using var other = new Visitor(_site);
        await _controller.GoAsync($"{Home}/texter");
        await other.GoAsync($"{Home}/texter");
        await other.SendAsync("Spara", ("Parts[4].Text", "Den andras text."));

        await _controller.SendAsync("Spara", ("Parts[4].Text", "Min text."));

        Assert.Contains("har ändrats under tiden till: ”Den andras text.”", _controller.Text, StringComparison.Ordinal);
        Assert.Contains("Min text.", Field("Parts[4].Text"), StringComparison.Ordinal);
        await _controller.SendAsync("Spara");
        Assert.Contains("Min text.", _controller.Text, StringComparison.Ordinal);
        await _controller.GoAsync($"{Home}/texter");
        await _controller.SendAsync("Spara", ("Parts[4].Text", " "));
        Assert.Contains("Texten kan inte tömmas.", _controller.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Klart.", "Ange dagen, som 2021-04-30.")]
    [InlineData("2020-04-30", "Klart.", "Investeringen började i maj 2020: den kan inte avslutas före det.")]
    [InlineData("2190-01-01", "Klart.", "2190-01-01 har inte varit än.")]
    [InlineData("2021-12-31", " ", "Skriv varför investeringen avslutas.")]
    public async Task An_end_that_cannot_be_is_refused_and_what_was_typed_is_kept(
        string day,
        string why,
        string sentence
    )
    {
        await _controller.GoAsync($"{Home}/avsluta");
        await _controller.SendAsync("Granska", ("Written.Day", day), ("Written.Reason", why));

        Assert.Contains(sentence, _controller.Text, StringComparison.Ordinal);
        Assert.Equal(day, _controller.Page.QuerySelector("[name='Written.Day']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task It_is_ended_frozen_with_a_reason_and_read_by_politicians_once_it_is_issued()
    {
        await _controller.GoAsync($"{Home}/frys");
        Assert.Contains(
            "först när det är antecknat att investeringen är avslutad",
            _controller.Text,
            StringComparison.Ordinal
        );
        await EndAsync();
        await _controller.GoAsync($"{Home}/frys");
        await _controller.SendAsync("Frys slutredovisningen");
        Assert.Contains("Skriv varför den fryses trots att något saknas.", _controller.Text, StringComparison.Ordinal);
        await _controller.SendAsync("Frys slutredovisningen", ("skal", "Resten kommer i höst."));
        var report = _controller.Address;
        Assert.StartsWith("/investeringar/1/rapporter/", report, StringComparison.Ordinal);
        Assert.Contains("Varför den är fryst ändå: Resten kommer i höst.", _controller.Text, StringComparison.Ordinal);

        await AgreesAsync();
        using var politician = new Visitor(_site, TestAccounts.Politician);
        Assert.Equal(HttpStatusCode.NotFound, (await politician.GoAsync(report)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await politician.GoAsync(Home)).Status);
        await _controller.GoAsync($"{report}/ge-ut");
        await _controller.SendAsync("Granska", ("Written.MeetingDay", "2022-02-10"));
        Assert.Contains(
            "Slutredovisningen för december 2021, version 1 ges ut",
            _controller.Text,
            StringComparison.Ordinal
        );
        await _controller.SendAsync("Ge ut rapporten");
        await politician.GoAsync(report);
        Assert.Equal(HttpStatusCode.OK, politician.Status);
        Assert.Contains("Investeringen avslutades 2021-12-31.", politician.Text, StringComparison.Ordinal);
        Assert.Contains("Slutredovisning", (await politician.GoAsync("/arkiv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_it_has_ended_is_said_wherever_it_is_listed_and_its_reports_are_waited_for_no_more()
    {
        await EndAsync();

        foreach (var address in new[] { "/investeringar", "/investeringar/1", "/portfolj" })
        {
            await _controller.GoAsync(address);
            Assert.Contains("Avslutad 2021-12-31", _controller.Text, StringComparison.Ordinal);
            await _controller.GoAsync($"{address}?manad=2021-11");
            Assert.DoesNotContain("Avslutad", _controller.Text, StringComparison.Ordinal);
        }

        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        Assert.Equal(new Month(2021, 12), (await ReadCalendar.RunAsync(db)).Investments.Single(i => i.Id == 1).Last);
        var end = await db.InvestmentEnds.SingleAsync();
        await db.RecordAsync(
            new BatchOrigin("prov", "Prov"),
            [new Withdrawal { InvestmentEndId = end.Id, Reason = "För tidigt." }]
        );
        Assert.Null((await ReadCalendar.RunAsync(db)).Investments.Single(i => i.Id == 1).Last);
    }

    [Fact]
    public async Task An_end_that_was_moved_is_none_of_the_month_it_was_moved_from()
    {
        _site.CreateClient();
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var read = scope.ServiceProvider.GetRequiredService<ReadFinal>();
        foreach (var day in new DateOnly[] { new(2021, 6, 30), new(2021, 10, 31) })
        {
            await db.RecordAsync(
                TestDatabase.Origin,
                [
                    new InvestmentEnd
                    {
                        InvestmentId = 1,
                        Day = day,
                        Reason = "Allt är i bruk",
                    },
                ]
            );
        }

        var (june, october) = (
            (await read.NowAsync(1, new Month(2021, 6))).Value,
            (await read.NowAsync(1, new Month(2021, 10))).Value
        );

        Assert.Equal((null, null), (june.End, june.Figures.EndedOn));
        Assert.Equal(new DateOnly(2021, 10, 31), october.End!.Day);
        Assert.Equal(october.End.Day, october.Figures.EndedOn);
    }

    [Fact]
    public async Task Line_breaks_stay_as_they_were_written_on_the_page_and_in_the_document()
    {
        await _controller.GoAsync($"{Home}/texter");
        await _controller.SendAsync("Spara", ("Parts[4].Text", "Målen är nådda.\r\n- punkt ett\r\n- punkt två"));
        Assert.Equal(
            "Målen är nådda.\n- punkt ett\n- punkt två",
            _controller.Page.QuerySelector("p.written")!.TextContent
        );
        await _controller.GoAsync($"{Home}/texter");
        await _controller.SendAsync("Spara");
        await EndAsync();
        await _controller.GoAsync($"{Home}/frys");
        await _controller.SendAsync("Frys slutredovisningen", ("skal", "Resten kommer i höst."));

        var file = Assert.Single(Directory.GetFiles(_site.Reports, "slutredovisning-*.docx"));
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var paragraph = document
            .MainDocumentPart!.Document!.Body!.Descendants<Paragraph>()
            .Single(p => p.InnerText.Contains("punkt ett", StringComparison.Ordinal));
        Assert.Equal("Målen är nådda.- punkt ett- punkt två.", paragraph.InnerText);
        Assert.Equal(2, paragraph.Descendants<Break>().Count());
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        // What was sent back unchanged is not written again.
        Assert.Equal(1, await db.FinalTexts.CountAsync(t => t.Topic == FinalTopic.Goals));
    }

    [Fact]
    public async Task The_page_says_the_figures_of_the_follow_up_to_the_öre()
    {
        var figures = await _site.FiguresAsync();
        var table = (await _controller.GoAsync(Home)).Page.Table("Budget och utfall, del för del");

        foreach (
            var (heading, money) in figures
                .Subprojects.Select(s => ($"{s.Number}.", s.Money))
                .Append(("Tillsammans", figures.Totals.Money))
        )
        {
            var row = table.Row(heading);
            Assert.Equal(money.Decided.Kronor, row.Amount("Beslutat"));
            Assert.Equal((money.Budget - money.Decided).Kronor, row.Amount("Ändringar"));
            Assert.Equal(money.Budget.Kronor, row.Amount("Gällande budget"));
            Assert.Equal(money.Outcome.Kronor, row.Amount("Utfall"));
            Assert.Equal((money.Budget - money.Outcome).Kronor, row.Amount("Avvikelse"));
        }
    }

    [Fact]
    public async Task Leads_read_it_and_neither_write_nor_freeze()
    {
        using var lead = new Visitor(_site, TestAccounts.ProjectLead);

        Assert.Equal(HttpStatusCode.OK, (await lead.GoAsync(Home)).Status);
        Assert.DoesNotContain("Gör slutredovisningen", lead.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "texter", "avsluta", "frys", "utkast" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await lead.GoAsync($"{Home}/{page}")).Status);
        }
    }

    private async Task EndAsync()
    {
        await _controller.GoAsync($"{Home}/avsluta");
        await _controller.SendAsync("Granska", ("Written.Day", "2021-12-31"), ("Written.Reason", "Allt är i bruk."));
        Assert.Contains("Investeringen avslutas 2021-12-31.", _controller.Text, StringComparison.Ordinal);
        await _controller.SendAsync("Avsluta investeringen");
        Assert.Contains("Investeringen avslutades 2021-12-31.", _controller.Text, StringComparison.Ordinal);
    }

    /// <summary>The page that is shown, the JSON and the document of the frozen report say the same; both Office files are valid.</summary>
    private async Task AgreesAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var report = await db.FrozenReports.SingleAsync(r => r.Kind == ReportKind.Final.Id);
        var files = await db.FrozenReportFiles.Where(f => f.FrozenReportId == report.Id).ToListAsync();
        string File(string ending) =>
            Path.Combine(_site.Reports, files.Single(f => f.Name.EndsWith(ending, StringComparison.Ordinal)).Name);
        using var json = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File(".json")));
        using var document = WordprocessingDocument.Open(File(".docx"), isEditable: false);
        using var workbook = SpreadsheetDocument.Open(File(".xlsx"), isEditable: false);
        Assert.Empty(Errors(document));
        Assert.Empty(Errors(workbook));
        var said = new WordText(await System.IO.File.ReadAllBytesAsync(File(".docx")));
        var money = said.Tables.Single(t => t.Caption.StartsWith("Budget och utfall", StringComparison.Ordinal)).Rows;
        var words = Spaced(string.Join('\n', said.Paragraphs));
        var table = _controller.Page.Table("Budget och utfall, del för del");
        var (root, compared) = (json.RootElement, 0);
        foreach (
            var (place, (heading, of)) in root.GetProperty("subprojects")
                .EnumerateArray()
                .Select(s => ($"{s.GetProperty("number")}.", s))
                .Append(("Tillsammans", root.GetProperty("totals")))
                .Index()
        )
        {
            foreach (var (column, member) in Columns)
            {
                var amount = of.GetProperty(member).GetDecimal();
                var written = money[place + 1][Array.IndexOf(money[0], column)];
                Assert.Equal(amount, table.Row(heading).Amount(column));
                Assert.Equal(amount, SwedishNumber.ReadMoney(written).Value.Kronor);
                compared++;
            }
        }

        Assert.Equal(25, compared);
        foreach (var part in root.GetProperty("missing").EnumerateArray())
        {
            var sentence = Spaced(part.GetProperty("sentence").GetString()!);
            Assert.Contains(sentence, words, StringComparison.Ordinal);
            Assert.Contains(sentence, Spaced(_controller.Text), StringComparison.Ordinal);
        }
    }

    private static readonly (string Column, string Member)[] Columns =
    [
        ("Beslutat", "decided"),
        ("Ändringar", "changes"),
        ("Gällande budget", "budget"),
        ("Utfall", "outcome"),
        ("Avvikelse", "variance"),
    ];

    private string Field(string name) => _controller.Page.QuerySelector($"[name='{name}']")!.TextContent;

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(package)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
}
