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

        Assert.Equal(savings.ShownMonths.Count, table.QuerySelectorAll("tbody tr").Length);
        foreach (var month in savings.ShownMonths)
        {
            Assert.Equal(
                month.Saved is { } saved ? SwedishText.Number(saved.Count, 2, 2) : SwedishText.None,
                table.Row(SwedishText.MonthName(month.Month)).Text("Sparat, timmar")
            );
        }
    }

    [Fact]
    public async Task The_samples_behind_the_interval_are_shown_with_n_mean_and_spread()
    {
        var table = (await site.ReadAsync("/investeringar/1/tidsbesparing")).Table("Mätningarna bakom");
        var rows = table.QuerySelectorAll("tbody tr").ToList();

        Assert.Equal(["Före", "Efter", "Efter", "Efter"], rows.Select(row => row.Text("Slag")));
        Assert.Equal(["45", "12", "26", "30"], rows.Select(row => row.Text("Antal mätta")));
        Assert.Equal("24,20", rows[0].Text("Medel, timmar"));
        Assert.Equal("5,60", rows[0].Text("Standardavvikelse, timmar"));
        Assert.Contains("tidmätning av 45", rows[0].Text("Hur det är mätt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_measured_year_has_its_interval_beside_the_promised_band()
    {
        var measured = (await site.FiguresAsync()).TimeSavings!.Measured;
        var table = (await site.ReadAsync("/investeringar/1/tidsbesparing")).Table("Ett år");

        var low = measured.Interval!.Low.Count * measured.Investigations * 12 / measured.Months;
        Assert.Equal(SwedishText.Number(low, 2, 2), table.Row("Sparade timmar").Text("Intervallet lägst"));
        Assert.Equal(
            decimal.Round(low * 32_000m * 12 * 1.4m / 2_003, 2, MidpointRounding.AwayFromZero),
            table.Row("Tidens värde").Amount("Intervallet lägst")
        );
        Assert.True(
            table.Row("Tidens värde").Amount("Intervallet högst")
                > table.Row("Tidens värde").Amount("Uppmätt, på årsbasis")
        );
    }

    [Fact]
    public async Task An_interval_that_goes_through_zero_shows_no_saving_and_says_so()
    {
        var interval = (await site.FiguresAsync(new Month(2021, 5))).TimeSavings!.Measured.Interval!;
        var page = await site.ReadAsync("/investeringar/1/tidsbesparing?manad=2021-05");
        Assert.True(interval.Low.Count < 0 && interval.High.Count > 0);
        var conclusion = page.QuerySelector("main .conclusion")!.TextContent;

        Assert.Contains(
            $"Mätningarna visar inte att tid sparas: intervallet går från {SwedishText.Number(interval.Low.Count, 2, 2)} till {SwedishText.Number(interval.High.Count, 2, 2)} timmar per utredning.",
            conclusion,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_single_measured_month_is_said_as_one()
    {
        var measured = (await site.FiguresAsync(new Month(2021, 4))).TimeSavings!.Measured;
        Assert.Equal(1, measured.Months);

        Assert.Contains(
            "på 1\u00A0månad",
            (await site.ReadAsync("/investeringar/1/tidsbesparing?manad=2021-04")).MainText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_promise_at_the_real_volume_is_told_in_kronor_too()
    {
        var volume = (await site.FiguresAsync()).TimeSavings!.Volume!;

        Assert.Contains(
            $"värt {SwedishText.WholeKronor(volume.Low.Value)} till {SwedishText.WholeKronor(volume.High.Value)}",
            (await site.ReadAsync("/investeringar/1/tidsbesparing")).MainText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_subprojects_own_page_shows_what_is_measured_beside_what_is_promised()
    {
        var measured = (await site.FiguresAsync()).TimeSavings!.Measured;
        var table = (await site.ReadAsync("/investeringar/1/delprojekt/4")).Table("Tidsbesparing");

        Assert.Equal(
            SwedishText.Number(measured.HoursPerInvestigation!.Value.Count, 2, 2),
            table.Row("Timmar per utredning").Text("Uppmätt")
        );
        Assert.Equal("2–4", table.Row("Timmar per utredning").Text("Beslutet"));
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
