namespace Portal.Reporting.Writers.Svg;

/// <summary>Lines over time, each with its name and last value at its end.</summary>
internal static class LineChart
{
    public static void Draw(SvgCanvas canvas, ChartValues values)
    {
        var series = values
            .Series.Select(s => (Series: s, Last: LastOf(s.Values)))
            .Where(s => s.Last is not null)
            .Select(s => (s.Series, Last: s.Last!.Value, Label: $"{s.Series.Label} {values.Told(s.Last.Value)}"))
            .ToList();
        var plot = new Plot(canvas, values, values.All, series.Select(s => s.Label));
        plot.Zero();
        foreach (var (line, last, _) in series)
        {
            var points = line
                .Values.Select((value, index) => (value, X: plot.Middle(index)))
                .Where(point => point.value is not null)
                .Select(point => (point.X, Y: plot.At(point.value!.Value)))
                .ToList();
            canvas.Polyline(
                [.. points, (plot.Right, points[^1].Y)],
                line.Tone,
                line.IsMain ? 3 : 2,
                dashed: !line.IsMain && line.Tone != Palette.Name(Model.Tone.Reference)
            );
            if (line.IsMain)
            {
                canvas.Dot(points[^1].X, plot.At(last), 4, line.Tone);
            }
        }

        plot.Labels([.. series.Select(s => (s.Label, s.Series.Tone, plot.At(s.Last), s.Series.IsMain))]);
        plot.Close();
        plot.Months();
    }

    private static double? LastOf(IReadOnlyList<double?> values) => values.LastOrDefault(value => value is not null);
}
