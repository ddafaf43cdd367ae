using System.Text.Json;
using System.Xml.Linq;
using Portal.Domain.Values;
using Portal.Reporting;
using Portal.Tests.Features;
using Portal.Tests.Reporting.Writers;

namespace Portal.Tests.Reporting;

/// <summary>The files of one report, read back from the folder it was written to, and the pages of the same facts.</summary>
public sealed class ReportAgreementTests(SharedSite site)
{
    [Theory]
    [InlineData("2021-04")]
    [InlineData("2021-12")]
    public async Task Workbook_document_charts_pages_and_json_of_one_report_agree(string month)
    {
        using var folder = new TemporaryFolder();
        var figures = await site.FiguresAsync(Month.TryParse(month));
        var files = await WriteReport.RunAsync(ComputeFollowUpReport.Of(figures), folder.Path);
        var json = Text(".json");

        var workbook = Bytes(".xlsx");
        var inWorkbook = new WorkbookAgainstJson(workbook, Office.Values(workbook), json);
        Assert.Empty(inWorkbook.Differences);
        Assert.True(inWorkbook.Compared > 250, $"Only {inWorkbook.Compared} figures of the workbook were compared.");

        var inDocument = new WordAgainstJson(Bytes(".docx"), json);
        Assert.Empty(inDocument.Differences);
        Assert.True(inDocument.Compared > 230, $"Only {inDocument.Compared} figures of the document were compared.");

        using var said = JsonDocument.Parse(json);
        AssertCharts(said.RootElement, chart => Words(Text($"-{chart}-exempel.svg")));
        await AssertPagesAsync(said.RootElement, month);

        byte[] Bytes(string ending) =>
            File.ReadAllBytes(folder.File(files.Single(f => f.Name.EndsWith(ending, StringComparison.Ordinal)).Name));
        string Text(string ending) =>
            File.ReadAllText(folder.File(files.Single(f => f.Name.EndsWith(ending, StringComparison.Ordinal)).Name));
    }

    /// <summary>Each figure that a chart writes out, in the thousands or hours that it shows.</summary>
    private static void AssertCharts(JsonElement figures, Func<string, IReadOnlyList<string>> words)
    {
        var totals = figures.GetProperty("totals");
        Assert.Superset(
            Set(
                $"Budget {Thousands(totals, "budget")}",
                $"Prognos {Thousands(totals, "forecast")}",
                $"Utfall {Thousands(totals, "outcome")}"
            ),
            words("utfall").ToHashSet(StringComparer.Ordinal)
        );
        var bars = words("delprojekt");
        Assert.All(
            figures.GetProperty("subprojects").EnumerateArray(),
            subproject =>
            {
                var from = bars.ToList()
                    .FindIndex(w => w.StartsWith($"{subproject.GetProperty("number")} ", StringComparison.Ordinal));
                Assert.Equal(
                    [
                        $"Budget {Thousands(subproject, "budget")}",
                        $"Utfall {Thousands(subproject, "outcome")}",
                        $"Prognos {Thousands(subproject, "forecast")}",
                    ],
                    bars.Skip(from + 1).SkipWhile(w => !w.StartsWith("Budget", StringComparison.Ordinal)).Take(3)
                );
            }
        );
        var capital = figures.GetProperty("capitalCost");
        var costs = words("kapitalkostnad");
        Assert.All(
            capital.GetProperty("planned").EnumerateArray().Concat(capital.GetProperty("expected").EnumerateArray()),
            year => Assert.Contains(Thousands(year, "cost"), costs)
        );
        var last = figures.GetProperty("timeSavings").GetProperty("months").EnumerateArray().Last();
        Assert.Superset(
            Set(
                $"Beslutet lägst {Whole(last, "promisedLow")}",
                $"Beslutet högst {Whole(last, "promisedHigh")}",
                Whole(last, "hours")
            ),
            words("tidsbesparing").ToHashSet(StringComparer.Ordinal)
        );
    }

    private async Task AssertPagesAsync(JsonElement figures, string month)
    {
        var money = (await site.ReadAsync($"/investeringar/1?manad={month}")).Table("Pengar per delprojekt");
        var lines = figures
            .GetProperty("subprojects")
            .EnumerateArray()
            .Select(s => (Heading: $"{s.GetProperty("number")}. ", Of: s))
            .Append((Heading: "Delprojekten tillsammans", Of: figures.GetProperty("totals")));
        Assert.All(
            lines,
            line =>
            {
                var row = money.Row(line.Heading);
                Assert.Equal(Exact(line.Of, "budget"), row.Amount("Budget, kr"));
                Assert.Equal(Exact(line.Of, "outcome"), row.Amount("Utfall, kr"));
                Assert.Equal(Exact(line.Of, "committed"), row.Amount("Bundet, kr"));
                Assert.Equal(Exact(line.Of, "forecast"), row.Amount("Prognos, kr"));
                Assert.Equal(Exact(line.Of, "variance"), row.Amount("Avvikelse, kr"));
            }
        );
        var capital = await site.ReadAsync($"/investeringar/1/kapitalkostnad?manad={month}");
        foreach (var (caption, list) in new[] { ("Enligt beslutet", "planned"), ("Väntad", "expected") })
        {
            var years = capital.Table(caption);
            Assert.All(
                figures.GetProperty("capitalCost").GetProperty(list).EnumerateArray(),
                year =>
                {
                    var row = years.Row(year.GetProperty("period").GetString()!);
                    Assert.Equal(Exact(year, "interest"), row.Amount("Ränta, kr"));
                    Assert.Equal(Exact(year, "depreciation"), row.Amount("Avskrivning, kr"));
                    Assert.Equal(Exact(year, "cost"), row.Amount("Kapitalkostnad, kr"));
                }
            );
        }
    }

    private static HashSet<string> Set(params string[] words) => [.. words];

    private static decimal Exact(JsonElement of, string member) => of.GetProperty(member).GetDecimal();

    private static string Thousands(JsonElement of, string member) =>
        SwedishText.Number(Exact(of, member) / 1000, 0, 0);

    private static string Whole(JsonElement of, string member) => SwedishText.Number(Exact(of, member), 0, 0);

    private static IReadOnlyList<string> Words(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
