using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Values;
using Portal.Imports;

namespace Portal.Tests.Features.Outcomes;

/// <summary>Utfall on <see cref="LedgerSite.Ledger" />: every sum is that of what is listed beneath it.</summary>
public sealed class OutcomeTests : IAsyncLifetime
{
    private const string Utfall = "/investeringar/1/utfall";

    private readonly LedgerSite _site = new();

    public async ValueTask InitializeAsync() => await _site.FillAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_total_is_the_sum_of_its_subprojects_items_months_accounts_and_voucher_rows()
    {
        var total = (await _site.ReadAsync(Utfall)).Table("Per delprojekt");
        Assert.Equal((5m, 1950.50m), Sum(total));
        Assert.Equal((3m, 1700.50m), Row(total, "Delprojekt 1"));
        Assert.Equal((2m, 250m), Row(total, "Delprojekt 2"));
        Assert.Equal((0m, 0m), Row(total, "Delprojekt 3"));

        var months = (await _site.ReadAsync(Utfall)).Table("Per månad");
        Assert.Equal(((2m, 1500.50m), (3m, 450m)), (Row(months, "Juni 2020"), Row(months, "Juli 2020")));

        var subproject = await _site.ReadAsync($"{Utfall}?delprojekt=1");
        var items = subproject.Table("Per kalkylpost");
        Assert.Equal((3m, 1700.50m), Sum(items));
        Assert.Equal(1500.50m, Row(items, "Kundspecifik").Amount);
        Assert.Equal(200m, Row(items, "Utan kalkylpost").Amount);
        Assert.Equal([1000m, 500.50m, 200m], Amounts(subproject));

        var month = await _site.ReadAsync($"{Utfall}?delprojekt=1&post=1&bokford=2020-06");
        Assert.Equal((2m, 1500.50m), Row(month.Table("Per konto och objekt"), "1010 Programvara"));

        var rows = await _site.ReadAsync($"{Utfall}?delprojekt=1&post=1&bokford=2020-06&konto=1010&objekt=6%3D10");
        Assert.Equal([1000m, 500.50m], Amounts(rows));
        Assert.Equal(1500.50m, rows.Table("Verifikationsrader").Row("Summa").Amount("Belopp, kr"));
    }

    [Fact]
    public async Task The_page_and_the_figures_say_the_same()
    {
        var figures = await _site.FiguresAsync();
        var page = (await _site.ReadAsync(Utfall)).Table("Per delprojekt");

        Assert.Equal(figures.Totals.Money.Outcome.Kronor, Sum(page).Amount);
        Assert.All(
            figures.Subprojects,
            s => Assert.Equal(s.Money.Outcome.Kronor, Row(page, $"Delprojekt {s.Number}").Amount)
        );
        foreach (var subproject in figures.Subprojects.Where(s => s.Money.Outcome != Money.Zero))
        {
            var items = (await _site.ReadAsync($"{Utfall}?delprojekt={subproject.Number}")).Table("Per kalkylpost");
            Assert.All(subproject.Items, item => Assert.Equal(item.Outcome.Kronor, Row(items, item.Name).Amount));
        }
    }

    [Theory]
    [InlineData("", "40 kr", "60 kr")]
    [InlineData("?delprojekt=1&post=1", "40 kr", "60 kr")]
    public async Task What_is_unallocated_and_what_nobody_owns_stand_beside(
        string address,
        string unallocated,
        string unowned
    )
    {
        var beside = (await _site.ReadAsync(Utfall + address)).QuerySelector(".conclusion .more")!;

        Assert.Equal(
            [(unallocated, "ej-fordelat"), (unowned, "ingens")],
            beside
                .QuerySelectorAll("a[href*=visa]")
                .Select(a => (Plain(a.TextContent), a.GetAttribute("href")!.Split("visa=")[1]))
        );
        Assert.Equal([40m], Amounts(await _site.ReadAsync($"{Utfall}?visa=ej-fordelat")));
        Assert.Equal([60m], Amounts(await _site.ReadAsync($"{Utfall}?visa=ingens")));
    }

    [Fact]
    public async Task Running_cost_is_followed_by_year_and_kind()
    {
        var years = (await _site.ReadAsync(Utfall)).Table("Driftkostnad per år");
        Assert.Equal("8,00", Plain(years.Row("2021").Text("Underhåll och support, kr")));
        Assert.Equal(13m, years.Row("2021").Amount("Summa, kr"));

        using var visitor = new Visitor(_site);
        await visitor.GoAsync(Utfall);
        await visitor.FollowAsync("8,00");
        Assert.Equal([8m], Amounts(visitor.Page));
        Assert.Contains(
            "Underhåll och support",
            visitor.Page.QuerySelector(".crumbs")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal([7m, 8m, 5m], Amounts(await _site.ReadAsync($"{Utfall}?visa=drift")));
    }

    [Fact]
    public async Task A_row_leads_to_its_voucher_and_the_file_it_came_from()
    {
        using var visitor = new Visitor(_site);
        await visitor.GoAsync($"{Utfall}?delprojekt=1&post=utan");
        await visitor.FollowAsync("A 2");

        Assert.Equal("Verifikation A 2", visitor.Page.QuerySelector("h1")!.TextContent);
        var rows = visitor.Page.Table("Verifikationens rader");
        Assert.Equal(
            [
                ("4010", "Delprojekt 1, utan kalkylpost", 200m),
                ("4010", "Ej fördelat", 40m),
                ("1930", "Räknas inte som utfall", -240m),
            ],
            rows.QuerySelectorAll("tbody tr")
                .Select(row => (row.Text("Konto")[..4], row.Text("Vems"), row.Amount("Belopp, kr")))
        );
        Assert.Equal("Rad 11", rows.Row("1").Text("Text"));
        Assert.Equal(
            ["1, del av Utan kalkylpost"],
            rows.QuerySelectorAll("tr.here th").Select(th => th.TextContent.Trim())
        );
        Assert.Equal(0m, rows.Row("Summa").Amount("Belopp, kr"));
        Assert.Contains("Gemensamt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("prov.se, rad 19", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("kommandorad", visitor.Text, StringComparison.Ordinal);
        Assert.Matches("Filens SHA-256 [0-9a-f]{64}", visitor.Text);

        await visitor.FollowAsync("prov.se");
        Assert.Equal("prov.se", visitor.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_undone_import_counts_no_longer_but_is_still_known_at_the_time()
    {
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var undo = scope.ServiceProvider.GetRequiredService<UndoImport>();
            Assert.Null((await undo.RunAsync(1, "Prov", "kommandorad")).Refusal);
        }

        Assert.Empty(Amounts(await _site.ReadAsync($"{Utfall}?delprojekt=1")));
        var voucher = await _site.ReadAsync($"{Utfall}/verifikation/1");
        Assert.Contains("Räknas inte längre", voucher.MainText(), StringComparison.Ordinal);

        await _site.ImportAsync(LedgerSite.Ledger);
        Assert.Equal([1000m, 500.50m, 200m], Amounts(await _site.ReadAsync($"{Utfall}?delprojekt=1")));
    }

    [Fact]
    public async Task Of_many_rows_the_first_are_shown_and_the_list_has_them_all()
    {
        var many = Enumerable
            .Range(1, 120)
            .Select(i => LedgerSite.Voucher("C", $"{i}", "20210120", "Många", LedgerSite.Row("10", "1010", i)));
        await _site.ImportAsync(LedgerSite.Sie([.. many]), "manga.se");
        using var visitor = new Visitor(_site);
        await visitor.GoAsync($"{Utfall}?delprojekt=1&post=1&bokford=2021-01");

        Assert.Equal(Enumerable.Range(1, 50).Select(i => (decimal)i), Amounts(visitor.Page));
        Assert.Equal(7260m, visitor.Page.Table("Verifikationsrader").Row("Summa, alla 120").Amount("Belopp, kr"));
        await visitor.FollowAsync("Sök, sortera och exportera alla 120");
        Assert.Equal("Verifikationsrader", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(7260m, visitor.Page.Table("Verifikationsrader").Row("Summa, alla 120").Amount("Belopp, kr"));
    }

    [Theory]
    [InlineData("?delprojekt=9")]
    [InlineData("?delprojekt=x")]
    [InlineData("?post=1")]
    [InlineData("?delprojekt=1&post=99")]
    [InlineData("?visa=annat")]
    [InlineData("?bokford=2021-13")]
    [InlineData("/verifikation/999")]
    public Task What_does_not_exist_is_not_found(string address) =>
        _site.ReadAsync(Utfall + address, HttpStatusCode.NotFound);

    private static string Plain(string text) => text.Trim().Replace('\u00A0', ' ');

    private static (decimal Rows, decimal Amount) Row(IElement table, string heading)
    {
        var row = table.Row(heading);
        return (decimal.Parse(row.Text("Verifikationsrader"), CultureInfo.InvariantCulture), row.Amount("Utfall, kr"));
    }

    private static (decimal Rows, decimal Amount) Sum(IElement table)
    {
        var parts = table.QuerySelectorAll("tbody tr").Select(row => row.Amount("Utfall, kr")).Sum();
        var sum = Row(table, "Summa");
        Assert.Equal(parts, sum.Amount);
        return sum;
    }

    private static List<decimal> Amounts(IDocument page) =>
        [.. page.QuerySelectorAll("section[aria-labelledby=rader] tbody tr").Select(row => row.Amount("Belopp, kr"))];
}
