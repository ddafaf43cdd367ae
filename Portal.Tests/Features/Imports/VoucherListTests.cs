using System.Globalization;
using System.Text;

namespace Portal.Tests.Features.Imports;

/// <summary>The vouchers of a file under review, listed by what would become of them.</summary>
public sealed class VoucherListTests : IAsyncLifetime
{
    private const string New = "Nya verifikationer";
    private const string Changed = "Ändrade verifikationer";
    private const string Duplicates = "Redan införda verifikationer";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public VoucherListTests() => _visitor = new Visitor(_site);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task The_new_ones_are_listed_in_the_order_of_the_file_and_come_to_what_is_imported()
    {
        await ChooseAsync(LedgerSite.Ledger);

        Assert.Equal(["Nya verifikationer (6)"], Summaries());
        Assert.Equal(
            [
                ("A 1", "2020-06-15", "13", "3", 1500.50m),
                ("A 2", "2020-07-20", "19", "3", 240m),
                ("A 3", "2020-07-20", "25", "3", 250m),
                ("B 1", "2020-11-01", "31", "2", 7m),
                ("B 2", "2021-01-15", "36", "3", 13m),
                ("B 3", "2021-01-15", "42", "2", 60m),
            ],
            Listed(New)
        );
        Assert.Equal(2070.50m, Listed(New).Sum(voucher => voucher.Amount));
        Assert.Contains("Kommer till.", Caption(New), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_ones_are_listed_with_both_sums_whether_they_are_replaced_or_not()
    {
        await _site.ImportAsync(LedgerSite.Ledger);
        await ChooseAsync(ChangedLedger);

        Assert.Equal(
            ["Nya verifikationer (1)", "Ändrade verifikationer (1)", "Redan införda verifikationer (5)"],
            Summaries()
        );
        AssertChanged("Tas inte emot: de finns redan med annat innehåll.");
        Assert.Contains("först när hela filen tas emot", Caption(New), StringComparison.Ordinal);

        await _visitor.SendAsync("Granska igen", ("ersatt", "true"));
        AssertChanged("Ersätts: de införda tas tillbaka och filens förs in i stället.");
        Assert.Equal([("C 1", "2021-02-01", "47", "2", 5m)], Listed(New));
        Assert.Equal(["A 1", "A 2", "A 3", "B 1", "B 2"], Listed(Duplicates).Select(voucher => voucher.Name));
        Assert.Equal(2010.50m, Listed(Duplicates).Sum(voucher => voucher.Amount));
        Assert.Contains("2 verifikationer med 4 rader kommer till", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_ones_that_are_skipped_say_so_and_alone_leave_nothing_to_import()
    {
        await _site.ImportAsync(LedgerSite.Ledger);
        await ChooseAsync(LedgerSite.Ledger.Replace("60.00", "61.00", StringComparison.Ordinal));
        await _visitor.SendAsync("Granska igen", ("hoppaover", "true"));

        AssertChanged("Hoppas över: de införda står kvar.", inFile: 61m);
        Assert.Contains("Inget i filen kommer till", _visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Importera", _visitor.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task Fifty_of_a_kind_are_listed_and_the_rest_counted()
    {
        var first = Many(1, 52);
        await _site.ImportAsync(LedgerSite.Sie(first));
        await ChooseAsync(LedgerSite.Sie([.. first, .. Many(53, 862)]));

        Assert.Equal(["Nya verifikationer (862)", "Redan införda verifikationer (52)"], Summaries());
        Assert.Equal(Enumerable.Range(53, 50).Select(number => $"A {number}"), Listed(New).Select(v => v.Name));
        Assert.Contains("De 50 första i filen, och 812 till.", Caption(New), StringComparison.Ordinal);
        Assert.Equal(50, Listed(Duplicates).Count);
        Assert.Contains("De 50 första i filen, och 2 till.", Caption(Duplicates), StringComparison.Ordinal);
    }

    private static string ChangedLedger =>
        LedgerSite.Ledger.Replace("60.00", "61.25", StringComparison.Ordinal)
        + LedgerSite.Voucher("C", "1", "20210201", "Annat", LedgerSite.Row("99", "5010", 5m));

    private static string[] Many(int from, int count) =>
        [
            .. Enumerable
                .Range(from, count)
                .Select(number =>
                    LedgerSite.Voucher(
                        "A",
                        number.ToString(CultureInfo.InvariantCulture),
                        "20200615",
                        "",
                        LedgerSite.Row("99", "5010", 1m)
                    )
                ),
        ];

    private void AssertChanged(string note, decimal inFile = 61.25m)
    {
        Assert.Contains(note, Caption(Changed), StringComparison.Ordinal);
        var row = Assert.Single(_visitor.Page.Table(Changed).QuerySelectorAll("tbody tr"));
        Assert.Equal(
            ("B 3", "2021-01-15", "42", "2", "2"),
            (
                row.QuerySelector("th")!.TextContent.Trim(),
                row.Text("Datum"),
                row.Text("Rad i filen"),
                row.Text("Rader, införda"),
                row.Text("Rader i filen")
            )
        );
        Assert.Equal((60m, inFile), (row.Amount("Utfall, infört, kr"), row.Amount("Utfall i filen, kr")));
    }

    private string Caption(string list) => _visitor.Page.Table(list).QuerySelector("caption")!.TextContent;

    private IEnumerable<string> Summaries() =>
        _visitor
            .Page.QuerySelectorAll("details > summary")
            .Select(summary => summary.TextContent.Trim())
            .Where(s => s.Contains("verifikationer (", StringComparison.Ordinal));

    private List<(string Name, string Date, string Line, string Rows, decimal Amount)> Listed(string list) =>
        [
            .. _visitor
                .Page.Table(list)
                .QuerySelectorAll("tbody tr")
                .Select(row =>
                    (
                        row.QuerySelector("th")!.TextContent.Trim(),
                        row.Text("Datum"),
                        row.Text("Rad i filen"),
                        row.Text("Rader"),
                        row.Amount("Utfall, kr")
                    )
                ),
        ];

    private async Task ChooseAsync(string file)
    {
        await _visitor.GoAsync("/import");
        await _visitor.UploadAsync("Granska filen", Encoding.UTF8.GetBytes(file));
    }
}
