namespace Portal.Reporting.Writers.Svg;

/// <summary>Lying bars in groups: the group's name stands above them in full, and each bar tells its name and value at its end.</summary>
internal static class BarChart
{
    private const double BarHeight = 13;
    private const double BarStep = 18;
    private const double GroupGap = 16;

    public static void Draw(SvgCanvas canvas, ChartValues values)
    {
        var room = values
            .Series.SelectMany(s => s.Values.OfType<double>().Select(v => $"{s.Label} {values.Text(v)}"))
            .Max(label => SvgCanvas.WidthOf(label, SvgCanvas.SmallSize + 1));
        var least = Math.Min(0, values.All.Min());
        var most = Math.Max(0, values.All.Max());
        var scale = (SvgCanvas.Width - room - 12) / (most - least);
        var zero = -least * scale;
        canvas.Text(0, canvas.Top + SvgCanvas.SmallSize, values.Unit, SvgCanvas.SmallSize, "quiet");
        canvas.Advance(SvgCanvas.SmallSize + 10);
        for (var i = 0; i < values.Categories.Count; i++)
        {
            foreach (
                var line in SvgCanvas.Wrap(
                    string.Join(' ', values.Categories[i].Labels),
                    SvgCanvas.TextSize,
                    SvgCanvas.Width
                )
            )
            {
                canvas.Text(0, canvas.Top + SvgCanvas.TextSize, line, SvgCanvas.TextSize);
                canvas.Advance(SvgCanvas.TextSize + 5);
            }

            canvas.Advance(2);
            var top = canvas.Top;
            foreach (var series in values.Series)
            {
                if (series.Values[i] is { } value)
                {
                    Bar(canvas, series, value, values.Text(value), zero, scale);
                }

                canvas.Advance(BarStep);
            }

            canvas.Line(zero, top - 3, zero, canvas.Top - 2, "quiet", 1.2);
            canvas.Advance(i == values.Categories.Count - 1 ? 0 : GroupGap);
        }
    }

    private static void Bar(SvgCanvas canvas, DrawnSeries series, double value, string text, double zero, double scale)
    {
        var end = zero + (value * scale);
        canvas.Rectangle(zero, canvas.Top, end, canvas.Top + BarHeight, series.Tone);
        canvas.Text(
            Math.Max(zero, end) + 6,
            canvas.Top + BarHeight - 2,
            $"{series.Label} {text}",
            SvgCanvas.SmallSize + 1,
            bold: series.IsMain
        );
    }
}
