using Portal.Domain.Values;

namespace Portal.Tests.Features.TimeSavings;

/// <summary>Tidsbesparing shows what was promised and what is measured, apart from cost.</summary>
public sealed class TimeSavingPageTests(SharedSite site)
{
    [Fact]
    public async Task The_promised_band_is_the_decisions_unrounded()
    {
        var table = (await site.ReadAsync("/investeringar/1/tidsbesparing")).Table("Ett år");

        Assert.Equal("1\u00A0620,48", table.Row("Sparade timmar").Text("Beslutet lägst"));
        Assert.Equal("3\u00A0240,96", table.Row("Sparade timmar").Text("Beslutet högst"));
        Assert.Equal(434_932.63m, table.Row("Tidens värde").Amount("Beslutet lägst"));
        Assert.Equal(869_865.25m, table.Row("Tidens värde").Amount("Beslutet högst"));
    }

    [Fact]
    public async Task What_each_investigation_saves_is_said_alike_here_and_in_the_overview()
    {
        var saved = (await site.FiguresAsync()).TimeSavings!.Measured.HoursPerInvestigation!.Value;
        var hours = $"{SwedishText.Number(saved.Count, 2, 2)} timmar";

        foreach (var address in new[] { "/investeringar/1", "/investeringar/1/tidsbesparing" })
        {
            var conclusion = (await site.ReadAsync(address)).QuerySelector("main .conclusion")!.TextContent;
            Assert.Contains(hours, conclusion, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_month_is_that_of_the_figures()
    {
        var savings = (await site.FiguresAsync()).TimeSavings!;
        var table = (await site.ReadAsync("/investeringar/1/tidsbesparing")).Table("Månad för månad");

        Assert.Equal(savings.Months.Count, table.QuerySelectorAll("tbody tr").Length);
        foreach (var month in savings.Months)
        {
            Assert.Equal(
                month.Saved is { } saved ? SwedishText.Number(saved.Count, 2, 2) : SwedishText.None,
                table.Row(SwedishText.MonthName(month.Month)).Text("Sparat, timmar")
            );
        }
    }

    [Fact]
    public async Task Where_it_bears_its_cost_is_said_in_hours()
    {
        var table = (await site.ReadAsync("/investeringar/1/tidsbesparing")).Table("Vid vilken tid det bär sig");

        Assert.Equal(
            ["0,884", "1,132", "3,176", "4,066"],
            table.QuerySelectorAll("tbody tr").Select(row => row.Text("Timmar per utredning"))
        );
    }

    [Fact]
    public async Task The_page_promises_no_personal_data_and_no_saved_money()
    {
        var text = (await site.ReadAsync("/investeringar/1/tidsbesparing")).MainText();

        Assert.Contains("Inga personuppgifter", text, StringComparison.Ordinal);
        Assert.Contains("dras aldrig av från kostnaden", text, StringComparison.Ordinal);
    }
}
