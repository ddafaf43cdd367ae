using System.Globalization;
using System.Xml.Linq;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers.Svg;

namespace Portal.Tests.Reporting.Writers;

public sealed class SvgWriterTests
{
    private static readonly Report Report = FollowUpReport.Of(FollowUpFixture.Example);

    public static TheoryData<string> Charts => [.. Report.Charts.Select(chart => chart.Id)];

    [Fact]
    public void The_report_has_its_five_charts() =>
        Assert.Equal(
            ["utfall", "delprojekt", "tidplan", "kapitalkostnad", "tidsbesparing"],
            Report.Charts.Select(c => c.Id)
        );

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_tells_what_it_shows_to_those_who_do_not_see_it(string id)
    {
        var svg = File(id);
        Assert.Equal("img", svg.Attribute("role")?.Value);
        var named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal(named, svg.Elements().Take(2).Select(e => e.Attribute("id")?.Value));
        Assert.Equal(Chart(id).Title, svg.Elements().First().Value);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_has_no_style_so_that_a_strict_content_policy_holds(string id)
    {
        var all = File(id).DescendantsAndSelf().ToList();
        Assert.DoesNotContain(all, e => e.Name.LocalName is "style" or "script");
        Assert.DoesNotContain(all, e => e.Attribute("style") is not null);
        Assert.All(
            all.Where(e => e.Attribute("fill") is { Value: not "none" }),
            e => Assert.NotNull(e.Attribute("class"))
        );
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_file_says_that_its_data_is_an_example(string id) =>
        Assert.Contains(File(id).Elements(), e => e.Value == Report.ExampleWord);

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_words_overlap_and_none_leave_the_drawing(string id) => AssertReadable(Chart(id));

    [Theory]
    [InlineData(2_731, 2_731, 2_731)]
    [InlineData(0, 1, 0)]
    [InlineData(-500, 250, 900)]
    [InlineData(1, 1_000_000, 1_000_001)]
    public void Ends_that_lie_together_get_labels_that_do_not(int first, int second, int third)
    {
        decimal[] ends = [first, second, third];
        var table = new Table(
            "T",
            "T",
            [new("Månad", CellKind.Month), .. ends.Select((_, i) => new Column($"S{i}", CellKind.Money))],
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(i => new Row(
                        $"{i}",
                        [
                            Cell.Of(new Month(2020, 5).AddMonths(i)),
                            .. ends.Select(end => Cell.Of(Money.Round(end * 1000 * i / 39))),
                        ]
                    )),
            ]
        );
        Series[] series =
        [
            new("S0", "Budget", Tone.Reference),
            new("S1", "Prognos", Tone.Expected),
            new("S2", "Utfall", Tone.Primary),
        ];
        AssertReadable(
            new Chart("t", "T", "T", ChartKind.Lines, ChartUnit.Thousands, table, ["Månad"], series, "Inget.")
        );
    }

    [Theory]
    [InlineData("Driftstart", 0, 0)]
    [InlineData("Godkännande av verksamhetssystemsupphandlingsdokumentationen och allt därtill", 400, 12)]
    [InlineData("Verksamhetssystemsintegrationsplattformsanslutningar", -40, 60)]
    [InlineData("En dag", 36_500, 2)]
    public void A_plan_of_any_names_and_length_can_be_read(string name, int slip, int seen)
    {
        var baseline = new DateOnly(2020, 12, 7);
        var plan = new PlanFigures(
            baseline.AddMonths(seen),
            new Month(2020, 5),
            new Month(2020, 12),
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(i => new PlannedMilestone(
                        1 + (i / 2),
                        new MilestoneFigures(
                            $"{name} {i}",
                            baseline,
                            baseline.AddDays(slip),
                            i == 0 ? baseline.AddDays(slip) : null,
                            baseline.AddMonths(seen)
                        )
                    )),
            ]
        );

        AssertReadable(PlanTables.Timeline(plan));
    }

    [Fact]
    public void A_plan_is_drawn_by_marks_that_differ_in_shape_and_a_line_for_the_day_it_is_seen_on()
    {
        var svg = XElement.Parse(SvgWriter.Drawing(Chart("tidplan")));
        var words = Texts(svg).Select(t => t.Words).ToList();

        Assert.Contains("läge per 2021-04-30", words);
        Assert.Contains("beslutets tid, maj 2020 till december 2020", words);
        // Four subprojects with two milestones each, one of them reached; and one mark of each kind in the key.
        var marks = svg.Elements().Where(e => e.Name.LocalName == "polygon").ToList();
        Assert.Equal(5, marks.Count(m => m.Attribute("class")!.Value == "fill-primary stroke-primary"));
        Assert.Equal(5, marks.Count(m => m.Attribute("class")!.Value == "fill-paper stroke-primary"));
        Assert.Equal(4, words.Count(w => w == "151"));
        Assert.Equal(4, words.Count(w => w == "11"));
    }

    [Fact]
    public void A_chart_of_nothing_is_a_sentence()
    {
        var chart = FollowUpReport.Of(FollowUpFixture.Decision).Charts.Single(c => c.Id == "tidsbesparing");
        var svg = XElement.Parse(SvgWriter.Drawing(chart));
        Assert.Equal(
            "Ingen sparad tid är uppmätt ännu.",
            Assert.Single(svg.Elements(), e => e.Name.LocalName == "text").Value
        );
    }

    [Fact]
    public void Numbers_are_Swedish_and_the_unit_is_named()
    {
        var words = Texts(XElement.Parse(SvgWriter.Drawing(Chart("utfall")))).Select(t => t.Words).ToList();
        Assert.Contains("tkr", words);
        Assert.Contains("Utfall 2\u00A0413", words);
    }

    [Fact]
    public void The_same_chart_gives_the_same_text() =>
        Assert.Equal(
            SvgWriter.File(Report, Chart("utfall")),
            SvgWriter.File(FollowUpReport.Of(FollowUpFixture.Example), Chart("utfall"))
        );

    private static Chart Chart(string id) => Report.Charts.Single(chart => chart.Id == id);

    private static XElement File(string id) => XElement.Load(new MemoryStream(SvgWriter.File(Report, Chart(id))));

    private static void AssertReadable(Chart chart)
    {
        var svg = XElement.Parse(SvgWriter.Drawing(chart));
        var box = svg.Attribute("viewBox")!
            .Value.Split(' ')
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
            .ToArray();
        var texts = Texts(svg).ToList();
        Assert.All(
            texts,
            t => Assert.True(t.Left >= -1 && t.Right <= box[2] + 1 && t.Bottom <= box[3], $"{t} is outside.")
        );
        var overlapping =
            from a in texts
            from b in texts
            where !ReferenceEquals(a, b) && string.CompareOrdinal(a.Words, b.Words) <= 0
            where a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom
            select $"{a} and {b}";
        Assert.Empty(overlapping);
    }

    private static IEnumerable<Box> Texts(XElement svg) =>
        from text in svg.Elements()
        where text.Name.LocalName == "text"
        let size = Number(text, "font-size")
        let width = text.Value.Length * size * 0.55
        let x = Number(text, "x")
        let left = text.Attribute("text-anchor")?.Value switch
        {
            "end" => x - width,
            "middle" => x - (width / 2),
            _ => x,
        }
        let y = Number(text, "y")
        select new Box(text.Value, left, left + width, y - (size * 0.72), y + (size * 0.2));

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private sealed record Box(string Words, double Left, double Right, double Top, double Bottom);
}
