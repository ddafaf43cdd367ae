using System.Net;
using AngleSharp.Dom;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Outcomes;

/// <summary>Rader on <see cref="LedgerSite.Ledger" />: what is listed is what is summed.</summary>
public sealed class RowsTests(FilledLedgerSite filled) : IClassFixture<FilledLedgerSite>
{
    private const string Rows = "/investeringar/1/utfall/rader";

    private readonly LedgerSite _site = filled.Site;

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
                page.Table("Verifikationsrader").Row(Sum(expected.Count)).Amount("Belopp, kr")
            );
        }
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

    private async Task<decimal> SumAsync(string query)
    {
        var page = await _site.ReadAsync($"{Rows}?{query}");
        var amounts = Amounts(page);
        return amounts.Count == 0 ? 0m
            : page.Table("Verifikationsrader").Row(Sum(amounts.Count)).Amount("Belopp, kr") is var sum
            && sum == amounts.Sum()
                ? sum
            : throw new InvalidOperationException($"{query}: the rows do not come to their sum.");
    }

    private static List<decimal> Amounts(IDocument page) => [.. page.ListedRows().Select(row => row.Amount)];

    private static string Sum(int rows) => rows == 1 ? "Summa, en rad" : $"Summa, alla {rows} rader";
}
