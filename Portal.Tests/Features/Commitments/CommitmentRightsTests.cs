using System.Net;

namespace Portal.Tests.Features.Commitments;

/// <summary>Whose orders are seen by whom.</summary>
public sealed class CommitmentRightsTests(SharedSite site)
{
    [Fact]
    public async Task A_project_lead_sees_the_orders_of_their_own_subproject_and_changes_none()
    {
        using var visitor = new Visitor(site, TestAccounts.ProjectLead);
        await visitor.GoAsync("/investeringar/1/bundet");

        Assert.Contains("EX-1001", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EX-4001", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("ingen behörighet", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny beställning", visitor.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GoAsync("/investeringar/1/bundet/1")).Status);
        Assert.DoesNotContain("Ta tillbaka", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/bundet/3")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/bundet/1/avrakna")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/prognos")).Status);
    }

    [Fact]
    public async Task An_administrator_reads_forecasts_and_gives_none()
    {
        using var visitor = new Visitor(site, TestAccounts.Administrator);
        await visitor.GoAsync("/investeringar/1/prognos");

        Assert.DoesNotContain("Lämna prognos för", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ändra gränsen", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main a[href$='/aterta']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/prognos/ny")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/prognos/grans")).Status);
    }

    [Fact]
    public async Task The_example_is_spread_over_the_months_that_gave_a_forecast()
    {
        var page = await site.ReadAsync("/investeringar/1/prognos?manad=2021-04");
        var months = page.Table("Månader med prognos");

        Assert.Equal(6, months.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("2, 4", months.Row("april 2021").Text("Lämnad av delprojekt"));
        var given = page.Table("Prognos per delprojekt");
        var figures = await site.FiguresAsync(new Portal.Domain.Values.Month(2021, 4));
        Assert.Equal(figures.Totals.Money.Forecast.Kronor, given.Row("Delprojekten tillsammans").Amount("Prognos, kr"));
        Assert.NotNull(page.QuerySelector("figure.chart svg"));
    }
}
