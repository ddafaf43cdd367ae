using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Domain.Budgets;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Entries;

/// <summary>Egna poster and Rätta as a controller meets them, on <see cref="LedgerSite.Ledger" />.</summary>
public sealed class EntryPagesTests : IAsyncLifetime
{
    private const string Utfall = "/investeringar/1/utfall";
    private const string NewEntry = $"{Utfall}/egen-post";

    private readonly LedgerSite _site = new();
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.FillAsync();
        _visitor = new Visitor(_site);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_own_entry_is_reviewed_recorded_and_counted()
    {
        await _visitor.GoAsync(NewEntry);
        await _visitor.SendAsync("Granska", Entry());
        Assert.Contains(
            "Kostnaden ökar med 1\u00A0234,50\u00A0kr i mars 2021 på Delprojekt 2",
            _visitor.Page.QuerySelector(".conclusion")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1950.50m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);

        await _visitor.SendAsync("Lägg in posten");
        Assert.Equal("Verifikation E 1", _visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Posten är inlagd", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Skäl: Betalades med kort.", _visitor.Text, StringComparison.Ordinal);

        var figures = await _site.FiguresAsync();
        Assert.Equal(3185m, figures.Totals.Money.Outcome.Kronor);
        Assert.Equal(1234.50m, figures.Subprojects[1].Items[0].Outcome.Kronor);
        Assert.Empty(await FindingsAsync());
        Assert.DoesNotContain("Egna poster", (await _site.ReadAsync("/import")).MainText(), StringComparison.Ordinal);
        await _site.ReadAsync("/import/2", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_recorded_once_and_a_like_entry_of_a_new_form_twice()
    {
        await _visitor.GoAsync(NewEntry);
        await _visitor.SendAsync("Granska", Entry());
        var review = _visitor.Page;
        await _visitor.SendAsync("Lägg in posten");
        await _visitor.ReturnTo(review).SendAsync("Lägg in posten");
        Assert.Equal("Verifikation E 1", _visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3185m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);

        await _visitor.GoAsync(NewEntry);
        await _visitor.SendAsync("Granska", Entry());
        await _visitor.SendAsync("Lägg in posten");
        Assert.Equal("Verifikation E 2", _visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(4419.50m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_at_its_field_and_what_was_typed_is_kept()
    {
        await _visitor.GoAsync(NewEntry);
        await _visitor.SendAsync(
            "Granska",
            ("datum", "2999-01-01"),
            ("belopp", "0"),
            ("konto", "5x"),
            ("till", ""),
            ("text", "Faktura för 19850101-1234"),
            ("skal", "")
        );
        Assert.Equal(
            ["datum", "belopp", "till", "konto", "text", "skal"],
            _visitor.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..])
        );
        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("5x", _visitor.Page.QuerySelector("[name=konto]")!.GetAttribute("value"));

        await _visitor.SendAsync("Granska", Entry(("konto", "2440")));
        Assert.Contains("Konto 2440 räknas inte som utfall. Välj ett bland", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("#konto", _visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        await _visitor.SendAsync("Granska", Entry(("datum", "2019-01-31"), ("belopp", "1 234,50-")));
        Assert.Contains("före investeringens första månad", _visitor.Text, StringComparison.Ordinal);
        Assert.Single(_visitor.Page.QuerySelectorAll(".error-summary a"));
    }

    [Fact]
    public async Task A_locked_month_takes_no_entry_and_no_correction_also_where_it_is_locked_after_the_review()
    {
        await _visitor.GoAsync(NewEntry);
        await _visitor.SendAsync("Granska", Entry());
        var review = _visitor.Page;
        await LockAsync(2021, 3);

        await _visitor.SendAsync("Lägg in posten");
        Assert.Contains("Perioden mars 2021 är låst", _visitor.Text, StringComparison.Ordinal);
        await _visitor.ReturnTo(review).SendAsync("Ändra");
        await _visitor.SendAsync("Granska");
        Assert.Contains("Perioden mars 2021 är låst", _visitor.Text, StringComparison.Ordinal);

        await LockAsync(2020, 6);
        await _visitor.GoAsync($"{Utfall}/verifikation/1/ratta/1");
        Assert.NotEqual("2020-06-15", _visitor.Page.QuerySelector("[name=datum]")!.GetAttribute("value"));
        await _visitor.SendAsync("Granska", ("datum", "2020-06-30"), ("skal", "Fel"));
        Assert.Contains("Perioden juni 2020 är låst", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_taken_back_in_parts_but_never_beyond_its_amount()
    {
        await CorrectAsync(1, 1, ("belopp", "400"));
        Assert.Equal("Verifikation R 1", _visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Rättar verifikation A 1, rad 1: Fel rad", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1550.50m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);

        await _visitor.GoAsync($"{Utfall}/verifikation/1/ratta/1");
        Assert.Equal("600,00", _visitor.Page.QuerySelector("[name=belopp]")!.GetAttribute("value"));
        await _visitor.SendAsync("Granska", ("belopp", "600,01"), ("skal", "Mer"));
        Assert.Contains("Mer än vad som är kvar", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Granska", ("belopp", "-600"), ("skal", "Mer"));
        Assert.Contains("Skriv beloppet med radens tecken", _visitor.Text, StringComparison.Ordinal);

        await CorrectAsync(1, 1);
        Assert.Equal(950.50m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);
        await _visitor.GoAsync($"{Utfall}/verifikation/1/ratta/1");
        Assert.Contains("Hela raden är redan rättad", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync($"{Utfall}/verifikation/1");
        Assert.Equal(
            [("R 1", -400m), ("R 2", -600m)],
            _visitor
                .Page.Table("Rättelser av raderna")
                .QuerySelectorAll("tbody tr")
                .Select(row => (row.QuerySelector("th")!.TextContent, row.Amount("Belopp, kr")))
        );
        Assert.Empty(await FindingsAsync());
    }

    [Fact]
    public async Task A_row_is_moved_and_a_correction_can_be_corrected()
    {
        await CorrectAsync(1, 2, ("till", "Support"), ("konto", "6540"));
        var figures = await _site.FiguresAsync();
        Assert.Equal(1450m, figures.Totals.Money.Outcome.Kronor);
        Assert.Equal(500.50m, figures.RunningCost.Years.Single(year => year.Year == 2020).Support.Kronor - 7m);
        Assert.Equal(
            [("Delprojekt 1, ", -500.50m), ("Driftkostnad, ", 500.50m)],
            _visitor
                .Page.Table("Verifikationens rader")
                .QuerySelectorAll("tbody tr")
                .Select(row => (row.Text("Vems")[..14], row.Amount("Belopp, kr")))
        );

        // What was taken back is given back, and can then be taken back again.
        var correction = _visitor.Address.Split('?')[0].Split('/')[^1];
        await CorrectAsync(long.Parse(correction, System.Globalization.CultureInfo.InvariantCulture), 1);
        Assert.Equal(1950.50m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);
        await _visitor.GoAsync($"{Utfall}/verifikation/1/ratta/2");
        Assert.Equal("500,50", _visitor.Page.QuerySelector("[name=belopp]")!.GetAttribute("value"));
        Assert.Empty(await FindingsAsync());
    }

    [Fact]
    public async Task A_correction_follows_its_row_when_the_object_comes_to_mean_something_else()
    {
        await CorrectAsync(1, 1);
        await _site.MapAsync("10", 3);

        var figures = await _site.FiguresAsync();
        Assert.Equal(200m, figures.Subprojects[0].Money.Outcome.Kronor);
        Assert.Equal(500.50m, figures.Subprojects[2].Money.Outcome.Kronor);
    }

    [Fact]
    public async Task An_undone_import_takes_its_corrections_back_and_says_so_before()
    {
        await CorrectAsync(1, 1, ("till", "2-1"));
        await _visitor.GoAsync("/import/1/angra");
        Assert.Contains("En rättelse av dess rader tas också tillbaka", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ångra importen", ("skal", "Fel fil"));

        Assert.Equal(0m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);
        await _site.ImportAsync(LedgerSite.Ledger);
        Assert.Equal(1950.50m, (await _site.FiguresAsync()).Totals.Money.Outcome.Kronor);
        Assert.Empty(await FindingsAsync());
    }

    [Fact]
    public async Task What_is_not_the_investments_cannot_be_corrected()
    {
        await _site.ReadAsync($"{Utfall}/verifikation/2/ratta/3", HttpStatusCode.NotFound);
        await _site.ReadAsync($"{Utfall}/verifikation/6/ratta/1", HttpStatusCode.NotFound);
        await _site.ReadAsync($"{Utfall}/verifikation/1/ratta/9", HttpStatusCode.NotFound);
        await _visitor.GoAsync($"{Utfall}/verifikation/2");
        Assert.Equal(
            2,
            _visitor
                .Page.QuerySelectorAll("main a")
                .Count(a => a.TextContent.StartsWith("Rätta", StringComparison.Ordinal))
        );
    }

    private async Task CorrectAsync(long voucher, int row, params (string Field, string Value)[] filled)
    {
        await _visitor.GoAsync($"{Utfall}/verifikation/{voucher}/ratta/{row}");
        await _visitor.SendAsync("Granska", [("skal", "Fel rad"), .. filled]);
        await _visitor.SendAsync("Rätta raden");
        Assert.Contains("Raden är rättad", _visitor.Text, StringComparison.Ordinal);
    }

    private static (string Field, string Value)[] Entry(params (string Field, string Value)[] other) =>
        [
            .. new[]
            {
                ("datum", "2021-03-31"),
                ("belopp", "1 234,50"),
                ("konto", "5410"),
                ("till", "2-1"),
                ("text", "Skärmar"),
                ("skal", "Betalades med kort."),
            }.Where(field => other.All(o => o.Field != field.Item1)),
            .. other,
        ];

    private async Task LockAsync(int year, int month)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RecordAsync(
                new BatchOrigin("system", "Låste"),
                [new PeriodLock { InvestmentId = 1, Month = new Month(year, month) }]
            );
    }

    private async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var verified = await VerifyDatabase.RunAsync(
            scope.ServiceProvider.GetRequiredService<PortalDb>(),
            _site.Services.GetRequiredService<Folders>()
        );
        return verified.Findings;
    }
}
