using System.Net;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Overview;

/// <summary>Översikt shows the figures and nothing of its own.</summary>
public sealed class OverviewTests(SharedSite site)
{
    [Fact]
    public async Task The_first_address_leads_to_the_first_investment()
    {
        using var client = site.SignedIn(TestAccounts.Controller, follows: false);
        using var answer = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/investeringar/1", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_conclusion_stands_first()
    {
        var figures = await site.FiguresAsync();
        var page = await site.ReadAsync("/investeringar/1");

        var conclusion = page.QuerySelector("main .conclusion")!.TextContent;
        Assert.All(figures.Sentences, sentence => Assert.Contains(sentence, conclusion, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_subproject_has_its_money_and_the_sum_is_the_totals()
    {
        var figures = await site.FiguresAsync();
        var table = (await site.ReadAsync("/investeringar/1")).Table("Pengar per delprojekt");

        foreach (var subproject in figures.Subprojects)
        {
            AssertMoney(subproject.Money, table.Row($"{subproject.Number}. {subproject.Name}"));
        }

        AssertMoney(figures.Totals.Money, table.Row("Delprojekten tillsammans"));
        Assert.Equal(figures.Totals.VarianceToAppropriation.Kronor, table.Row("Anslag").Amount("Avvikelse, kr"));
    }

    [Fact]
    public async Task An_earlier_month_shows_its_own_figures()
    {
        var month = new Month(2020, 5);
        var figures = await site.FiguresAsync(month);
        var table = (await site.ReadAsync($"/investeringar/1?manad={month}")).Table("Pengar per delprojekt");

        AssertMoney(figures.Totals.Money, table.Row("Delprojekten tillsammans"));
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        var month = new Month(2020, 5);
        var figures = await site.FiguresAsync(month);
        var text = (await site.ReadAsync($"/investeringar/1?manad={month}")).MainText();

        Assert.All(
            figures.Subprojects.Where(s => !s.Money.ForecastGiven),
            s => Assert.Contains($"Delprojekt {s.Number} har inte lämnat någon.", text, StringComparison.Ordinal)
        );
        Assert.All(
            figures.Subprojects.Where(s => s.Status is null),
            s => Assert.Contains($"Delprojekt {s.Number} har inte rapporterat.", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Each_point_of_the_decision_says_where_it_stands()
    {
        var table = (await site.ReadAsync("/investeringar/1")).Table("Vad som beslutades");

        Assert.Equal(
            ["Beslut, punkt 1", "Beslut, punkt 2", "Beslut, punkt 3"],
            table.QuerySelectorAll("tbody tr").Select(row => row.Text("Var det står"))
        );
    }

    private static void AssertMoney(MoneyFigures money, AngleSharp.Dom.IElement row)
    {
        Assert.Equal(money.Budget.Kronor, row.Amount("Budget, kr"));
        Assert.Equal(money.Outcome.Kronor, row.Amount("Utfall, kr"));
        Assert.Equal(money.Committed.Kronor, row.Amount("Bundet, kr"));
        Assert.Equal(money.Forecast.Kronor, row.Amount("Prognos, kr"));
        Assert.Equal(money.Variance.Kronor, row.Amount("Avvikelse, kr"));
        Assert.Equal(money.Consumption?.ToString() ?? SwedishText.None, row.Text("Upparbetning"));
    }
}
