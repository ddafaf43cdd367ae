using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Values;
using Portal.Imports;
using Portal.Tests.Reporting;

namespace Portal.Tests.Features.Outcomes;

/// <summary>Rader on <see cref="LedgerSite.Ledger" />: what is listed is what is summed, and what is exported.</summary>
public sealed class RowsTests : IAsyncLifetime
{
    private const string Rows = "/investeringar/1/utfall/rader";

    private readonly LedgerSite _site = new();

    public async ValueTask InitializeAsync() => await _site.FillAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_list_comes_to_the_figures_to_the_ore()
    {
        var figures = await _site.FiguresAsync();
        Assert.Equal(figures.Totals.Money.Outcome.Kronor, await SumAsync(""));
        foreach (var subproject in figures.Subprojects)
        {
            Assert.Equal(subproject.Money.Outcome.Kronor, await SumAsync($"del={subproject.Number}"));
            Assert.Equal(subproject.OutcomeWithoutItem.Kronor, await SumAsync($"del={subproject.Number}-utan"));
        }

        var running = Money.Sum(figures.RunningCost.Years.Select(year => year.Outcome));
        Assert.Equal(figures.Totals.Unallocated.Kronor, await SumAsync("del=ej-fordelat"));
        Assert.Equal(figures.Unowned.Amount.Kronor, await SumAsync("del=ingens"));
        Assert.Equal(running.Kronor, await SumAsync("del=drift"));
        Assert.Equal(
            (figures.Totals.Money.Outcome + figures.Totals.Unallocated + running).Kronor,
            await SumAsync("del=allt")
        );
    }

    [Theory]
    [InlineData("del=1-1", new[] { 1000, 500.50 })]
    [InlineData("del=allt&konto=4010", new[] { 200, 40d })]
    [InlineData("del=allt&konto=4000-6999", new[] { 200, 40, 7, 8, 5d })]
    [InlineData("del=allt&objekt=71", new[] { 5d })]
    [InlineData("objekt=6%3D20", new[] { 300, -50d })]
    [InlineData("objekt=-", new double[0])]
    [InlineData("fran=2020-07&till=2020-07", new[] { 200, 300, -50d })]
    [InlineData("till=2020-06", new[] { 1000, 500.50 })]
    [InlineData("tecken=minus", new[] { -50d })]
    [InlineData("del=2&tecken=plus", new[] { 300d })]
    [InlineData("text=GEMENSAMT", new[] { 200d })]
    [InlineData("text=rad+2", new[] { 300, -50d })]
    [InlineData("text=rad+2&tecken=plus", new[] { 300d })]
    [InlineData("text=100%25", new double[0])]
    [InlineData("kalla=1&del=2", new[] { 300, -50d })]
    [InlineData("manad=2020-06", new[] { 1000, 500.50 })]
    public async Task A_filter_gives_its_rows_and_their_sum(string query, double[] amounts)
    {
        var page = await _site.ReadAsync($"{Rows}?{query}");
        var expected = amounts.Select(amount => (decimal)amount).ToList();

        Assert.Equal(expected, Amounts(page));
        if (expected.Count > 0)
        {
            Assert.Equal(
                expected.Sum(),
                page.Table("Verifikationsrader").Row($"Summa, alla {expected.Count} rader").Amount("Belopp, kr")
            );
        }
    }

    [Fact]
    public async Task Swedish_letters_are_found_large_or_small_in_many_rows_as_in_few()
    {
        await ImportManyAsync();
        foreach (var query in new[] { "text=mÅNGA", "text=mÅNGA&del=1-1", "text=mÅNGA&ordning=konto" })
        {
            var page = await _site.ReadAsync($"{Rows}?{query}");
            Assert.Equal(
                7260m,
                page.Table("Verifikationsrader").Row("Summa, alla 120 rader").Amount("Belopp, kr")
            );
        }
    }

    [Theory]
    [InlineData("datum", "")]
    [InlineData("datum-fallande", "")]
    [InlineData("konto", "")]
    [InlineData("konto-fallande", "")]
    [InlineData("belopp", "")]
    [InlineData("belopp-fallande", "")]
    [InlineData("datum-fallande", "&text=a")]
    [InlineData("belopp", "&text=a&tecken=plus")]
    public async Task Every_row_stands_on_one_page_in_its_order_forwards_and_backwards(string order, string more)
    {
        await ImportManyAsync();
        using var visitor = new Visitor(_site);
        await visitor.GoAsync($"{Rows}?del=allt&ordning={order}{more}");
        var pages = new List<List<(DateOnly Date, string Account, decimal Amount)>> { Listed(visitor.Page) };
        while (visitor.Page.QuerySelector("a[rel=next]") is { } next)
        {
            await visitor.GoAsync(next.GetAttribute("href")!);
            pages.Add(Listed(visitor.Page));
        }

        var rows = pages.SelectMany(page => page).ToList();
        var expected = order.Split('-')[0] switch
        {
            "konto" => rows.OrderBy(r => r.Account, StringComparer.Ordinal).ThenBy(r => r.Date),
            "belopp" => rows.OrderBy(r => r.Amount).ThenBy(r => r.Date),
            _ => rows.OrderBy(r => r.Date).ThenBy(_ => 0),
        };
        var inOrder = order.EndsWith("fallande", StringComparison.Ordinal) ? rows.AsEnumerable().Reverse() : rows;
        Assert.Equal(more.Length == 0 ? 129 : more.Contains("tecken", StringComparison.Ordinal) ? 128 : 129, rows.Count);
        Assert.Equal(3, pages.Count);
        Assert.Equal(expected.Select(r => r.Date), inOrder.Select(r => r.Date));
        Assert.Equal(expected.Select(Key), inOrder.Select(Key));

        for (var page = pages.Count - 2; page >= 0; page--)
        {
            await visitor.GoAsync(visitor.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
            Assert.Equal(pages[page], Listed(visitor.Page));
        }

        Assert.Null(visitor.Page.QuerySelector("a[rel=prev]"));
        await visitor.GoAsync(visitor.Page.QuerySelector("a[rel=last]")!.GetAttribute("href")!);
        Assert.Equal(rows.TakeLast(50), Listed(visitor.Page));
        Assert.Contains($"av {rows.Count} rader", visitor.Text, StringComparison.Ordinal);

        (string, decimal) Key((DateOnly Date, string Account, decimal Amount) row) =>
            order.Split('-')[0] switch
            {
                "konto" => (row.Account, 0m),
                "belopp" => ("", row.Amount),
                _ => ("", 0m),
            };
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_and_still_known_at_the_time()
    {
        var before = DateTime.SpecifyKind((await _site.FiguresAsync()).KnownAt, DateTimeKind.Utc);
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var undo = scope.ServiceProvider.GetRequiredService<UndoImport>();
            Assert.Null((await undo.RunAsync(1, "Prov", "kommandorad")).Refusal);
        }

        Assert.Contains("Ingen rad stämmer", (await _site.ReadAsync(Rows)).MainText(), StringComparison.Ordinal);
        var then = await _site.ReadAsync($"{Rows}?kand={before:yyyy-MM-ddTHH:mm:ss.fffZ}");
        Assert.Equal([1000m, 500.50m, 200m, 300m, -50m], Amounts(then));

        await _site.ImportAsync(LedgerSite.Ledger);
        Assert.Equal([1000m, 500.50m, 200m, 300m, -50m], Amounts(await _site.ReadAsync(Rows)));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_at_its_field_and_left_out()
    {
        var page = await _site.ReadAsync($"{Rows}?fran=mars&konto=9-1&del=77&kalla=x");
        Assert.Equal(
            ["#del", "#fran", "#konto", "#kalla"],
            page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(5, Amounts(page).Count);
        await _site.ReadAsync($"{Rows}/export.csv?fran=mars", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_files_hold_exactly_the_filter_and_no_formula()
    {
        await _site.ImportAsync(
            LedgerSite.Sie(
                LedgerSite.Voucher("D", "1", "20210203", "=2+2", ("#TRANS 1010 {6 \"10\"} -12.50\n", -12.5m))
            ),
            "formel.se"
        );
        var address = $"{Rows}/export.{{0}}?del=1-1&ordning=datum-fallande";
        using var client = _site.CreateClient();
        using var csv = await client.GetAsync(address.Replace("{0}", "csv", StringComparison.Ordinal));
        var bytes = await csv.Content.ReadAsByteArrayAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            [
                "Datum;Serie;Nummer;Rad;Konto;Kontonamn;Objekt;Hör till;Text;Källa;Belopp",
                "2021-02-03;D;1;1;1010;Programvara;Projekt 10 Moduler;Delprojekt 1, {0};'=2+2;formel.se;-12,50",
                "2020-06-15;A;1;2;1010;Programvara;Projekt 10 Moduler;Delprojekt 1, {0};Rad 10;prov.se;500,50",
                "2020-06-15;A;1;1;1010;Programvara;Projekt 10 Moduler;Delprojekt 1, {0};Rad 10;prov.se;1000,00",
                "",
            ],
            Encoding.UTF8.GetString(bytes[3..]).Replace(await ItemAsync(), "{0}", StringComparison.Ordinal).Split("\r\n")
        );
        Assert.Equal("verifikationsrader-2021-02.csv", csv.Content.Headers.ContentDisposition!.FileNameStar);

        var workbook = await client.GetByteArrayAsync(address.Replace("{0}", "xlsx", StringComparison.Ordinal));
        var cells = Office.Values(workbook);
        var column = cells.Single(cell => cell.Value == "Belopp").Key;
        var header = int.Parse(column[(column.IndexOf('!', StringComparison.Ordinal) + 2)..], System.Globalization.CultureInfo.InvariantCulture);
        string[] amounts = [.. Enumerable.Range(header + 1, 4).Select(row => cells[$"{column[..^$"{header}".Length]}{row}"])];
        Assert.Equal(["-12.5", "500.5", "1000", "1488"], amounts);
        Assert.Contains(cells.Values, value => value.StartsWith("Läge per februari 2021, som det var känt", StringComparison.Ordinal));
        Assert.Contains("=2+2", cells.Values);
    }

    [Fact]
    public async Task Own_entries_are_a_source_of_their_own()
    {
        using var visitor = new Visitor(_site);
        await visitor.GoAsync("/investeringar/1/utfall/egen-post");
        await visitor.SendAsync(
            "Granska",
            ("datum", "2021-03-31"),
            ("belopp", "-25"),
            ("konto", "5410"),
            ("till", "1"),
            ("text", "Återbetalt"),
            ("skal", "Prov")
        );
        await visitor.SendAsync("Lägg in posten");
        await visitor.GoAsync(Rows);
        var source = visitor
            .Page.QuerySelectorAll("[name=kalla] option")
            .Single(option => option.TextContent == "Egna poster")
            .GetAttribute("value");
        await visitor.SendAsync("Visa raderna", ("kalla", source!));

        Assert.Equal([-25m], Amounts(visitor.Page));
        Assert.Contains("Återbetalt", visitor.Text, StringComparison.Ordinal);
    }

    private async Task<string> ItemAsync() => (await _site.FiguresAsync()).Subprojects[0].Items[0].Name;

    private Task<ImportResult> ImportManyAsync() =>
        _site.ImportAsync(
            LedgerSite.Sie([
                .. Enumerable
                    .Range(1, 120)
                    .Select(i =>
                        LedgerSite.Voucher(
                            "C",
                            $"{i}",
                            $"202101{1 + (i * 7 % 28):00}",
                            "Många",
                            LedgerSite.Row("10", i % 3 == 0 ? "1010" : "1015", i)
                        )
                    ),
            ]),
            "manga.se"
        );

    private async Task<decimal> SumAsync(string query)
    {
        var page = await _site.ReadAsync($"{Rows}?{query}");
        var amounts = Amounts(page);
        return amounts.Count == 0
            ? 0m
            : page.Table("Verifikationsrader").Row($"Summa, alla {amounts.Count} rader").Amount("Belopp, kr") is var sum
            && sum == amounts.Sum()
                ? sum
                : throw new InvalidOperationException($"{query}: the rows do not come to their sum.");
    }

    private static List<decimal> Amounts(IDocument page) => [.. Listed(page).Select(row => row.Amount)];

    private static List<(DateOnly Date, string Account, decimal Amount)> Listed(IDocument page) =>
        [
            .. page.QuerySelectorAll("section[aria-labelledby=rader] tbody tr")
                .Select(row =>
                    (
                        DateOnly.ParseExact(row.Text("Datum"), "yyyy-MM-dd", null),
                        row.Text("Konto").Split(['\n', ' '])[0],
                        row.Amount("Belopp, kr")
                    )
                ),
        ];
}
