using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Plans;

/// <summary>Tidplan by its forms, on a real database: the baseline stays, what is told twice is there once, and all can be taken back.</summary>
public sealed class PlanTests : IAsyncDisposable
{
    private const string Plan = "/investeringar/1/tidplan";
    private const string Forms = "/investeringar/1/delprojekt/1/tidplan";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public PlanTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_plan_the_decisions_months_are_told()
    {
        await _visitor.GoAsync(Plan);
        Assert.Contains(
            "Enligt beslutet skulle arbetet pågå från maj 2020 till december 2020.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("ej rapporterat, av 40", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_moved_and_reached_the_slip_is_counted_from_the_first_day()
    {
        await AddAsync("Driftstart", "2020-12-07");
        Assert.Contains("Milstolpen är inlagd.", _visitor.Text, StringComparison.Ordinal);

        await _visitor.FollowAsync("Flytta");
        var form = _visitor.Page;
        await _visitor.SendAsync("Flytta milstolpen", ("dag", "2021-04-19"));
        Assert.Contains("Skriv varför dagen flyttas.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("2021-04-19", _visitor.Page.QuerySelector("[name=dag]")!.GetAttribute("value"));
        (string, string)[] moved = [("dag", "2021-04-19"), ("skal", "Provdriften måste göras om.")];
        await _visitor.SendAsync("Flytta milstolpen", moved);
        await _visitor.ReturnTo(form).SendAsync("Flytta milstolpen", moved);
        Assert.Contains("Milstolpen är flyttad.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await MilestonesAsync()).Count);

        await _visitor.GoAsync(Plan);
        var row = _visitor.Page.Table("Milstolpar").Row("Driftstart");
        // Not reached, and its day has gone by: late by the days to the last that the figures know of.
        var figures = await _site.FiguresAsync();
        var late = PlanFigures.DayOf(figures).DayNumber - new DateOnly(2020, 12, 7).DayNumber;
        Assert.Equal(
            ("2020-12-07", "2021-04-19", "–", SwedishText.Number(late, 0, 0)),
            (row.Text("Först planerad"), row.Text("Nu planerad"), row.Text("Nådd"), row.Text("Försening, dagar"))
        );
        Assert.Contains("Dagen har passerat", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [$"Milstolpen ”Driftstart” är {SwedishText.Number(late, 0, 0)} dagar sen"],
            figures.Subprojects[0].Light.Reasons
        );
        Assert.NotNull(_visitor.Page.QuerySelector("figure.chart svg[role=img]"));

        await _visitor.GoAsync(Forms);
        await _visitor.FollowAsync("Nådd");
        await _visitor.SendAsync("Spara som nådd", ("dag", "2199-01-01"));
        Assert.Contains("2199-01-01 har inte varit än.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Spara som nådd", ("dag", "2020-04-30"));
        Assert.Contains(
            "2020-04-30 är före maj 2020, då arbetet enligt beslutet börjar.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        await _visitor.SendAsync("Spara som nådd", ("dag", "2021-04-20"));
        row = _visitor.Page.Table("Milstolpar").Row("Driftstart");
        Assert.Equal(("2021-04-20", "134"), (row.Text("Nådd"), row.Text("Försening, dagar")));
        Assert.Contains(
            "Flyttad från 2020-12-07 till 2021-04-19 Provdriften måste göras om.",
            _visitor.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Taken_back_what_stood_before_counts_again_and_at_last_it_is_gone()
    {
        await AddAsync("Driftstart", "2020-12-07");
        await _visitor.FollowAsync("Nådd");
        await _visitor.SendAsync("Spara som nådd", ("dag", "2020-12-01"));

        await _visitor.FollowAsync("Ta tillbaka");
        var form = _visitor.Page;
        await _visitor.SendAsync("Ta tillbaka");
        Assert.Contains("Skriv varför det återtas.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Fel delprojekt"));
        await _visitor.ReturnTo(form).SendAsync("Ta tillbaka", ("skal", "Fel delprojekt"));
        Assert.Contains("Det är återtaget.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("–", _visitor.Page.Table("Milstolpar").Row("Driftstart").Text("Nådd"));

        await _visitor.FollowAsync("Ta tillbaka");
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Ska inte vara med"));
        Assert.Contains("Ingen milstolpe är inlagd", _visitor.Text, StringComparison.Ordinal);

        // The name is free again, with a baseline of its own.
        await AddAsync("Driftstart", "2021-01-11");
        Assert.Equal("2021-01-11", _visitor.Page.Table("Milstolpar").Row("Driftstart").Text("Först planerad"));
    }

    [Fact]
    public async Task Of_two_who_change_one_milestone_the_later_is_told_and_only_the_last_report_is_taken_back()
    {
        await AddAsync("Driftstart", "2020-12-07");
        await _visitor.FollowAsync("Flytta");
        var (other, address) = (_visitor.Page, _visitor.Address);
        await _visitor.SendAsync("Flytta milstolpen", ("dag", "2021-02-15"), ("skal", "Försenad"));

        await _visitor
            .ReturnTo(other)
            .SendAsync("Flytta milstolpen", ("dag", "2021-03-01"), ("skal", "Mycket försenad"));
        Assert.Contains(
            "”Driftstart” har ändrats under tiden: planerad till 2021-02-15.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Equal("2021-03-01", _visitor.Page.QuerySelector("[name=dag]")!.GetAttribute("value"));
        await _visitor.SendAsync("Flytta milstolpen");
        Assert.Equal(new DateOnly(2021, 3, 1), (await MilestonesAsync())[^1].Planned);

        var first = (await MilestonesAsync())[0].Id;
        await _visitor.GoAsync(address.Replace("flytta", "ta-tillbaka", StringComparison.Ordinal));
        _visitor.Page.QuerySelector("main form")!.SetAttribute("action", $"{Forms}/milstolpe/{first}/ta-tillbaka");
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Fel"));
        Assert.Contains("Ta tillbaka det som antecknades sist först.", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_is_there_once_and_holds_no_personal_number()
    {
        await _visitor.GoAsync(Forms);
        var form = _visitor.Page;
        await AddAsync("Samtal 19121212-1212", "2020-12-07");
        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        await AddAsync("Driftstart", "2020-12-07");
        await _visitor.ReturnTo(form).SendAsync("Lägg in milstolpen", ("namn", "Driftstart"), ("dag", "2020-12-07"));
        Assert.Contains("Milstolpen är inlagd.", _visitor.Text, StringComparison.Ordinal);
        await AddAsync("Långt fram", "2150-01-01");
        Assert.Contains("välj en dag från 2019-05-01 till 2030-12-31", _visitor.Text, StringComparison.Ordinal);
        await AddAsync("driftstart", "2021-12-07");
        Assert.Contains(
            "Det finns redan en milstolpe som heter ”Driftstart”.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Single(await MilestonesAsync());
    }

    [Fact]
    public async Task What_is_delivered_is_counted_against_the_decision()
    {
        await DeliverAsync("41", "2021-04-19");
        Assert.Contains("Beslutet räknar med 40", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("41", _visitor.Page.QuerySelector("[name=antal]")!.GetAttribute("value"));

        await DeliverAsync("30", "2020-04-30");
        Assert.Contains("2020-04-30 är före maj 2020", _visitor.Text, StringComparison.Ordinal);
        await DeliverAsync("30", "2021-04-19");
        await DeliverAsync("30", "2021-04-19");
        Assert.Contains("Det som är levererat är sparat.", _visitor.Text, StringComparison.Ordinal);
        await DeliverAsync("28", "2021-04-20");
        Assert.Contains("Antalet minskar: 30 var klara 2021-04-19.", _visitor.Text, StringComparison.Ordinal);
        await DeliverAsync("28", "2021-04-20", "Två togs ur drift.");

        var told = _visitor.Page.Table("Lämnade uppgifter om leverabler");
        Assert.Equal(2, told.QuerySelectorAll("tbody tr").Length);
        foreach (var page in new[] { Plan, "/investeringar/1/delprojekt/1" })
        {
            await _visitor.GoAsync(page);
            var row = _visitor.Page.Table("Vad delprojekte").Row("Moduler som uppgraderas");
            Assert.Equal(("28 av 40", "2021-04-20"), (row.Text("Klart"), row.Text("Per")));
            Assert.Equal("70%", row.QuerySelector("svg .outcome")!.GetAttribute("width"));
        }

        await _visitor.GoAsync(Forms);
        await _visitor.FollowAsync("Ta tillbaka");
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Fel dag"));
        Assert.Contains("Det är återtaget.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync($"{Plan}?manad=2021-04");
        Assert.Equal("30 av 40", _visitor.Page.Table("Vad delprojekten").Row("Moduler som").Text("Klart"));
    }

    [Fact]
    public async Task A_deliverable_of_another_subproject_is_not_chosen_here()
    {
        await _visitor.GoAsync(Forms);
        await _visitor.SendAsync("Spara det levererade", ("leverabel", "4"), ("antal", "1"), ("per", "2021-04-19"));
        Assert.Contains("Välj vad som är levererat.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Spara det levererade", ("leverabel", "x"), ("antal", "1"), ("per", "2021-04-19"));
        Assert.Contains("Välj vad som är levererat.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, _visitor.Status);
    }

    private async Task AddAsync(string name, string day)
    {
        await _visitor.GoAsync(Forms);
        await _visitor.SendAsync("Lägg in milstolpen", ("namn", name), ("dag", day));
    }

    private async Task DeliverAsync(string count, string day, string comment = "")
    {
        await _visitor.GoAsync(Forms);
        await _visitor.SendAsync(
            "Spara det levererade",
            ("leverabel", "1"),
            ("antal", count),
            ("per", day),
            ("kommentar", comment)
        );
    }

    private async Task<List<Milestone>> MilestonesAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .Milestones.AsNoTracking()
            .OrderBy(m => m.Id)
            .ToListAsync();
    }
}
