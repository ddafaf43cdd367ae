using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portal.Imports;
using Portal.Tests.Reporting;

namespace Portal.Tests.Features.Outcomes;

/// <summary>What changes the rows, and what leaves with them as files.</summary>
public sealed class RowFilesTests : IAsyncLifetime
{
    private const string Rows = "/investeringar/1/utfall/rader";

    private readonly LedgerSite _site = new();

    public async ValueTask InitializeAsync() => await _site.FillAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

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
            Encoding
                .UTF8.GetString(bytes[3..])
                .Replace(await ItemAsync(), "{0}", StringComparison.Ordinal)
                .Split("\r\n")
        );
        Assert.Equal("verifikationsrader-2021-02.csv", csv.Content.Headers.ContentDisposition!.FileNameStar);

        var workbook = await client.GetByteArrayAsync(address.Replace("{0}", "xlsx", StringComparison.Ordinal));
        var cells = Office.Values(workbook);
        var heading = cells.Single(cell => cell.Value == "Belopp").Key;
        var header = int.Parse(heading["Rader!K".Length..], CultureInfo.InvariantCulture);
        List<int> rows = [header + 1, header + 2, header + 3, header + 5];
        var amounts = rows.Select(row => cells[$"Rader!K{row}"]);
        Assert.Equal(["-12.5", "500.5", "1000", "1488"], amounts);
        Assert.Contains(
            cells.Values,
            value => value.StartsWith("Läge per februari 2021, som det var känt", StringComparison.Ordinal)
        );
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

    private static List<decimal> Amounts(IDocument page) => [.. page.ListedRows().Select(row => row.Amount)];
}
