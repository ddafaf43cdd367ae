using System.Net;

namespace Portal.Tests.Features.Risks;

/// <summary>Risker of the example, and who sees what of them.</summary>
public sealed class RiskPageTests(SharedSite site)
{
    [Fact]
    public async Task The_matrix_is_that_of_the_month_asked_for()
    {
        var april = (await site.ReadAsync("/investeringar/1/risker?manad=2021-04&visa=efter")).Table("Riskmatris");

        Assert.Equal(["9, hög Risk 2"], Risks(april));
        var october = (await site.ReadAsync("/investeringar/1/risker?manad=2020-10&visa=fore")).Table("Riskmatris");
        Assert.Contains("16, hög Risk 1", Risks(october));

        static IEnumerable<string> Risks(AngleSharp.Dom.IElement matrix) =>
            matrix
                .QuerySelectorAll("td.gravity-high:has(a)")
                .Select(cell =>
                    string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                );
    }

    [Fact]
    public async Task In_the_end_a_review_that_nobody_has_made_is_said()
    {
        var page = await site.ReadAsync("/investeringar/1/risker?manad=2021-12");

        Assert.Contains(
            "Dagen för nästa bedömning har passerat för risk 2.",
            page.MainText(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Dagen har passerat",
            page.Table("Öppna risker").Row("2.").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(3, page.Table("Stängda risker").QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task As_known_earlier_a_later_assessment_does_not_exist()
    {
        var page = await site.ReadAsync("/investeringar/1/risker/1?manad=2020-12&kand=2020-11-10T12:00");

        Assert.Equal(
            ["2020-10-30", "2020-05-29"],
            page.Table("Bedömningar").QuerySelectorAll("tbody th").Select(th => th.TextContent)
        );
    }

    [Fact]
    public async Task A_lead_assesses_the_risks_of_the_investment()
    {
        using var visitor = new Visitor(site, TestAccounts.ProjectLead);
        await visitor.GoAsync("/investeringar/1/risker");

        Assert.Contains("Lägg in en risk", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoAsync("/investeringar/1/risker/2/bedom")).Status);
    }
}
