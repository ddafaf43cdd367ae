using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Queries;
using Portal.Domain.Benefits;
using Portal.Domain.Values;
using Portal.Reporting.Writers;

namespace Portal.Tests.Features.Benefits;

/// <summary>Nyttor: set up with review, measured over time, corrected and taken back, and the same on every face.</summary>
public sealed class BenefitPagesTests : IAsyncDisposable
{
    private const string Home = "/investeringar/1/nyttor";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public BenefitPagesTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_falling_benefit_is_set_up_with_review_and_stands_unmeasured_until_it_is_measured()
    {
        await _visitor.GoAsync(Home);
        Assert.Contains("Inga nyttor är upplagda", _visitor.Text, StringComparison.Ordinal);

        await SetUpAsync();
        Assert.Contains("Nyttan är sparad.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync(Home);
        var row = _visitor.Page.Table("Nyttorna").Row("Papper");
        Assert.StartsWith("Inte mätt ännu", row.Text("Läge"), StringComparison.Ordinal);
        Assert.Equal("–", row.Text("Av lägsta målet"));

        await MeasureAsync("2020-12-31", "59 000");
        await _visitor.GoAsync(Home);
        row = _visitor.Page.Table("Nyttorna").Row("Papper");
        Assert.Equal("10,0\u00A0%", row.Text("Av lägsta målet"));
        Assert.Equal("5,0\u00A0%", row.Text("Av högsta målet"));
        Assert.StartsWith("10,0\u00A0% av vägen till det lägsta målet", row.Text("Läge"), StringComparison.Ordinal);
        var bar = row.QuerySelector("rect.outcome")!;
        Assert.Equal("5%", bar.GetAttribute("width"));
    }

    [Fact]
    public async Task A_target_equal_to_its_start_is_refused_and_what_was_typed_is_kept()
    {
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync("Granska", [.. Filled(("Written.LowTarget", "60 000"), ("Written.HighTarget", ""))]);

        Assert.Contains("lika med utgångsläget", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Papper", _visitor.Page.QuerySelector("[name='Written.Name']")!.GetAttribute("value"));
        Assert.Equal("true", _visitor.Page.QuerySelector("[name='Written.LowTarget']")!.GetAttribute("aria-invalid"));
        Assert.Empty((await _site.FiguresAsync()).Benefits);
    }

    [Theory]
    [InlineData("Written.StartDay", "1950-01-01", "Utgångsläget kan tidigast gälla 2000-01-01.")]
    [InlineData("Written.StartDay", "2190-01-01", "Dagen har inte varit, så ett utgångsläge kan inte gälla den.")]
    [InlineData(
        "Written.TargetDay",
        "2199-12-31",
        "Målet ska vara nått inom 20 år från utgångsläget, senast 2040-11-30."
    )]
    [InlineData(
        "Written.MeasureDay",
        "2022-07-01",
        "Första mätningen ska vara senast den dag som målet ska vara nått."
    )]
    [InlineData("Written.StartDay", "", "Skriv den dag som utgångsläget gäller.")]
    [InlineData("Written.StartValue", "", "Skriv värdet före.")]
    [InlineData("Written.LowTarget", "1.234", "”1.234” kan läsas på två sätt: skriv 1 234 eller 1,2340.")]
    public async Task What_is_unreasonable_is_refused_with_what_to_write(string field, string value, string because)
    {
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync("Granska", [.. Filled((field, value))]);

        Assert.Contains(because, _visitor.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("true", _visitor.Page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_benefit_with_the_same_name_is_refused()
    {
        await SetUpAsync();
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync("Granska", [.. Filled(("Written.Name", " papper "), ("Written.Unit", "ton"))]);

        Assert.Contains("Det finns redan en nytta som heter ”Papper”", _visitor.Text, StringComparison.Ordinal);
        Assert.Single((await _site.FiguresAsync()).Benefits);
    }

    [Fact]
    public async Task The_chart_shows_the_measured_value_as_written()
    {
        await SetUpAsync();
        await MeasureAsync("2020-12-31", "58 999,5");
        await _visitor.GoAsync($"{Home}/1");

        Assert.Contains(
            "Mätt 58\u00A0999,5",
            _visitor.Page.QuerySelector("figure.chart svg")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sent_twice_it_is_there_once_and_so_is_a_measurement()
    {
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync("Granska", [.. Filled()]);
        var review = _visitor.Page;
        await _visitor.SendAsync("Spara nyttan");
        await _visitor.ReturnTo(review).SendAsync("Spara nyttan");
        await MeasureAsync("2020-12-31", "59 000");
        await MeasureAsync("2020-12-31", "59 000");

        var benefit = Assert.Single((await _site.FiguresAsync()).Benefits);
        Assert.Single(benefit.Measurements);
        Assert.Equal(2, _visitor.Page.Table("Historik").QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_day_told_anew_is_corrected_and_a_measurement_taken_back_counts_no_more()
    {
        await SetUpAsync();
        await MeasureAsync("2020-12-31", "59 000");
        await MeasureAsync("2020-12-31", "57 000");
        var measured = Assert.Single(Assert.Single((await _site.FiguresAsync()).Benefits).Measurements);
        Assert.Equal((57_000m, 0.3m), (measured.Value, measured.Low.Fraction));

        await _visitor.FollowAsync("Ta tillbaka mätningen");
        await _visitor.SendAsync("Ta tillbaka mätningen");
        Assert.Contains("Skriv varför det återtas.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ta tillbaka mätningen", ("skal", "Fel lista"));
        Assert.Contains("Mätningen är tillbakatagen", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(59_000m, Assert.Single((await _site.FiguresAsync()).Benefits).Latest!.Value);
        Assert.Contains("Fel lista", _visitor.Page.Table("Historik").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_takes_the_measurements_along_and_taken_back_what_stood_before_counts()
    {
        await SetUpAsync();
        await MeasureAsync("2020-12-31", "59 000");
        await _visitor.GoAsync($"{Home}/1/ratta");
        var form = _visitor.Page;
        await CorrectAsync("55 000");
        Assert.Equal(0.2m, Assert.Single((await _site.FiguresAsync()).Benefits).Latest!.Low.Fraction);

        _visitor.ReturnTo(form);
        await CorrectAsync("52 000");
        Assert.Contains("har under tiden rättats", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("52 000", _visitor.Page.QuerySelector("[name='Written.LowTarget']")!.GetAttribute("value"));

        await _visitor.GoAsync($"{Home}/1/ta-tillbaka");
        await _visitor.SendAsync("Ta tillbaka rättelsen", ("skal", "Fel mål"));
        Assert.Equal(0.1m, Assert.Single((await _site.FiguresAsync()).Benefits).Latest!.Low.Fraction);
        await _visitor.GoAsync($"{Home}/1/ta-tillbaka");
        await _visitor.SendAsync("Ta tillbaka nyttan", ("skal", "Ska inte följas"));
        Assert.Contains("Nyttan är tillbakatagen", _visitor.Text, StringComparison.Ordinal);
        Assert.Empty((await _site.FiguresAsync()).Benefits);
    }

    [Fact]
    public async Task A_renaming_is_not_taken_back_where_another_has_taken_the_name()
    {
        await SetUpAsync();
        await _visitor.GoAsync($"{Home}/1/ratta");
        await _visitor.SendAsync("Granska", ("Written.Name", "Något annat"));
        await _visitor.SendAsync("Spara nyttan");
        await SetUpAsync();
        var names = (await _site.FiguresAsync()).Benefits.Select(of => of.Benefit.Name).ToList();

        await _visitor.GoAsync($"{Home}/1/ta-tillbaka");
        await _visitor.SendAsync("Ta tillbaka rättelsen", ("skal", "Fel namn"));

        Assert.Contains("och så heter nu nytta 2. Rätta namnet på den ena", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(names, (await _site.FiguresAsync()).Benefits.Select(of => of.Benefit.Name));
    }

    [Fact]
    public async Task One_whose_day_to_be_measured_has_passed_says_so_from_the_end_of_that_month()
    {
        await SetUpAsync();
        await MeasureAsync("2021-03-31", "59 000", next: "2021-06-30");

        var march = Assert.Single((await _site.FiguresAsync(new Month(2021, 3))).Benefits);
        Assert.False(march.IsOverdue);
        // Before the measurement's month it was not made, and the first day to measure had passed in January.
        var january = Assert.Single((await _site.FiguresAsync(new Month(2021, 1))).Benefits);
        Assert.Equal((BenefitStanding.NotMeasured, true), (january.Standing, january.IsOverdue));
        Assert.Contains("2021-01-31", january.Overdue, StringComparison.Ordinal);
        var june = Assert.Single((await _site.FiguresAsync(new Month(2021, 6))).Benefits);
        Assert.True(june.IsOverdue);
        Assert.Contains("igen senast 2021-06-30", june.Overdue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_known_before_it_was_measured_it_is_not_measured()
    {
        await SetUpAsync();
        var then = (await _site.FiguresAsync()).Batch;
        await MeasureAsync("2020-12-31", "59 000");

        var month = new Month(2020, 12);
        var figures = _site.Services.GetRequiredService<ReadFigures>();
        Assert.Null(Assert.Single((await figures.AtBatchAsync(1, month, then))!.Benefits).Latest);
        Assert.NotNull(Assert.Single((await _site.FiguresAsync(month)).Benefits).Latest);
    }

    [Fact]
    public async Task The_json_says_what_the_page_says()
    {
        await SetUpAsync();
        await MeasureAsync("2020-12-31", "59 000");
        using var json = JsonDocument.Parse(JsonWriter.Text(await _site.FiguresAsync()));

        var benefit = Assert.Single(json.RootElement.GetProperty("benefits").EnumerateArray());
        Assert.Equal(
            (59_000m, 0.1m, 0.05m, "onTheWay"),
            (
                benefit.GetProperty("value").GetDecimal(),
                benefit.GetProperty("progressLow").GetDecimal(),
                benefit.GetProperty("progressHigh").GetDecimal(),
                benefit.GetProperty("standing").GetString()
            )
        );
    }

    [Theory]
    [InlineData(TestAccounts.ProjectLead, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(TestAccounts.Administrator, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    public async Task A_lead_may_set_up_and_who_only_reads_may_not(
        string who,
        HttpStatusCode reads,
        HttpStatusCode writes
    )
    {
        await using var site = new TestSite();
        using var visitor = new Visitor(site, who);
        Assert.Equal(reads, (await visitor.GoAsync(Home)).Status);
        Assert.Equal(writes, (await visitor.GoAsync($"{Home}/ny")).Status);
        Assert.Equal(writes, (await visitor.GoAsync($"{Home}/1/matning")).Status);
    }

    private async Task SetUpAsync()
    {
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync("Granska", [.. Filled()]);
        await _visitor.SendAsync("Spara nyttan");
    }

    private async Task CorrectAsync(string low)
    {
        await _visitor.SendAsync("Granska", ("Written.LowTarget", low));
        if (_visitor.Page.QuerySelector("h1")!.TextContent == "Granska nyttan")
        {
            await _visitor.SendAsync("Spara nyttan");
        }
    }

    private async Task MeasureAsync(string day, string value, string next = "")
    {
        await _visitor.GoAsync($"{Home}/1/matning");
        await _visitor.SendAsync(
            "Spara mätningen",
            ("Day", day),
            ("Value", value),
            ("Source", "Skrivarnas räknare"),
            ("NextDay", next)
        );
        Assert.Contains("Mätningen är sparad", _visitor.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Filled(params (string Field, string Value)[] other)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Written.Name"] = "Papper",
            ["Written.Unit"] = "ark",
            ["Written.Measure"] = "Skrivarnas räknare",
            ["Written.StartValue"] = "60 000",
            ["Written.StartDay"] = "2020-11-30",
            ["Written.LowTarget"] = "50 000",
            ["Written.HighTarget"] = "40 000",
            ["Written.TargetDay"] = "2022-06-30",
            ["Written.MeasureDay"] = "2021-01-31",
            ["Written.Owner"] = "Kanslichef",
            ["Written.Source"] = "Beslut i ledningsgruppen",
        };
        foreach (var (field, value) in other)
        {
            fields[field] = value;
        }

        return fields.Select(field => (field.Key, field.Value));
    }
}
