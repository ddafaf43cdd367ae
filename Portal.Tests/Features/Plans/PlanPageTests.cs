using System.Net;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Plans;

/// <summary>Tidplan of the example, and who sees what of it.</summary>
public sealed class PlanPageTests(SharedSite site)
{
    [Fact]
    public async Task In_april_2021_the_page_is_the_figures()
    {
        var page = await site.ReadAsync("/investeringar/1/tidplan?manad=2021-04");
        var text = page.MainText().Replace('\u00A0', ' ');

        Assert.Contains("10 av 11 milstolpar är senare än först planerat.", text, StringComparison.Ordinal);
        Assert.Contains(
            "Mest försenad är ”Slutgodkännande” i delprojekt 1, som väntas 2021-06-30, 194 dagar efter plan.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Nästa milstolpe är ”Driftstart” i delprojekt 3, 2021-05-17.", text, StringComparison.Ordinal);
        Assert.Contains(
            "läge per 2021-04-30",
            page.QuerySelector("figure.chart svg")!.TextContent,
            StringComparison.Ordinal
        );
        var rows = page.Table("Milstolpar").QuerySelectorAll("tbody tr");
        var figures = await site.FiguresAsync(new Month(2021, 4));
        Assert.Equal(
            figures.Subprojects.SelectMany(s => s.Milestones).Select(m => SwedishText.Number(m.SlipDays, 0, 0)),
            rows.Select(row => row.Text("Försening, dagar"))
        );
        Assert.Equal("40 av 40", page.Table("Vad delprojekten").Row("Moduler som").Text("Klart"));
    }

    [Fact]
    public async Task As_known_earlier_the_plan_is_the_one_of_then()
    {
        var then = await site.ReadAsync("/investeringar/1/tidplan?manad=2020-12&kand=2020-12-01T12:00");
        var start = then.Table("Milstolpar")
            .QuerySelectorAll("tbody tr")
            .First(row => row.QuerySelector("th")!.TextContent.StartsWith("Provdrift", StringComparison.Ordinal));

        Assert.Equal("2020-12-11", start.Text("Nu planerad"));
        Assert.Equal("14 av 40", then.Table("Vad delprojekten").Row("Moduler som").Text("Klart"));
        var january = await site.ReadAsync("/investeringar/1/tidplan?manad=2021-01");
        Assert.Equal("0 av 2", january.Table("Vad delprojekten").Row("Integrationer").Text("Klart"));
    }

    [Fact]
    public async Task A_lead_sees_and_writes_the_plan_of_their_own_subproject_alone()
    {
        using var visitor = new Visitor(site, TestAccounts.ProjectLead);
        await visitor.GoAsync("/investeringar/1/tidplan");

        Assert.All(
            visitor.Page.Table("Milstolpar").QuerySelectorAll("tbody tr"),
            row => Assert.Equal("1", row.Text("Delprojekt"))
        );
        Assert.Contains("Delprojekt 2, 3, 4: ingen behörighet.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Diktering", visitor.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoAsync("/investeringar/1/delprojekt/1/tidplan")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/delprojekt/4/tidplan")).Status);
    }

    [Theory]
    [InlineData(TestAccounts.Administrator)]
    [InlineData(TestAccounts.Politician)]
    public async Task Who_only_reads_is_offered_no_form(string who)
    {
        using var visitor = new Visitor(site, who);
        foreach (var address in new[] { "/investeringar/1/tidplan", "/investeringar/1/risker" })
        {
            await visitor.GoAsync(address);
            Assert.DoesNotContain("Ändra delprojekt", visitor.Source, StringComparison.Ordinal);
            Assert.DoesNotContain("Bedöm<", visitor.Source, StringComparison.Ordinal);
            Assert.DoesNotContain("Lägg in en risk", visitor.Source, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/delprojekt/1/tidplan")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/risker/1/bedom")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/risker/ny")).Status);
    }
}
