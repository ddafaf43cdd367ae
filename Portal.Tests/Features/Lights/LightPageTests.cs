using System.Net;

namespace Portal.Tests.Features.Lights;

/// <summary>Ljus of the example, and who sees what of it.</summary>
public sealed class LightPageTests(SharedSite site)
{
    [Fact]
    public async Task In_april_2021_the_reasons_are_those_of_the_figures()
    {
        var figures = await site.FiguresAsync(new(2021, 4));
        var table = (await site.ReadAsync("/investeringar/1/ljus?manad=2021-04")).Table("Ljusen");

        foreach (var subproject in figures.Subprojects)
        {
            var row = table.Row($"{subproject.Number}.").TextContent;
            Assert.All(subproject.Light.Reasons, reason => Assert.Contains(reason, row, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(TestAccounts.Administrator)]
    public async Task Who_may_not_set_lights_sees_them_and_no_form(string address)
    {
        using var visitor = new Visitor(site, address);
        await visitor.GoAsync("/investeringar/1/ljus");

        Assert.Contains("Så räknas det", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sätt ett ljus", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_the_light_of_the_own_subproject_and_cannot_set_it()
    {
        using var visitor = new Visitor(site, TestAccounts.ProjectLead);
        await visitor.GoAsync("/investeringar/1/delprojekt/1");

        Assert.Contains("Vad som ligger bakom", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/investeringar/1/ljus")).Status);
    }
}
