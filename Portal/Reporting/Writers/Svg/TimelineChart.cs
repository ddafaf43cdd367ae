using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Svg;

/// <summary>
/// A plan over time: a row for each milestone with the day first planned as a stroke, the day now planned as an empty diamond and
/// the day reached as a filled one, joined by a bar as long as the slip. The marks differ in shape and not in colour alone.
/// </summary>
internal static class TimelineChart
{
    private const double LineHeight = 18;
    private const double RowGap = 8;
    private const double Mark = 6;

    public static void Draw(SvgCanvas canvas, Chart chart)
    {
        var rows = Rows(chart);
        var span = chart.Span!;
        var scale = new TimelineScale(
            rows.SelectMany(row => row.Days).Append(span.From).Append(span.To).Append(span.Day)
        );
        Seen(canvas, scale, span);
        scale.Axis(canvas);
        foreach (var group in rows.GroupBy(row => row.Group, StringComparer.Ordinal))
        {
            canvas.Text(0, canvas.Top + SvgCanvas.TextSize, group.Key, SvgCanvas.TextSize, bold: true);
            canvas.Advance(LineHeight + 6);
            foreach (var row in group)
            {
                Row(canvas, scale, span, row);
            }

            canvas.Advance(4);
        }

        TimelineKey.Draw(canvas, span);
    }

    // Where it is seen from stands above the axis, as near its line as the drawing's edges let it.
    private static void Seen(SvgCanvas canvas, TimelineScale scale, TimeSpanShown span)
    {
        var words = $"läge per {SwedishText.Day(span.Day)}";
        var half = SvgCanvas.WidthOf(words, SvgCanvas.SmallSize) / 2;
        var x = Math.Clamp(scale.At(span.Day), half, TimelineScale.Right - half);
        canvas.Text(x, canvas.Top + SvgCanvas.SmallSize, words, SvgCanvas.SmallSize, anchor: Anchor.Middle, bold: true);
        canvas.Text(
            SvgCanvas.Width,
            canvas.Top + SvgCanvas.SmallSize,
            "dagar sent",
            SvgCanvas.SmallSize,
            "quiet",
            Anchor.End
        );
        canvas.Advance(SvgCanvas.SmallSize + 6);
    }

    private static void Row(SvgCanvas canvas, TimelineScale scale, TimeSpanShown span, TimelineRow row)
    {
        var lines = Lines(row.Name);
        var height = (lines.Count * LineHeight) + RowGap;
        var (top, middle) = (canvas.Top, canvas.Top + (height / 2));
        canvas.Rectangle(scale.At(span.From), top, scale.At(span.To.AddDays(1)), top + height, "band");
        scale.Grid(canvas, top, top + height);
        canvas.Line(scale.At(span.Day), top, scale.At(span.Day), top + height, "ink", 1.5);
        var baseline = top + (RowGap / 2) + SvgCanvas.TextSize;
        foreach (var line in lines)
        {
            canvas.Text(0, baseline, line, SvgCanvas.TextSize);
            baseline += LineHeight;
        }

        var current = scale.At(row.Reached ?? row.Planned);
        var first = scale.At(row.First);
        var tone = row.Slip > 0 ? "attention" : Palette.Name(Tone.Primary);
        if (row.Slip != 0)
        {
            canvas.Rectangle(first, middle - 2, current, middle + 2, tone);
        }

        canvas.Line(first, middle - 9, first, middle + 9, "quiet", 3);
        canvas.Diamond(current, middle, Mark, Palette.Name(Tone.Primary), row.Reached is not null);
        canvas.Text(
            SvgCanvas.Width,
            middle + 5,
            SwedishText.Number(row.Slip, 0, 0),
            SvgCanvas.TextSize,
            row.Slip > 0 ? "attention" : "ink",
            Anchor.End,
            bold: row.Slip > 0
        );
        canvas.Advance(height);
    }

    // A word that is wider than the room for names is broken, wherever that falls.
    private static IReadOnlyList<string> Lines(string name)
    {
        var most = (int)(TimelineScale.NameWidth / SvgCanvas.WidthOf("n", SvgCanvas.TextSize));
        var words = name.Split(' ').SelectMany(word => word.Chunk(most)).Select(part => new string(part));
        return SvgCanvas.Wrap(string.Join(' ', words), SvgCanvas.TextSize, TimelineScale.NameWidth);
    }

    private static List<TimelineRow> Rows(Chart chart)
    {
        return
        [
            .. chart.Table.Used.Select(row => new TimelineRow(
                $"{chart.Categories[0]} {SwedishText.Number(Cell(row, chart.Categories[0]).Value!.Value, 0, 0)}",
                Cell(row, chart.Categories[1]).Words!,
                Cell(row, chart.Series[0].Column).Day!.Value,
                Cell(row, chart.Series[1].Column).Day!.Value,
                Cell(row, chart.Series[2].Column).Day
            )),
        ];

        Cell Cell(Row row, string column) => row.Cells[chart.Table.IndexOf(column)];
    }
}

/// <summary>A milestone as drawn.</summary>
internal sealed record TimelineRow(string Group, string Name, DateOnly First, DateOnly Planned, DateOnly? Reached)
{
    public int Slip => (Reached ?? Planned).DayNumber - First.DayNumber;

    public IEnumerable<DateOnly> Days => [First, Reached ?? Planned];
}
