using Portal.Domain.Values;

namespace Portal.Tests.Features.Subprojects;

/// <summary>Delprojekt shows each subproject's own figures.</summary>
public sealed class SubprojectTests(SharedSite site)
{
    [Fact]
    public async Task The_list_leads_to_each_subproject()
    {
        var figures = await site.FiguresAsync();
        var table = (await site.ReadAsync("/investeringar/1/delprojekt")).Table("Delprojekten");

        Assert.Equal(
            figures.Subprojects.Select(s => $"/investeringar/1/delprojekt/{s.Number}"),
            table.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_items_are_those_of_the_figures_and_say_where_they_stand(int number)
    {
        var subproject = (await site.FiguresAsync()).Subprojects.Single(s => s.Number == number);
        var table = (await site.ReadAsync($"/investeringar/1/delprojekt/{number}")).Table("Kalkylposter");

        foreach (var item in subproject.Items)
        {
            var row = table.Row(item.Name);
            Assert.Equal(item.Decided.Kronor, row.Amount("Beslutat, kr"));
            Assert.Equal(item.Budget.Kronor, row.Amount("Budget, kr"));
            Assert.Equal(item.Outcome.Kronor, row.Amount("Utfall, kr"));
            Assert.Equal((item.Budget - item.Outcome).Kronor, row.Amount("Avvikelse mot budget, kr"));
            Assert.Equal(
                item.Outcome > item.Budget,
                row.QuerySelector("th .light svg") is not null
                    && row.QuerySelector("th")!.TextContent.Contains("Över budget", StringComparison.Ordinal)
            );
            Assert.Equal(item.Source, row.Text("Var det står i beslutet"));
        }

        Assert.Equal(subproject.Money.Outcome.Kronor, table.Row("Delprojektet").Amount("Utfall, kr"));
    }

    [Fact]
    public async Task An_item_can_be_followed_to_its_rows()
    {
        var page = await site.ReadAsync("/investeringar/1/delprojekt/4?manad=2020-05");

        Assert.Contains(
            "/investeringar/1/utfall?manad=2020-05&delprojekt=4&post=1",
            page.Table("Kalkylposter").QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_light_stands_with_its_word_and_its_sentence()
    {
        foreach (var subproject in (await site.FiguresAsync()).Subprojects.Where(s => s.Status is not null))
        {
            var page = await site.ReadAsync($"/investeringar/1/delprojekt/{subproject.Number}");
            var respects = page.QuerySelectorAll(".respects li");

            Assert.Equal(
                ["Tid", "Ekonomi", "Omfattning", "Risk", "Nytta"],
                respects.Select(r => r.QuerySelector("h3")!.TextContent)
            );
            Assert.All(
                respects,
                respect => Assert.Contains(respect.QuerySelector(".light")!.TextContent.Trim(), Words)
            );
            Assert.Contains(subproject.Status!.Time.Text, respects[0].TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_milestone_shows_how_late_it_is()
    {
        foreach (var subproject in (await site.FiguresAsync()).Subprojects.Where(s => s.Milestones.Count > 0))
        {
            var table = (await site.ReadAsync($"/investeringar/1/delprojekt/{subproject.Number}")).Table("Milstolpar");
            foreach (var milestone in subproject.Milestones)
            {
                Assert.Equal(
                    SwedishText.Number(milestone.SlipDays, 0, 0),
                    table.Row(milestone.Name).Text("Försening, dagar")
                );
            }
        }
    }

    private static readonly string[] Words = ["Enligt plan", "Kräver uppmärksamhet", "Kritiskt"];
}
