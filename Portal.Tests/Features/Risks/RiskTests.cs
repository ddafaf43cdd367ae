using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Risks;

/// <summary>Risker by their forms, on a real database: the decision's three from the start, assessed, added, closed and opened.</summary>
public sealed class RiskTests : IAsyncDisposable
{
    private const string Home = "/investeringar/1/risker";
    private const string Save = "Spara bedömningen";

    private static readonly (string, string)[] Filled =
    [
        ("ProbabilityBefore", "3"),
        ("ConsequenceBefore", "4"),
        ("ProbabilityAfter", "2"),
        ("ConsequenceAfter", "3"),
        ("Measure", "Ersättare är utsedda."),
        ("Owner", "Projektledaren för delprojekt 1"),
        ("NextReview", SwedishTime.Text(DateTime.UtcNow.AddDays(100))[..10]),
    ];

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public RiskTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_decisions_three_are_there_from_the_start_and_say_that_nobody_has_assessed_them()
    {
        await _visitor.GoAsync(Home);

        Assert.Contains("Risk 1, 2 och 3 är inte bedömda än.", _visitor.Text, StringComparison.Ordinal);
        var rows = _visitor.Page.Table("Öppna risker").QuerySelectorAll("tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.All(rows, row => Assert.Contains("Inte bedömd än", row.TextContent, StringComparison.Ordinal));
        Assert.Empty(_visitor.Page.Table("Riskmatris").QuerySelectorAll("tbody a"));
    }

    [Fact]
    public async Task Assessed_it_stands_in_the_matrix_before_and_after()
    {
        await _visitor.GoAsync($"{Home}/1/bedom");
        var form = _visitor.Page;
        await _visitor.SendAsync(Save, Filled);
        await _visitor.ReturnTo(form).SendAsync(Save, Filled);
        Assert.Contains("Bedömningen är sparad", _visitor.Text, StringComparison.Ordinal);
        Assert.Single(await AssessmentsAsync());
        Assert.Contains("12 av 16 Hög: möjlig, allvarlig", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync(Home);
        var matrix = _visitor.Page.Table("Riskmatris");
        Assert.Equal(
            ["Sannolikhet", "Konsekvens", "1 Försumbar", "2 Lindrig", "3 Kännbar", "4 Allvarlig"],
            matrix.QuerySelectorAll("thead th[role=columnheader]").Select(th => th.TextContent)
        );
        Assert.Equal("Sannolikhet", matrix.Row("3 Möjlig").QuerySelector("th")!.GetAttribute("data-label"));
        Assert.Contains(
            "Risk 1 före",
            One(matrix.Row("3 Möjlig").Text("Konsekvens 4 Allvarlig")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Risk 1 efter",
            One(matrix.Row("2 Mindre sannolik").Text("Konsekvens 3 Kännbar")),
            StringComparison.Ordinal
        );

        await _visitor.GoAsync($"{Home}?visa=efter");
        Assert.Single(_visitor.Page.Table("Riskmatris").QuerySelectorAll("tbody a"));
        var row = _visitor.Page.Table("Öppna risker").Row("1.");
        Assert.Equal(("12 hög", "6 medel"), (One(row.Text("Före")), One(row.Text("Efter"))));
        Assert.Equal("1.", _visitor.Page.Table("Öppna risker").QuerySelector("tbody th")!.TextContent.Trim()[..2]);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_what_was_typed_is_kept()
    {
        await _visitor.GoAsync($"{Home}/1/bedom");
        await _visitor.SendAsync(
            Save,
            [.. Filled[..4], ("Measure", "Ring 19121212-1212"), ("Owner", "Projektledaren")]
        );

        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ange dagen", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Projektledaren", _visitor.Page.QuerySelector("[name=Owner]")!.GetAttribute("value"));
        Assert.Equal("4", _visitor.Page.QuerySelector("[name=ConsequenceBefore] [selected]")!.GetAttribute("value"));
        Assert.Empty(await AssessmentsAsync());
    }

    [Fact]
    public async Task Of_two_who_assess_one_risk_the_later_is_told_what_the_earlier_wrote()
    {
        await _visitor.GoAsync($"{Home}/1/bedom");
        var other = _visitor.Page;
        await _visitor.SendAsync(Save, Filled);

        await _visitor.ReturnTo(other).SendAsync(Save, [.. Filled[..4], ("Measure", "Annat"), .. Filled[5..]]);
        Assert.Contains(
            "Risken har under tiden bedömts till 12 före och 6 efter åtgärden ”Ersättare är utsedda.”.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        await _visitor.SendAsync(Save);
        Assert.Equal("Annat", (await AssessmentsAsync())[^1].Measure);
        Assert.Equal(2, _visitor.Page.Table("Bedömningar").QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_new_risk_gets_the_next_number_and_leads_to_its_assessment()
    {
        await _visitor.GoAsync($"{Home}/ny");
        var form = _visitor.Page;
        await _visitor.SendAsync("Lägg in risken", ("text", " "));
        Assert.Contains("Skriv vad som kan hända.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Lägg in risken", ("text", "Avtalet löper ut."));
        await _visitor.ReturnTo(form).SendAsync("Lägg in risken", ("text", "Avtalet löper ut."));

        Assert.StartsWith($"{Home}/4/bedom", _visitor.Address, StringComparison.Ordinal);
        await _visitor.GoAsync($"{Home}/4");
        Assert.Contains("Tillagd i uppföljningen", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync(Home);
        Assert.Equal(4, _visitor.Page.Table("Öppna risker").QuerySelectorAll("tbody tr").Length);
        await _visitor.GoAsync($"{Home}?manad=2020-05");
        Assert.Equal(3, _visitor.Page.Table("Öppna risker").QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Closed_with_a_reason_it_leaves_the_matrix_and_opened_again_it_is_back()
    {
        await _visitor.GoAsync($"{Home}/1/bedom");
        await _visitor.SendAsync(Save, Filled);
        await _visitor.GoAsync($"{Home}/1/stang");
        await _visitor.SendAsync("Stäng risken");
        Assert.Contains("Skriv varför risken stängs.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Stäng risken", ("skal", "Arbetet är klart."));
        Assert.Contains("Risken är stängd.", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync(Home);
        Assert.Empty(_visitor.Page.Table("Riskmatris").QuerySelectorAll("tbody a"));
        Assert.Equal("Arbetet är klart.", _visitor.Page.Table("Stängda risker").Row("1.").Text("Skäl"));
        await _visitor.GoAsync($"{Home}/1/bedom");
        await _visitor.SendAsync(Save, [.. Filled[..4], ("Measure", "Annat"), .. Filled[5..]]);
        Assert.Contains("Risken är stängd. Öppna den igen", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync($"{Home}/1/oppna");
        await _visitor.SendAsync("Öppna risken igen", ("skal", "Ett fel har kommit tillbaka."));
        Assert.Equal(2, _visitor.Page.Table("Stängd och öppnad").QuerySelectorAll("tbody tr").Length);
        await _visitor.GoAsync(Home);
        Assert.Equal(2, _visitor.Page.Table("Riskmatris").QuerySelectorAll("tbody a").Length);
    }

    private static string One(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<List<RiskAssessment>> AssessmentsAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RiskAssessments.AsNoTracking()
            .OrderBy(a => a.Id)
            .ToListAsync();
    }
}
