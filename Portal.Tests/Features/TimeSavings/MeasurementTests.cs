using System.Net;
using Portal.Domain.Values;

namespace Portal.Tests.Features.TimeSavings;

/// <summary>A project lead leaves a count and a sample by the form, and the figures follow.</summary>
public sealed class MeasurementTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Form = "/investeringar/1/delprojekt/4/matningar";

    [Fact]
    public async Task What_is_measured_stands_in_the_figures_and_sent_twice_it_is_there_once()
    {
        using var visitor = new Visitor(site);
        var before = await visitor.GoAsync("/investeringar/1/tidsbesparing?manad=2021-12");
        var started = before.Page.Table("Månad för månad").Row("december 2021").Text("Utredningar");
        Assert.NotEqual("97", started);

        (string, string)[] filled =
        [
            ("Month", "2021-12"),
            ("Started", "97"),
            ("Phase", "Paired"),
            ("Count", "10"),
            ("Mean", "2,5"),
            ("Deviation", "1,25"),
            ("Source", "Loggbok i två enheter"),
        ];
        await visitor.GoAsync(Form);
        var form = visitor.Page;
        await visitor.SendAsync("Spara mätningen", filled);
        Assert.Contains("Mätningen är sparad", visitor.Text, StringComparison.Ordinal);
        await visitor.ReturnTo(form).SendAsync("Spara mätningen", filled);

        Assert.Single(
            visitor.Page.Table("Mätningar av tid").QuerySelectorAll("tbody tr"),
            row => row.TextContent.Contains("Loggbok i två enheter", StringComparison.Ordinal)
        );
        await visitor.GoAsync("/investeringar/1/tidsbesparing?manad=2021-12");
        var month = visitor.Page.Table("Månad för månad").Row("december 2021");
        Assert.Equal("97", month.Text("Utredningar"));
        Assert.Equal("2,50", month.Text("Sparat per utredning, timmar"));
        Assert.Equal("242,50", month.Text("Sparat, timmar"));
    }

    [Fact]
    public async Task Of_two_for_the_same_month_the_latest_stands_alone_and_what_counts_now_is_marked()
    {
        using var visitor = new Visitor(site);
        (string Month, string Phase, string Mean)[] left =
        [
            ("2021-10", "Before", "25"),
            ("2022-01", "Before", "26"),
            ("2022-01", "Before", "27"),
            ("2022-01", "After", "20"),
        ];
        foreach (var (month, phase, mean) in left)
        {
            await visitor.GoAsync(Form);
            await visitor.SendAsync(
                "Spara mätningen",
                ("Month", month),
                ("Phase", phase),
                ("Count", "10"),
                ("Mean", mean),
                ("Deviation", "2"),
                ("Source", "Samma månad")
            );
        }

        var rows = visitor
            .Page.Table("Mätningar av tid")
            .QuerySelectorAll("tbody tr")
            .Where(row => row.TextContent.Contains("Samma månad", StringComparison.Ordinal))
            .Where(row => row.Text("Gäller").StartsWith("Före", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(["27,00", "25,00"], rows.Select(row => row.Text("Genomsnitt, timmar")));
        Assert.Contains("räknas nu", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("räknas nu", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01", "Investeringens första månad är maj 2020")]
    [InlineData("2020-04", "Investeringens första månad är maj 2020")]
    public async Task A_month_before_the_investment_is_refused_and_says_why(string month, string why)
    {
        var months = (await site.FiguresAsync()).TimeSavings!.Months.Count;
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync("Spara mätningen", ("Month", month), ("Started", "5"));

        Assert.Contains(why, visitor.Text, StringComparison.Ordinal);
        Assert.Equal(month, visitor.Page.QuerySelector("[name=Month]")!.GetAttribute("value"));
        Assert.Equal(months, (await site.FiguresAsync()).TimeSavings!.Months.Count);
    }

    [Fact]
    public async Task A_month_that_is_not_over_is_not_counted_but_may_be_measured()
    {
        var now = SwedishTime.MonthOf(DateTime.UtcNow).ToString();
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync("Spara mätningen", ("Month", now), ("Started", "5"));
        Assert.Contains("är inte slut än", visitor.Text, StringComparison.Ordinal);

        await visitor.SendAsync(
            "Spara mätningen",
            ("Started", ""),
            ("Phase", "After"),
            ("Count", "10"),
            ("Mean", "20"),
            ("Deviation", "2"),
            ("Source", "Loggbok")
        );
        Assert.Contains("Mätningen är sparad", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Started", "1.200")]
    [InlineData("Mean", "1.200")]
    [InlineData("Mean", "1,200")]
    public async Task A_number_that_can_be_read_in_two_ways_is_refused(string field, string text)
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync(
            "Spara mätningen",
            [
                ("Month", "2021-06"),
                ("Phase", "After"),
                ("Count", "10"),
                ("Mean", "20"),
                ("Deviation", "2"),
                ("Source", "Loggbok"),
                (field, text),
            ]
        );

        Assert.Contains($"”{text}” kan läsas på två sätt", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_would_overwrite_what_another_left_meanwhile_is_told_and_decides()
    {
        using var first = new Visitor(site);
        using var second = new Visitor(site);
        await first.GoAsync(Form);
        await second.GoAsync(Form);
        await first.SendAsync("Spara mätningen", ("Month", "2021-08"), ("Started", "70"));

        await second.SendAsync("Spara mätningen", ("Month", "2021-08"), ("Started", "7"));
        Assert.Contains("Under tiden har någon lämnat 70 utredningar", second.Text, StringComparison.Ordinal);
        Assert.Equal("7", second.Page.QuerySelector("[name=Started]")!.GetAttribute("value"));
        Assert.Equal("70", second.Page.Table("Startade utredningar").Row("augusti 2021").Text("Antal"));

        await second.SendAsync("Spara mätningen");
        Assert.Contains("Mätningen är sparad", second.Text, StringComparison.Ordinal);
        Assert.Equal("7", second.Page.Table("Startade utredningar").Row("augusti 2021").Text("Antal"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_what_was_typed_is_kept()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync(
            "Spara mätningen",
            ("Month", "2021-11"),
            ("Phase", "After"),
            ("Count", "3"),
            ("Mean", "20"),
            ("Deviation", "2"),
            ("Source", "Ärendet för 19121212-1212")
        );

        Assert.Contains("ser ut som ett personnummer", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("20", visitor.Page.QuerySelector("[name=Mean]")!.GetAttribute("value"));
        Assert.Equal("2021-11", visitor.Page.QuerySelector("[name=Month]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_subproject_that_is_to_save_no_time_has_no_measurements()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync("/investeringar/1/delprojekt/1/matningar");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_lead_of_another_subproject_may_not_measure()
    {
        using var visitor = new Visitor(site, TestAccounts.ProjectLead);
        await visitor.GoAsync(Form);
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }
}
