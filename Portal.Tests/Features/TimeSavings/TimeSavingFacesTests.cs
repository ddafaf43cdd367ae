using System.Text.Json;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Tests.Reporting;

namespace Portal.Tests.Features.TimeSavings;

/// <summary>What is measured, the real volume and the sensitivity stand alike on the page, in the JSON and in the workbook.</summary>
public sealed class TimeSavingFacesTests(SharedSite site)
{
    [Fact]
    public async Task Page_json_and_workbook_say_the_same_of_time_saved()
    {
        var figures = await site.FiguresAsync();
        var page = await site.ReadAsync("/investeringar/1/tidsbesparing");
        using var json = JsonDocument.Parse(JsonWriter.Text(figures));
        var time = json.RootElement.GetProperty("timeSavings");
        using var stream = new MemoryStream();
        ExcelWriter.Write(FollowUpReport.Of(figures), stream);
        var workbook = stream.ToArray();
        var cells = Office.Values(workbook);

        var measured = time.GetProperty("measured");
        var year = page.Table("Ett år:");
        Same(year.Row("Sparade timmar").Text("Uppmätt, på årsbasis"), measured, "hoursAnnualised", 2);
        Same(year.Row("Tidens värde").Text("Uppmätt, på årsbasis"), measured, "value", 2);
        var sheet = Office.Rows(workbook, cells, "Uppmätt").ToDictionary(row => row.Values.First());
        Written(sheet["Timmar på årsbasis"]["Värde"], measured, "hoursAnnualised");
        Written(sheet["Värde på årsbasis, kronor"]["Värde"], measured, "value");
        foreach (var (column, end) in new[] { ("lägst", "low"), ("högst", "high") })
        {
            var side = measured.GetProperty("annualised").GetProperty(end);
            Same(year.Row("Sparade timmar").Text($"Intervallet {column}"), side, "hours", 2);
            Same(year.Row("Tidens värde").Text($"Intervallet {column}"), side, "value", 2);
            Written(sheet[$"Timmar på årsbasis, intervallet {column}"]["Värde"], side, "hours");
            Written(sheet[$"Värde på årsbasis, intervallet {column}, kronor"]["Värde"], side, "value");
        }

        var samples = measured.GetProperty("samples").EnumerateArray().ToList();
        var behind = page.Table("Mätningarna bakom").QuerySelectorAll("tbody tr").ToList();
        var inputs = Office.Rows(workbook, cells, "Mätningar").ToList();
        Assert.Equal((samples.Count, samples.Count), (behind.Count, inputs.Count));
        foreach (var ((sample, row), line) in samples.Zip(behind).Zip(inputs))
        {
            Same(row.Text("Antal mätta"), sample, "count", 0);
            Same(row.Text("Medel, timmar"), sample, "mean", 2);
            Same(row.Text("Används för utredningar"), sample, "investigations", 0);
            Written(line["Antal mätta"], sample, "count");
            Written(line["Medel, timmar"], sample, "mean");
            Written(line["Standardavvikelse, timmar"], sample, "deviation");
            Written(line["Används för utredningar"], sample, "investigations");
            Assert.Equal(sample.GetProperty("source").GetString(), line["Hur det är mätt"]);
        }

        var volume = time.GetProperty("volume");
        Same(page.Table("Verklig volym").Row("Ett år i verklig takt").Text("Utredningar"), volume, "investigations", 2);
        var paces = Office.Rows(workbook, cells, "Volym").ToDictionary(row => row.Values.First());
        Written(paces["Ett år i verklig takt"]["Utredningar per år"], volume, "investigations");

        var cases = time.GetProperty("sensitivity").EnumerateArray().ToList();
        var shown = page.Table("Om förutsättningarna är andra").QuerySelectorAll("tbody tr").ToList();
        var lines = Office.Rows(workbook, cells, "Känslighet").ToList();
        Assert.Equal((9, 9, 9), (cases.Count, shown.Count, lines.Count));
        foreach (var ((of, row), line) in cases.Zip(shown).Zip(lines))
        {
            Assert.Equal(of.GetProperty("label").GetString(), row.QuerySelector("th")!.TextContent.Trim());
            Assert.Equal(of.GetProperty("label").GetString(), line["Förutsättning"]);
            Same(row.Text("Tidens värde, kr"), of, "value", 2);
            Same(row.Text("Skillnad, kr"), of, "difference", 2);
            Written(line["Värde per år"], of, "value");
            Written(line["Skillnad"], of, "difference");
        }
    }

    private static void Same(string shown, JsonElement of, string member, int decimals) =>
        Assert.Equal(
            decimal.Round(of.GetProperty(member).GetDecimal(), decimals, MidpointRounding.AwayFromZero),
            SwedishNumber.Read(shown, DecimalSign.Comma).Value
        );

    private static void Written(string cell, JsonElement of, string member) =>
        Assert.Equal(
            of.GetProperty(member).GetDecimal(),
            decimal.Round(
                decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture),
                4,
                MidpointRounding.AwayFromZero
            )
        );
}
