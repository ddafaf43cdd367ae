using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Portal.Tests.Features.Reports;

/// <summary>Who tries the portal out as a politician has a report to read, which a job made and issued after the start.</summary>
public sealed class ExampleReportTests
{
    [Fact]
    public async Task The_examples_politician_begins_with_a_report_to_read_and_there_is_one_alone_after_another_start()
    {
        await using var site = new WithReport();
        using var politician = new Visitor(site, TestAccounts.Politician);
        await Wait.UntilAsync(
            () => politician.GoAsync(FrozenSite.Home),
            visitor => visitor.Page.QuerySelector("tbody tr") is not null
        );

        Assert.Contains("april 2021", politician.Text, StringComparison.Ordinal);
        Assert.Contains("2021-06-09, punkt 6", politician.Text, StringComparison.Ordinal);
        await politician.GoAsync("/arkiv");
        Assert.Contains("Exempeldata", politician.Text, StringComparison.Ordinal);
        await politician.GoAsync(politician.Page!.QuerySelector("tbody td a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, politician.Status);
        using var controller = new Visitor(site);
        const string made = "Exemplets rapport gjordes och gavs ut: rapporten för april 2021";
        await Wait.UntilAsync(
            () => controller.GoAsync("/jobb"),
            visitor => visitor.Text.Contains(made, StringComparison.Ordinal)
        );
        Assert.Contains(made, controller.Text, StringComparison.Ordinal);

        await site.Services.AskForExampleReportAsync(CancellationToken.None);
        await controller.GoAsync("/jobb");
        Assert.DoesNotContain("Exemplets rapport pågår", controller.Text, StringComparison.Ordinal);
        await controller.GoAsync(FrozenSite.Home);
        Assert.Single(controller.Page.Table("Frysta rapporter").QuerySelectorAll("tbody > tr"));
    }

    private sealed class WithReport() : TestSite(null)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Example:Report", "true");
        }
    }
}
