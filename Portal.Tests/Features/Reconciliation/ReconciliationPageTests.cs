using Portal.Domain.FollowUp;

namespace Portal.Tests.Features.Reconciliation;

/// <summary>Avstämning shows every figure of the decision, contradictions first.</summary>
public sealed class ReconciliationPageTests(SharedSite site)
{
    private const string Caption = "Beslutet mot sina egna siffror";

    [Fact]
    public async Task Every_row_of_the_figures_stands_on_the_page()
    {
        var rows = (await site.FiguresAsync()).Reconciliation;
        var table = (await site.ReadAsync("/investeringar/1/avstamning")).Table(Caption);

        Assert.Equal(rows.Count, table.QuerySelectorAll("tbody tr").Length);
        foreach (var row in rows)
        {
            var shown = table.QuerySelector($"[id='{row.Id}']")!;
            Assert.Contains(row.Label, shown.TextContent, StringComparison.Ordinal);
            Assert.Contains(row.Source, shown.TextContent, StringComparison.Ordinal);
            Assert.Equal(row.Explanation, shown.QuerySelector(".prose")!.TextContent);
        }
    }

    [Fact]
    public async Task Contradictions_stand_first()
    {
        var table = (await site.ReadAsync("/investeringar/1/avstamning")).Table(Caption);
        var kinds = table.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector(".tag")!.TextContent).ToList();

        Assert.Equal(["Motsägelse", "Avrundning", "Iakttagelse", "Stämmer"], kinds.Distinct(StringComparer.Ordinal));
        Assert.Equal(5, kinds.Count(kind => kind == "Motsägelse"));
    }

    [Theory]
    [InlineData("motsagelse", ReconciliationKind.Contradiction)]
    [InlineData("avrundning", ReconciliationKind.Rounding)]
    [InlineData("iakttagelse", ReconciliationKind.Observation)]
    [InlineData("stammer", ReconciliationKind.Holds)]
    public async Task A_kind_is_shown_alone(string key, ReconciliationKind kind)
    {
        var rows = (await site.FiguresAsync()).Reconciliation.Where(row => row.Kind == kind);
        var table = (await site.ReadAsync($"/investeringar/1/avstamning?slag={key}")).Table(Caption);

        Assert.Equal(rows.Select(row => row.Id), table.QuerySelectorAll("tbody tr").Select(row => row.Id));
    }

    [Fact]
    public async Task Stated_computed_and_difference_are_shown_in_their_unit()
    {
        var table = (await site.ReadAsync("/investeringar/1/avstamning")).Table(Caption);
        var items = table.QuerySelector("[id='items-vs-appropriation']")!;
        var share = table.QuerySelector("[id='share-of-post']")!;

        Assert.Equal("2\u00A0731\u00A0000\u00A0kr", items.Text("Beslutet säger"));
        Assert.Equal("2\u00A0731\u00A0580\u00A0kr", items.Text("Siffrorna ger"));
        Assert.Equal("580\u00A0kr", items.Text("Skillnad"));
        Assert.Equal("80–160\u00A0%", share.Text("Beslutet säger"));
        Assert.Equal("80,9–161,8\u00A0%", share.Text("Siffrorna ger"));
        Assert.Equal("–", share.Text("Skillnad"));
        Assert.EndsWith(
            "\u00A0procentenheter",
            table.QuerySelector("[id='investigations-before']")!.Text("Skillnad"),
            StringComparison.Ordinal
        );
    }
}
