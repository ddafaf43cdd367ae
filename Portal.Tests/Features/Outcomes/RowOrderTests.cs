namespace Portal.Tests.Features.Outcomes;

/// <summary>Rader with more rows than a page holds.</summary>
public sealed class RowOrderTests(RowOrderTests.ManyRowsSite many) : IClassFixture<RowOrderTests.ManyRowsSite>
{
    private const string Rows = "/investeringar/1/utfall/rader";

    private readonly LedgerSite _site = many.Site;

    [Fact]
    public async Task Swedish_letters_are_found_large_or_small_in_many_rows_as_in_few()
    {
        foreach (var query in new[] { "text=mÅNGA", "text=mÅNGA&del=1-1", "text=mÅNGA&ordning=konto" })
        {
            var page = await _site.ReadAsync($"{Rows}?{query}");
            Assert.Equal(7260m, page.Table("Verifikationsrader").Row("Summa, alla 120 rader").Amount("Belopp, kr"));
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
        using var visitor = new Visitor(_site);
        await visitor.GoAsync($"{Rows}?del=allt&ordning={order}{more}");
        var pages = new List<List<(DateOnly Date, string Account, decimal Amount)>> { visitor.Page.ListedRows() };
        while (visitor.Page.QuerySelector("a[rel=next]") is { } next)
        {
            await visitor.GoAsync(next.GetAttribute("href")!);
            pages.Add(visitor.Page.ListedRows());
        }

        var rows = pages.SelectMany(page => page).ToList();
        var expected = order.Split('-')[0] switch
        {
            "konto" => rows.OrderBy(r => r.Account, StringComparer.Ordinal).ThenBy(r => r.Date),
            "belopp" => rows.OrderBy(r => r.Amount).ThenBy(r => r.Date),
            _ => rows.OrderBy(r => r.Date).ThenBy(_ => 0),
        };
        var inOrder = order.EndsWith("fallande", StringComparison.Ordinal) ? rows.AsEnumerable().Reverse() : rows;
        Assert.Equal(
            more.Length == 0 ? 129
                : more.Contains("tecken", StringComparison.Ordinal) ? 128
                : 129,
            rows.Count
        );
        Assert.Equal(3, pages.Count);
        Assert.Equal(expected.Select(r => r.Date), inOrder.Select(r => r.Date));
        Assert.Equal(expected.Select(Key), inOrder.Select(Key));

        for (var page = pages.Count - 2; page >= 0; page--)
        {
            await visitor.GoAsync(visitor.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
            Assert.Equal(pages[page], visitor.Page.ListedRows());
        }

        Assert.Null(visitor.Page.QuerySelector("a[rel=prev]"));
        await visitor.GoAsync(visitor.Page.QuerySelector("a[rel=last]")!.GetAttribute("href")!);
        Assert.Equal(rows.TakeLast(50), visitor.Page.ListedRows());
        Assert.Contains($"av {rows.Count} rader", visitor.Text, StringComparison.Ordinal);

        (string, decimal) Key((DateOnly Date, string Account, decimal Amount) row) =>
            order.Split('-')[0] switch
            {
                "konto" => (row.Account, 0m),
                "belopp" => ("", row.Amount),
                _ => ("", 0m),
            };
    }

    /// <summary>The ledger with 120 rows more, on two accounts and the days of a month in no order.</summary>
    public sealed class ManyRowsSite : FilledLedgerSite
    {
        protected override async Task FillAsync()
        {
            await base.FillAsync();
            await Site.ImportAsync(
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
        }
    }
}
