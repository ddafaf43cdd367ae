using System.Globalization;
using System.Net;
using Portal.Domain.CapitalCosts;

namespace Portal.Tests.Features.CapitalCosts;

/// <summary>Kapitalkostnad shows the decision's table, and what is expected.</summary>
public sealed class CapitalCostPageTests(SharedSite site)
{
    [Fact]
    public async Task The_decisions_fifteen_figures_stand_on_the_page()
    {
        var table = (await site.ReadAsync("/investeringar/1/kapitalkostnad")).Table("Enligt beslutet");

        (string Year, decimal Interest, decimal Cost)[] decided =
        [
            ("2021", 40_965, 587_165),
            ("2022", 32_772, 578_972),
            ("2023", 24_579, 570_779),
            ("2024", 16_386, 562_586),
            ("2025", 8_193, 554_393),
            ("Tillsammans", 122_895, 2_853_895),
        ];
        foreach (var (year, interest, cost) in decided)
        {
            Assert.Equal(interest, table.Row(year).Amount("Ränta, kr"));
            Assert.Equal(cost, table.Row(year).Amount("Kapitalkostnad, kr"));
        }
    }

    [Fact]
    public async Task What_is_expected_is_that_of_the_figures()
    {
        var figures = await site.FiguresAsync();
        if (figures.Totals.Money.Outcome.Ore == 0)
        {
            return;
        }

        var table = (await site.ReadAsync("/investeringar/1/kapitalkostnad")).Table("Väntad");
        Assert.All(figures.CapitalCost.Expected, year => AssertYear(year, table));
    }

    [Fact]
    public async Task Every_note_is_read()
    {
        var figures = await site.FiguresAsync();
        var text = (await site.ReadAsync("/investeringar/1/kapitalkostnad")).MainText();

        Assert.All(figures.CapitalCost.Notes, note => Assert.Contains(note, text, StringComparison.Ordinal));
        Assert.Contains(figures.CapitalCost.Terms.Source, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "från den månad då delprojektet tas i bruk")]
    [InlineData("MonthAfter", "från månaden efter den då delprojektet tas i bruk")]
    public async Task From_when_depreciation_runs_follows_the_setting(string? setting, string words)
    {
        await using var ledger = new LedgerSite();
        await using var portal = ledger.WithWebHostBuilder(host => host.UseSetting("Depreciation:Start", setting));

        var page = await (await TestAccounts.ClientAsync(portal)).GetStringAsync("/investeringar/1/kapitalkostnad");

        Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private static void AssertYear(CapitalCostYear year, AngleSharp.Dom.IElement table)
    {
        var row = table.Row(year.Year.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(year.Opening.Kronor, row.Amount("Ingående värde, kr"));
        Assert.Equal(year.Interest.Kronor, row.Amount("Ränta, kr"));
        Assert.Equal(year.Depreciation.Kronor, row.Amount("Avskrivning, kr"));
        Assert.Equal(year.Cost.Kronor, row.Amount("Kapitalkostnad, kr"));
        Assert.Equal(year.Closing.Kronor, row.Amount("Utgående värde, kr"));
    }
}
