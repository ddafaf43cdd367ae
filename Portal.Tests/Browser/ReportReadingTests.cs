using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Tests.Browser;

/// <summary>A frozen report from the list to its meeting: each page on the way keeps nobody out.</summary>
public sealed class ReportReadingTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task A_report_is_issued_corrected_and_read_on_pages_that_keep_nobody_out()
    {
        var page = await site.OpenAsync();
        var report = await FreezeAsync();
        await page.GotoAsync("/investeringar/1/rapporter");
        await page.KeepsNobodyOutAsync();
        await page.GotoAsync(report);
        await page.KeepsNobodyOutAsync();
        await page.GotoAsync($"{report}/ratta");
        await page.KeepsNobodyOutAsync();

        await page.GotoAsync($"{report}/ge-ut");
        await page.GetByRole(AriaRole.Button, new() { Name = "Granska" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ange dagen, som 2021-04-30.").First).ToBeVisibleAsync();
        await page.KeepsNobodyOutAsync();
        await page.GetByLabel("Mötesdag").FillAsync("2021-05-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Granska" }).ClickAsync();
        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ge ut rapporten" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Förtroendevalda ser den nu.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ta tillbaka utgivningen" }).ClickAsync();
        await page.KeepsNobodyOutAsync();
        await page.Context.CloseAsync();
    }

    private async Task<string> FreezeAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var frozen = await scope
            .ServiceProvider.GetRequiredService<FreezeReport>()
            .RunAsync(ReportKind.FollowUp, 1, new Month(2021, 4), "prov");
        return $"/investeringar/1/rapporter/{frozen.Value.Report.Id}";
    }
}
