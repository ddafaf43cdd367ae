using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Budgets;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Forecasts;

/// <summary>Prognos: given month by month from what was last given, explained where it departs, and taken back.</summary>
public sealed class ForecastPagesTests : IAsyncDisposable
{
    private const string Home = "/investeringar/1/prognos";
    private const string Save = "Spara prognosen";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public ForecastPagesTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_forecast_counts_from_its_month_on_and_what_is_not_given_is_marked_so()
    {
        await _visitor.GoAsync(Home);
        Assert.Contains("Ingen prognos är lämnad", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        var form = _visitor.Page;
        await GiveAsync("870 000,50", "Dyrare moduler");
        await _visitor
            .ReturnTo(form)
            .SendAsync(Save, ("Parts[0].Amount", "870000,50"), ("Parts[0].Comment", "Dyrare moduler"));

        Assert.Contains("Prognosen är sparad.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Prognos är lämnad för 1 av 4 delprojekt", _visitor.Text, StringComparison.Ordinal);
        var table = _visitor.Page.Table("Prognos per delprojekt");
        Assert.Equal(870_000.50m, table.Row("1.").Amount("Prognos, kr"));
        Assert.Equal(-21_620.50m, table.Row("1.").Amount("Avvikelse, kr"));
        Assert.Equal("ej lämnad", table.Row("2.").Text("Lämnad"));
        Assert.Equal(577_800m, table.Row("2.").Amount("Prognos, kr"));
        Assert.Single(await ForecastsAsync());

        await _visitor.GoAsync($"{Home}/ny?manad=2020-07");
        Assert.Equal("870 000,50", Value("Parts[0].Amount"));
        Assert.Equal("Dyrare moduler", _visitor.Page.GetElementById("Parts_0__Comment")!.TextContent.Trim());
        Assert.Equal("", Value("Parts[1].Amount"));
    }

    [Fact]
    public async Task What_was_said_of_the_forecast_before_does_not_explain_another()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await GiveAsync("900 000", "Dyrare moduler");
        Assert.Contains("Prognosen är sparad.", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync($"{Home}/ny?manad=2020-07");
        await _visitor.SendAsync(Save, ("Parts[0].Amount", "5 000 000"));
        Assert.Contains("Den som står är den förra prognosens.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync(Save, ("Parts[0].Amount", "-5"), ("Parts[0].Comment", "Såld"));
        Assert.Contains("slutkostnaden kan inte vara lägre än noll", _visitor.Text, StringComparison.Ordinal);
        await GiveAsync("5 000 000", "Ring 19121212-1212");
        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        Assert.Single(await ForecastsAsync());

        await GiveAsync("5 000 000", "Ny upphandling");
        Assert.Equal(2, (await ForecastsAsync()).Count);
    }

    [Fact]
    public async Task A_month_before_the_investments_first_takes_no_forecast()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await _visitor.SendAsync(Save, ("Month", "2020-04"), ("Parts[0].Amount", "848 380"));

        Assert.Contains(
            "Månaden april 2020 är före investeringens första månad, maj 2020.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(await ForecastsAsync());
    }

    [Fact]
    public async Task A_departure_from_the_budget_must_be_explained_as_the_threshold_says()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await GiveAsync("900 000", "");
        Assert.Contains("mer än gränsen 5 %", _visitor.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("true", _visitor.Page.GetElementById("Parts_0__Comment")!.GetAttribute("aria-invalid"));
        Assert.Equal("900 000", Value("Parts[0].Amount"));

        await _visitor.GoAsync($"{Home}/grans");
        await _visitor.SendAsync("Spara gränsen", ("procent", "150"));
        Assert.Contains("från 0 till 100 procent", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Spara gränsen", ("procent", "7,5 %"));
        Assert.Contains("Gränsen är sparad", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await GiveAsync("900 000", "");
        Assert.Contains("Prognosen är sparad.", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_nothing_is_recorded()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await GiveAsync("1,234", "");
        Assert.Contains("kan läsas på två sätt", _visitor.Text, StringComparison.Ordinal);
        await GiveAsync("", "");
        Assert.Contains("Inget belopp är ifyllt.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync(Save, ("Month", "2999-01"), ("Parts[0].Amount", "1"));
        Assert.Contains("ligger utanför åren", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync(Save, ("Month", "2199-01"), ("Parts[0].Amount", "1"));
        Assert.Contains("januari 2199 har inte börjat", _visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await ForecastsAsync());
    }

    [Fact]
    public async Task Given_item_by_item_it_is_their_sum()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await _visitor.SendAsync("Ange per kalkylpost, delprojekt 2");
        await _visitor.SendAsync(Save, ("Parts[1].Items[0]", "250 000,25"));
        Assert.Contains("eller 0 om posten inte väntas kosta något", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync(Save, ("Parts[1].Items[1]", "320 000"));

        Assert.Equal(570_000.25m, _visitor.Page.Table("Prognos per delprojekt").Row("2.").Amount("Prognos, kr"));
        var items = _visitor.Page.Table("Prognos per kalkylpost");
        Assert.Equal(6_799.75m, items.Row("Teknisk projektledning").Amount("Avvikelse, kr"));
        Assert.Equal(570_000.25m, items.Row("Delprojekt 2").Amount("Prognos, kr"));

        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await _visitor.SendAsync(Save);
        Assert.Single(await ForecastsAsync());
    }

    [Fact]
    public async Task A_suggestion_is_taken_with_how_it_was_reached_and_changed_it_is_an_own_figure()
    {
        await _site.FillAsync();
        await _visitor.GoAsync($"{Home}/ny?manad=2020-07");
        // 1 700,50 on two months, and five planned months left: 1 700,50 + 4 251,25.
        await _visitor.SendAsync("Ta förslaget efter takten, delprojekt 1");
        Assert.Equal("5 951,75", Value("Parts[0].Amount"));
        await _visitor.SendAsync(Save, ("Parts[0].Comment", "Mycket återstår att beställa"));

        var taken = Assert.Single(await ForecastsAsync());
        Assert.Equal((ForecastBasis.Pace, Money.FromKronor(5_951.75m)), (taken.Basis, taken.Amount));
        Assert.Contains(
            "Efter takten",
            _visitor.Page.Table("Prognos per delprojekt").Row("1.").Text("Lämnad"),
            StringComparison.Ordinal
        );

        await _visitor.GoAsync($"{Home}/ny?manad=2020-07");
        await GiveAsync("6 000", "Allt är beställt");
        Assert.Equal(ForecastBasis.Own, (await ForecastsAsync())[^1].Basis);
    }

    [Fact]
    public async Task A_forecast_below_what_is_booked_must_say_how()
    {
        await _site.FillAsync();
        await _visitor.GoAsync($"{Home}/ny?manad=2020-07");
        await GiveAsync("1 000", "");
        Assert.Contains("lägre än utfall och bundet", _visitor.Text, StringComparison.Ordinal);
        await GiveAsync("1 000", "En kreditfaktura väntas");
        Assert.Contains(
            "Prognosen är lägre än utfall och bundet",
            _visitor.Page.Table("Prognos per delprojekt").Row("1.").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Taken_back_the_one_before_counts_again()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await GiveAsync("850 000", "");
        await _visitor.GoAsync($"{Home}/ny?manad=2020-07");
        await GiveAsync("860 000", "");
        var last = (await ForecastsAsync())[^1].Id;

        await _visitor.GoAsync($"{Home}/{last}/aterta");
        var form = _visitor.Page;
        await _visitor.SendAsync("Ta tillbaka prognosen");
        Assert.Contains("Skriv varför det återtas.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ta tillbaka prognosen", ("skal", "Fel månad"));
        Assert.Equal(850_000m, _visitor.Page.Table("Prognos per delprojekt").Row("1.").Amount("Prognos, kr"));

        await _visitor.ReturnTo(form).SendAsync("Ta tillbaka prognosen", ("skal", "Fel månad"));
        Assert.Contains("Prognosen är återtagen.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync($"{Home}/{last}/aterta");
        Assert.Equal(HttpStatusCode.NotFound, _visitor.Status);
    }

    [Fact]
    public async Task A_locked_month_takes_no_forecast_and_gives_none_back()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await GiveAsync("850 000", "");
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        await RecordAsync(new PeriodLock { InvestmentId = 1, Month = new Month(2020, 6) });

        await GiveAsync("860 000", "");
        Assert.Contains("Perioden juni 2020 är låst.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync($"{Home}/{(await ForecastsAsync())[0].Id}/aterta");
        await _visitor.SendAsync("Ta tillbaka prognosen", ("skal", "Fel"));
        Assert.Contains("Perioden juni 2020 är låst.", _visitor.Text, StringComparison.Ordinal);
        Assert.Single(await ForecastsAsync());
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_later_is_told_with_both_values()
    {
        await _visitor.GoAsync($"{Home}/ny?manad=2020-06");
        var other = _visitor.Page;
        await GiveAsync("850 000", "");

        await _visitor.ReturnTo(other).SendAsync(Save, ("Parts[0].Amount", "840 000"));
        Assert.Contains(
            "har under tiden fått en annan prognos, 850 000,00 kr för juni 2020",
            _visitor.Text.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Equal("840 000", Value("Parts[0].Amount"));
        await _visitor.SendAsync(Save);
        Assert.Equal(Money.FromKronor(840_000), (await ForecastsAsync())[^1].Amount);
    }

    private Task<Visitor> GiveAsync(string amount, string comment) =>
        _visitor.SendAsync(Save, ("Parts[0].Amount", amount), ("Parts[0].Comment", comment));

    private string Value(string field) =>
        (_visitor.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "").Replace('\u00A0', ' ');

    private async Task<List<Forecast>> ForecastsAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .Forecasts.AsNoTracking()
            .OrderBy(forecast => forecast.Id)
            .ToListAsync();
    }

    private async Task RecordAsync(params Portal.Domain.Fact[] facts)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RecordAsync(new BatchOrigin("system", "Prov"), facts);
    }
}
