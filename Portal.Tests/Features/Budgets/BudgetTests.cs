using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Budgets;

/// <summary>Budget: reviewed before it is recorded, recorded once, refused with a sentence, taken back with a reason.</summary>
public sealed class BudgetTests : IAsyncDisposable
{
    private const string Address = "/investeringar/1/budget";
    private const string Modules = "2";
    private const string Reserve = "4";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public BudgetTests() => _visitor = new Visitor(_site);

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _site.DisposeAsync();
    }

    private string ChartTitle => _visitor.Page.QuerySelector("figure.chart h2")!.TextContent.Replace('\u00A0', ' ');

    [Fact]
    public async Task The_decision_alone_is_580_kronor_more_than_its_appropriation()
    {
        await _visitor.GoAsync(Address);
        var table = _visitor.Page.Table("Budget per delprojekt");

        Assert.Contains(
            "Budgeten är 2 731 580 kr, som den beslutades: inget har ändrats. Kalkylposterna är 580 kr mer än anslaget 2 731 000 kr.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(310_000m, table.Row("Optioner och reserv").Amount("Aktuell budget, kr"));
        Assert.Equal(848_380m, table.Row("1. Införandeprojekt").Amount("Beslutad totalutgift, kr"));
        Assert.Equal(-580m, table.Row("Skillnad mot anslaget").Amount("Aktuell budget, kr"));
        Assert.Contains("Hela budgeten, 2 731 580 kr, ligger i 2020.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Inga ändringar", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Alla delprojekt har den budget som beslutades", ChartTitle);
    }

    [Fact]
    public async Task Reserve_is_used_a_review_shows_what_follows_and_a_form_sent_twice_is_recorded_once()
    {
        await WriteAsync("reserv", "2021-03-15", (Reserve, Modules, "12 500,50"));
        var row = _visitor.Page.Table("Så ändras budgeten").Row("Delprojekt 1, Optioner och reserv");
        Assert.Equal(
            (310_000m, -12_500.50m, 297_499.50m),
            (row.Amount("Före, kr"), row.Amount("Ändring, kr"), row.Amount("Efter, kr"))
        );
        Assert.Equal(310_000m, (await _site.FiguresAsync()).Subprojects[0].Items[3].Budget.Kronor);

        var review = _visitor.Page;
        await _visitor.SendAsync("Spara ändringen");
        Assert.Equal($"{Address}?klart=andrad", _visitor.Address);
        await _visitor.ReturnTo(review).SendAsync("Spara ändringen");
        Assert.Equal($"{Address}?klart=redan", _visitor.Address);

        Assert.Single(_visitor.Page.Table("Ändringar av budgeten").QuerySelectorAll("tbody"));
        var table = _visitor.Page.Table("Budget per delprojekt");
        Assert.Equal(-12_500.50m, table.Row("Optioner och reserv").Amount("Anslagsförändring, kr"));
        Assert.Equal(410_300.50m, table.Row("Nya moduler").Amount("Aktuell budget, kr"));
        Assert.Equal(0m, table.Row("Tillsammans").Amount("Anslagsförändring, kr"));
        Assert.Equal(397_800m, (await _site.FiguresAsync(new Month(2021, 2))).Subprojects[0].Items[1].Budget.Kronor);
        Assert.Equal(410_300.50m, (await _site.FiguresAsync()).Subprojects[0].Items[1].Budget.Kronor);

        await _visitor.GoAsync($"{Address}?manad=2021-02");
        Assert.Contains("En ändring är beslutad efter februari 2021", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0m, _visitor.Page.Table("Budget per").Row("Nya moduler").Amount("Anslagsförändring, kr"));
    }

    [Fact]
    public async Task More_money_raises_the_appropriation_on_every_page()
    {
        await WriteAsync("tillaggsanslag", "2021-02-01", (null, Modules, "100 tkr"), (null, "7", "580"));
        Assert.Contains(
            "Anslaget blir 2 831 580,00 kr i stället för 2 731 000,00 kr",
            _visitor.Text,
            StringComparison.Ordinal
        );
        await _visitor.SendAsync("Spara ändringen");

        var table = _visitor.Page.Table("Budget per delprojekt");
        Assert.Equal(100_580m, table.Row("Anslag").Amount("Anslagsförändring, kr"));
        Assert.Equal(2_831_580m, table.Row("Anslag").Amount("Aktuell budget, kr"));
        Assert.Equal(-580m, table.Row("Skillnad mot anslaget").Amount("Aktuell budget, kr"));
        Assert.Equal("2 delprojekt har en annan budget än beslutat, mest 1 med 100 tkr mer", ChartTitle);

        await _visitor.GoAsync("/investeringar/1");
        var row = _visitor.Page.Table("Pengar per delprojekt").Row("Anslag");
        Assert.Equal((2_831_580m, -580m), (row.Amount("Budget, kr"), row.Amount("Avvikelse, kr")));
        await _visitor.GoAsync("/investeringar/1/delprojekt/1");
        Assert.Equal(497_800m, _visitor.Page.Table("Kalkylposter").Row("Nya moduler").Amount("Budget, kr"));
    }

    [Fact]
    public async Task Money_is_carried_to_another_year_and_stays_with_its_item()
    {
        await _visitor.GoAsync($"{Address}/ny/ombudgetering");
        await _visitor.SendAsync(
            "Granska",
            [
                .. Decision("2021-01-20"),
                ("Written.ToYear", "2021"),
                ("Written.Rows[0].From", Reserve),
                ("Written.Rows[0].Amount", "110000"),
            ]
        );
        await _visitor.SendAsync("Spara ändringen");

        var row = _visitor.Page.Table("Budget per år").Row("Delprojekt 1, Optioner och reserv");
        Assert.Equal(
            (200_000m, 110_000m, 310_000m),
            (row.Amount("2020, kr"), row.Amount("2021, kr"), row.Amount("Alla år, kr"))
        );
        Assert.Equal(2_621_580m, _visitor.Page.Table("Budget per år").Row("Tillsammans").Amount("2020, kr"));
    }

    [Fact]
    public async Task What_would_make_an_item_negative_is_refused_with_a_sentence_and_what_was_written_is_kept()
    {
        await WriteAsync("omdisponering", "2021-03-15", (Modules, "1", "397 800,01"));

        Assert.Contains(
            "Delprojekt 1, Nya moduler har 397 800,00 kr i budget 2020 och skulle få −0,01 kr. En budget kan inte bli mindre än noll.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        var link = _visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!;
        Assert.Equal("397 800,01", _visitor.Page.QuerySelector(link)!.GetAttribute("value"));
        Assert.Equal("true", _visitor.Page.QuerySelector(link)!.GetAttribute("aria-invalid"));
        Assert.Equal("SN § 12", _visitor.Page.GetElementById("Written_Reference")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_locked_month_refuses_a_new_change_and_the_taking_back_of_an_old_one()
    {
        await WriteAsync("omdisponering", "2021-03-15", (Reserve, Modules, "10 000"));
        var review = _visitor.Page;
        await _visitor.SendAsync("Spara ändringen");
        var takeBack = Link("Ta tillbaka");
        await _visitor.GoAsync(takeBack);
        var asked = _visitor.Page;

        await _visitor.GoAsync("/investeringar/1/manadsslut/2021-03");
        await _visitor.SendAsync("Lås mars 2021");
        await _visitor.ReturnTo(asked).SendAsync("Ta tillbaka ändringen", ("skal", "Fel post"));
        Assert.Contains(
            "Ändringen hör till mars 2021, som är låst. Lås upp månaden först.",
            _visitor.Text,
            StringComparison.Ordinal
        );

        await _visitor.ReturnTo(review).SendAsync("Ändra");
        await _visitor.SendAsync("Granska", ("Written.Reason", "En till"));
        Assert.Contains("Perioden mars 2021 är låst.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("true", _visitor.Page.GetElementById("Written_DecidedOn")!.GetAttribute("aria-invalid"));
        Assert.Equal(300_000m, (await _site.FiguresAsync()).Subprojects[0].Items[3].Budget.Kronor);

        await _visitor.GoAsync(Address);
        Assert.Contains("Låst månad", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_taken_back_with_a_reason_and_stays_to_be_seen()
    {
        await WriteAsync("omdisponering", "2021-03-15", (Reserve, Modules, "10 000"));
        await _visitor.SendAsync("Spara ändringen");
        await WriteAsync("omdisponering", "2021-05-15", (Modules, "1", "400 000"));
        await _visitor.SendAsync("Spara ändringen");
        var first = _visitor.Page.QuerySelectorAll("td.action a")[^1].GetAttribute("href")!;

        await _visitor.GoAsync(first);
        Assert.Contains(
            "Delprojekt 1, Nya moduler skulle få −2 200,00 kr i budget 2020 från maj 2021, då en senare ändring räknar med pengarna.",
            _visitor.Text,
            StringComparison.Ordinal
        );

        await _visitor.GoAsync(Address);
        await _visitor.FollowAsync("Ta tillbaka");
        await _visitor.SendAsync("Ta tillbaka ändringen", ("skal", " "));
        Assert.Contains("Skriv varför ändringen tas tillbaka.", _visitor.Text, StringComparison.Ordinal);
        var form = _visitor.Page;
        await _visitor.SendAsync("Ta tillbaka ändringen", ("skal", "Beslutet upphävdes"));
        await _visitor.ReturnTo(form).SendAsync("Ta tillbaka ändringen", ("skal", "Beslutet upphävdes"));
        Assert.Equal($"{Address}?klart=aterford", _visitor.Address);
        Assert.Contains(
            "Beslutet upphävdes",
            _visitor.Page.Table("Tillbakatagna ändringar").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(407_800m, (await _site.FiguresAsync()).Subprojects[0].Items[1].Budget.Kronor);

        await _visitor.GoAsync(first);
        await _visitor.SendAsync("Ta tillbaka ändringen", ("skal", "Inte heller den"));
        Assert.Contains("inget har ändrats", _visitor.Text, StringComparison.Ordinal);
    }

    private static (string Field, string Value)[] Decision(string day) =>
        [("Written.DecidedOn", day), ("Written.Reference", "SN § 12"), ("Written.Reason", $"Behov {day}")];

    private string Link(string text) =>
        _visitor
            .Page.QuerySelectorAll("main a")
            .First(a => a.TextContent.StartsWith(text, StringComparison.Ordinal))
            .GetAttribute("href")!;

    private async Task WriteAsync(string kind, string day, params (string? From, string To, string Amount)[] rows)
    {
        await _visitor.GoAsync($"{Address}/ny/{kind}");
        var filled = rows.SelectMany(
            (row, place) =>
                new (string Field, string? Value)[]
                {
                    (string.Create(CultureInfo.InvariantCulture, $"Written.Rows[{place}].From"), row.From),
                    (string.Create(CultureInfo.InvariantCulture, $"Written.Rows[{place}].To"), row.To),
                    (string.Create(CultureInfo.InvariantCulture, $"Written.Rows[{place}].Amount"), row.Amount),
                }
        );
        await _visitor.SendAsync(
            "Granska",
            [.. Decision(day), .. filled.Where(of => of.Value is not null).Select(of => (of.Field, of.Value!))]
        );
    }
}
