namespace Portal.Reporting.Writers.Svg;

/// <summary>Bars over time against a band: the first series stands, the second and third are the band's edges.</summary>
internal static class BandChart
{
    private const double WidestBar = 46;

    public static void Draw(SvgCanvas canvas, ChartValues values)
    {
        var (measured, low, high) = (values.Series[0], values.Series[1], values.Series[2]);
        string[] labels = [.. new[] { low, high }.Select(edge => $"{edge.Label} {values.Text(Last(edge))}")];
        var plot = new Plot(canvas, values, values.All, labels);
        for (var i = 0; i < values.Categories.Count; i++)
        {
            if (low.Values[i] is { } from && high.Values[i] is { } to)
            {
                canvas.Rectangle(
                    plot.Middle(i) - (plot.Slot / 2),
                    plot.At(from),
                    plot.Middle(i) + (plot.Slot / 2) + 0.3,
                    plot.At(to),
                    "band"
                );
            }
        }

        Edge(low);
        Edge(high);
        var half = Math.Min(plot.Slot * 0.6, WidestBar) / 2;
        for (var i = 0; i < values.Categories.Count; i++)
        {
            if (measured.Values[i] is not { } value)
            {
                canvas.Text(plot.Middle(i), plot.At(0) - 5, "–", SvgCanvas.TextSize, "quiet", Anchor.Middle);
                continue;
            }

            canvas.Rectangle(plot.Middle(i) - half, plot.At(0), plot.Middle(i) + half, plot.At(value), measured.Tone);
            var text = values.Text(value);
            if (SvgCanvas.WidthOf(text, SvgCanvas.SmallSize) <= plot.Slot)
            {
                var above = plot.At(Math.Max(value, 0)) - 5;
                canvas.Text(plot.Middle(i), above, text, SvgCanvas.SmallSize, anchor: Anchor.Middle, bold: true);
            }
        }

        plot.Zero();
        plot.Labels([
            (labels[0], low.Tone, plot.At(Last(low)), false),
            (labels[1], high.Tone, plot.At(Last(high)), false),
        ]);
        plot.Close();
        plot.Months();

        void Edge(DrawnSeries edge) =>
            canvas.Polyline(
                edge.Values.SelectMany(
                    (value, i) =>
                        value is { } height
                            ? new[]
                            {
                                (plot.Middle(i) - (plot.Slot / 2), plot.At(height)),
                                (plot.Middle(i) + (plot.Slot / 2), plot.At(height)),
                            }
                            : []
                ),
                edge.Tone,
                1.5,
                dashed: false
            );
    }

    private static double Last(DrawnSeries series) => series.Values.OfType<double>().Last();
}
