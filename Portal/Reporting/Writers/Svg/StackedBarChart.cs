namespace Portal.Reporting.Writers.Svg;

/// <summary>
/// Standing bars with the series on top of each other and the sum above. Where categories have two labels, bars of the same
/// outer one stand together.
/// </summary>
internal static class StackedBarChart
{
    private const double Gap = 3;

    public static void Draw(SvgCanvas canvas, ChartValues values)
    {
        var sums = values.Categories.Select((_, i) => values.Series.Sum(s => Math.Max(s.Values[i] ?? 0, 0))).ToList();
        var lows = values.Categories.Select((_, i) => values.Series.Sum(s => Math.Min(s.Values[i] ?? 0, 0)));
        var plot = new Plot(canvas, values, [.. sums, .. lows], values.Series.Select(s => s.Label));
        var places = Places(values, plot);
        for (var i = 0; i < values.Categories.Count; i++)
        {
            var (up, down) = (0.0, 0.0);
            foreach (var series in values.Series)
            {
                var value = series.Values[i] ?? 0;
                ref var from = ref value < 0 ? ref down : ref up;
                canvas.Rectangle(places[i].From, plot.At(from), places[i].To, plot.At(from + value), series.Tone);
                from += value;
            }

            var sum = values.Text(up + down);
            if (SvgCanvas.WidthOf(sum, SvgCanvas.SmallSize) <= places[i].To - places[i].From + (2 * Gap))
            {
                canvas.Text(Middle(places[i]), plot.At(up) - 5, sum, SvgCanvas.SmallSize, anchor: Anchor.Middle);
            }
        }

        plot.Zero();
        plot.Labels(LastSegments(values, plot));
        plot.Close();
        Labels(canvas, values, places);
    }

    /// <summary>Where each bar begins and ends: those of one group side by side, groups apart.</summary>
    private static List<(double From, double To)> Places(ChartValues values, Plot plot)
    {
        var groups = values
            .Categories.GroupBy(c => c.Labels[0], StringComparer.Ordinal)
            .Select(g => g.Count())
            .ToList();
        var slot = (plot.Right - plot.Left) / groups.Count;
        var bar = Math.Min(slot * 0.8 / groups.Max(), 56);
        return
        [
            .. groups.SelectMany(
                (count, group) =>
                    Enumerable
                        .Range(0, count)
                        .Select(i => plot.Left + ((group + 0.5) * slot) + ((i - (count / 2.0)) * bar))
                        .Select(from => (from + (Gap / 2), from + bar - (Gap / 2)))
            ),
        ];
    }

    /// <summary>The series' names beside the last bar that has them all, or as many as any has.</summary>
    private static List<(string, string, double, bool)> LastSegments(ChartValues values, Plot plot)
    {
        var last = Enumerable
            .Range(0, values.Categories.Count)
            .OrderByDescending(i => values.Series.Count(s => s.Values[i] is not (null or 0)))
            .ThenByDescending(i => i)
            .First();
        var from = 0.0;
        var labels = new List<(string, string, double, bool)>();
        foreach (var series in values.Series)
        {
            var value = series.Values[last] ?? 0;
            labels.Add((series.Label, series.Tone, plot.At(from + (value / 2)), false));
            from += value;
        }

        return labels;
    }

    private static void Labels(SvgCanvas canvas, ChartValues values, List<(double From, double To)> places)
    {
        var baseline = canvas.Top + SvgCanvas.SmallSize + 5;
        if (values.Categories[0].Labels.Count > 1)
        {
            baseline = InnerLabels(canvas, values, places, baseline) + SvgCanvas.SmallSize + 5;
        }

        var groups = values
            .Categories.Zip(places)
            .GroupBy(c => c.First.Labels[0], c => c.Second, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var middle = (group.First().From + group.Last().To) / 2;
            canvas.Text(middle, baseline, group.Key, SvgCanvas.SmallSize, anchor: Anchor.Middle);
        }

        canvas.Advance(baseline - canvas.Top + 4);
    }

    /// <summary>What each bar of a group is: in full where there is room, else by its first letter with a key beneath.</summary>
    private static double InnerLabels(
        SvgCanvas canvas,
        ChartValues values,
        List<(double From, double To)> places,
        double baseline
    )
    {
        const double size = SvgCanvas.SmallSize - 1;
        var words = values.Categories.Select(c => c.Labels[1]).Distinct(StringComparer.Ordinal).ToList();
        var fits = words.Max(w => SvgCanvas.WidthOf(w, size)) <= places[0].To - places[0].From + Gap;
        foreach (var (category, place) in values.Categories.Zip(places))
        {
            var word = fits ? category.Labels[1] : category.Labels[1][..1];
            canvas.Text(Middle(place), baseline, word, size, "quiet", Anchor.Middle);
        }

        if (!fits)
        {
            var key = string.Join(", ", words.Order(StringComparer.Ordinal).Select(word => $"{word[..1]} = {word}"));
            canvas.Text(SvgCanvas.Width, baseline + SvgCanvas.SmallSize + 5, key, size, "quiet", Anchor.End);
        }

        return baseline;
    }

    private static double Middle((double From, double To) place) => (place.From + place.To) / 2;
}
