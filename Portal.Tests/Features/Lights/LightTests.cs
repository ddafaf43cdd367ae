using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Reporting.Writers;

namespace Portal.Tests.Features.Lights;

/// <summary>Lights set by the form and taken back, on a real database, with the rule's own beside.</summary>
public sealed class LightTests : IAsyncDisposable
{
    private const string Home = "/investeringar/1/ljus";
    private const string Save = "Sätt ljuset";
    private const string Why = "Upphandlingen är överklagad.";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public LightTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_rule_stands_on_the_page_and_at_first_nothing_is_set()
    {
        await _visitor.GoAsync(Home);

        Assert.Contains("Inget ljus är satt: regeln gäller för alla.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Investeringens ljus är det allvarligaste av delprojektens.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("mer än 5 % över budgeten", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Har inte rapporterat på 30 dagar, har aldrig rapporterat",
            _visitor.Page.Table("Ljusen").Row("1.").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_each_field_and_what_was_typed_is_kept()
    {
        await _visitor.GoAsync(Home);
        await _visitor.SendAsync(Save, ("Subproject", "9"), ("Month", "2199-01"), ("Reason", "Ring 19121212-1212"));

        Assert.Contains("Välj ett av investeringens delprojekt", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("För januari 2199 finns inga uppgifter än.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync(Save, ("Month", "2019-01"));
        Assert.Contains("Investeringen börjar i maj 2020.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Välj ett ljus.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "19121212-1212",
            _visitor.Page.QuerySelector("[name=Reason]")!.TextContent,
            StringComparison.Ordinal
        );
        await _visitor.SendAsync(Save, ("Subproject", ""), ("Month", ""), ("Light", "7"), ("Reason", " "));
        Assert.Contains("Skriv varför regelns ljus inte ska gälla.", _visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await SetAsync());
    }

    [Fact]
    public async Task Set_for_a_subproject_it_counts_on_every_page_with_the_reason_and_the_rules_light_beside()
    {
        await SetAsync("2", Light.Red, Why);
        Assert.Contains("Ljuset är satt.", _visitor.Text, StringComparison.Ordinal);

        foreach (
            var address in new[]
            {
                Home,
                "/investeringar/1",
                "/investeringar/1/delprojekt",
                "/investeringar/1/delprojekt/2",
            }
        )
        {
            await _visitor.GoAsync(address);
            Assert.Contains(Why, _visitor.Text, StringComparison.Ordinal);
            Assert.Contains("Satt av controller", _visitor.Text, StringComparison.Ordinal);
            Assert.Contains("Regelns ljus", _visitor.Text, StringComparison.Ordinal);
            Assert.Contains("Kritiskt", _visitor.Text, StringComparison.Ordinal);
        }

        await _visitor.GoAsync("/investeringar");
        var row = _visitor.Page.Table("Investeringarna").QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Kritiskt", row, StringComparison.Ordinal);
        Assert.Contains("Delprojekt 2", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_set_once_and_a_second_light_replaces_it()
    {
        await SetAsync("", Light.Red, Why);
        await SetAsync("", Light.Red, Why);
        Assert.Single(await SetAsync());

        await SetAsync("", Light.Green, "Löst.");
        Assert.Equal(2, (await SetAsync()).Count);
        await _visitor.GoAsync(Home);
        Assert.Matches(
            "Investeringens ljus är ”Enligt plan”, satt av controller; regelns är ”[^”]+”. .* 1\u00a0ljus är satt av controller.",
            _visitor.Page.QuerySelector(".conclusion")!.TextContent
        );
        await _visitor.GoAsync("/investeringar");
        Assert.Contains(
            "Satt av controller: Löst.",
            _visitor.Page.Table("Investeringarna").QuerySelector("tbody tr")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_light_that_the_rule_gives_is_not_set_but_ends_another()
    {
        await SetAsync("2", Light.Yellow, Why);
        Assert.Contains("Regeln ger redan ”Kräver uppmärksamhet” för", _visitor.Text, StringComparison.Ordinal);
        await SetAsync("", Light.Yellow, Why);
        Assert.Contains("Regeln ger redan ”Kräver uppmärksamhet” för", _visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await SetAsync());

        await SetAsync("2", Light.Red, Why);
        await SetAsync("2", Light.Yellow, "Löst.");
        Assert.Equal((Light.Yellow, "Löst."), await CountsAsync());
    }

    [Fact]
    public async Task Of_those_set_for_one_month_the_last_is_marked_as_the_one_that_counts()
    {
        await SetAsync("2", Light.Red, "Först.");
        await SetAsync("", Light.Green, "Allt.");
        await SetAsync("2", Light.Green, "Sist.");

        Assert.Equal(
            [("Sist.", "Gäller"), ("Allt.", "Gäller"), ("Först.", "Ersatt")],
            _visitor
                .Page.Table("Satta ljus")
                .QuerySelectorAll("tbody tr")
                .Select(row => (row.Text("Skäl"), row.Text("Läge")))
        );
    }

    [Fact]
    public async Task Taken_back_with_a_reason_what_stood_before_counts_again_and_then_the_rule()
    {
        await SetAsync("2", Light.Green, "Först.");
        await SetAsync("2", Light.Red, "Sedan.");
        await _visitor.GoAsync($"{Home}/2/ta-tillbaka");
        await _visitor.SendAsync("Ta tillbaka ljuset", ("skal", "Ring 19121212-1212"));
        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ta tillbaka ljuset", ("skal", "Fel delprojekt."));

        Assert.Contains("Ljuset är taget tillbaka.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal((Light.Green, "Först."), await CountsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GoAsync($"{Home}/2/ta-tillbaka")).Status);

        await _visitor.GoAsync($"{Home}/1/ta-tillbaka");
        await _visitor.SendAsync("Ta tillbaka ljuset", ("skal", "Regeln räcker."));
        Assert.Equal((null, null), await CountsAsync());
    }

    [Fact]
    public async Task As_known_before_it_was_set_it_does_not_exist_nor_in_an_earlier_month()
    {
        await _site.FillAsync();
        var before = await LastBatchAsync();
        await _visitor.GoAsync($"{Home}?manad=2020-11");
        await _visitor.SendAsync(Save, ("Subproject", "2"), ("Light", "Red"), ("Reason", Why));

        Assert.Equal(new Month(2020, 11), (await SetAsync()).Single().Month);
        Assert.Equal((Light.Red, Why), await CountsAsync());
        Assert.Equal((Light.Red, Why), await CountsAsync(new Month(2020, 11)));
        Assert.Equal((null, null), await CountsAsync(new Month(2020, 10)));
        Assert.Equal((null, null), await CountsAsync(batch: before));
    }

    [Fact]
    public async Task The_figures_as_json_tell_the_light_the_rules_and_the_reason()
    {
        await SetAsync("2", Light.Red, Why);

        await using var scope = _site.Services.CreateAsyncScope();
        var figures = (await scope.ServiceProvider.GetRequiredService<ReadFigures>().ForAsync(1)).Value;
        using var json = JsonDocument.Parse(JsonWriter.Bytes(figures));
        var light = json.RootElement.GetProperty("subprojects")[1].GetProperty("light");
        Assert.Equal("red", light.GetProperty("light").GetString());
        Assert.Equal(JsonValueKind.Null, light.GetProperty("rule").ValueKind);
        Assert.Equal(Why, light.GetProperty("set").GetProperty("reason").GetString());
        var whole = json.RootElement.GetProperty("light");
        Assert.Equal("red", whole.GetProperty("rule").GetString());
        Assert.Equal("Delprojekt 2", whole.GetProperty("reasons")[0].GetString());
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("set").ValueKind);
    }

    private async Task SetAsync(string subproject, Light light, string reason)
    {
        await _visitor.GoAsync(Home);
        await _visitor.SendAsync(Save, ("Subproject", subproject), ("Light", light.ToString()), ("Reason", reason));
    }

    private async Task<(Light? Light, string? Reason)> CountsAsync(Month? asOf = null, long? batch = null)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var read = scope.ServiceProvider.GetRequiredService<ReadFigures>();
        var set = (await read.AtBatchAsync(1, asOf, batch ?? await LastBatchAsync(), default))!
            .Subprojects[1]
            .Light
            .Set;
        return (set?.Light, set?.Reason);
    }

    private async Task<long> LastBatchAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Batches.MaxAsync(b => b.Sequence);
    }

    private async Task<List<LightOverrule>> SetAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .LightOverrules.AsNoTracking()
            .OrderBy(set => set.Id)
            .ToListAsync();
    }
}
