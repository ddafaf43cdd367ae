namespace Portal.Tests.Features.Decisions;

/// <summary>Beslutet: its points, notes and figures, each with where in the decision it stands.</summary>
public sealed class DecisionPageTests(SharedSite site)
{
    [Fact]
    public async Task Every_point_stands_with_its_source()
    {
        var page = await site.ReadAsync("/investeringar/1/beslut");

        var points = page.Table("Beslutspunkter");
        Assert.Equal(3, points.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Beslut, punkt 3", points.Row("3").Text("Var det står"));
        Assert.Contains("1 249 tkr om året", points.Row("3").Text("Innebörd"), StringComparison.Ordinal);
        Assert.Equal("Tidplaner", page.Table("Ur beslutet i övrigt").Row("Återrapportering").Text("Var det står"));
        Assert.Contains("Diarienummer", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calculation_is_the_decided_one_to_the_ore()
    {
        var table = (await site.ReadAsync("/investeringar/1/beslut")).Table("Kalkylen");

        Assert.Equal(848_380m, table.Row("1. ").Amount("Beslutat, kr"));
        Assert.Equal(2_731_580m, table.Row("Kalkylen").Amount("Beslutat, kr"));
        Assert.Equal(2_731_000m, table.Row("Anslag").Amount("Beslutat, kr"));
    }

    [Fact]
    public async Task The_overview_leads_to_it_at_the_same_moment()
    {
        var overview = await site.ReadAsync("/investeringar/1?manad=2021-03&kand=2021-05-01T00:00");
        var link = overview.QuerySelectorAll("main a").Single(a => a.TextContent == "Hela beslutet");
        Assert.Contains("kand=2021-05-01", link.GetAttribute("href"), StringComparison.Ordinal);
        var page = await site.ReadAsync(link.GetAttribute("href")!);
        Assert.Equal("2021-03", page.QuerySelector("#manad option[selected]")!.GetAttribute("value"));
    }
}
