namespace Portal.Reporting.Writers.Svg;

/// <summary>The field of a chart with columns or lines: its axes and grid, and the labels at its right.</summary>
internal sealed class Plot
{
    private const double Height = 250;
    private const double LabelHeight = 18;
    private const double Leader = 14;

    private readonly SvgCanvas _canvas;
    private readonly ValueAxis _axis;
    private readonly ChartValues _values;

    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="values">The chart's figures.</param>
    /// <param name="heights">What the vertical axis is to hold.</param>
    /// <param name="labels">The labels that are to stand at the right.</param>
    public Plot(SvgCanvas canvas, ChartValues values, IEnumerable<double> heights, IEnumerable<string> labels)
    {
        (_canvas, _values) = (canvas, values);
        canvas.Text(0, canvas.Top + SvgCanvas.SmallSize, values.Unit, SvgCanvas.SmallSize, "quiet");
        canvas.Advance(SvgCanvas.SmallSize + 14);
        _axis = new ValueAxis(heights, canvas.Top, Height);
        Left = _axis.Ticks.Max(tick => SvgCanvas.WidthOf(values.Text(tick), SvgCanvas.SmallSize)) + 10;
        Right = SvgCanvas.Width - labels.Max(label => SvgCanvas.WidthOf(label, SvgCanvas.TextSize)) - Leader - 6;
        foreach (var tick in _axis.Ticks)
        {
            canvas.Line(Left, At(tick), Right, At(tick), "grid");
            canvas.Text(Left - 8, At(tick) + 4, values.Text(tick), SvgCanvas.SmallSize, "quiet", Anchor.End);
        }
    }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The width that each category has.</summary>
    public double Slot => (Right - Left) / _values.Categories.Count;

    /// <summary>Where a value lies.</summary>
    public double At(double value) => _axis.At(value);

    /// <summary>The middle of a category.</summary>
    public double Middle(int category) => Left + ((category + 0.5) * Slot);

    /// <summary>The line of zero, above what is drawn.</summary>
    public void Zero() => _canvas.Line(Left, At(0), Right, At(0), "quiet", 1.2);

    /// <summary>Takes the plot's room, so that what comes next stands beneath.</summary>
    public void Close() => _canvas.Advance(Height);

    /// <summary>Months beneath, as many as there is room for, and each year at its first.</summary>
    public void Months()
    {
        const double widest = 3 * SvgCanvas.SmallSize * 0.75;
        var stride = (int)Math.Ceiling(widest / Slot);
        var baseline = _canvas.Top + SvgCanvas.SmallSize + 6;
        var year = 0;
        for (var i = 0; i < _values.Categories.Count; i += stride)
        {
            var category = _values.Categories[i];
            _canvas.Text(Middle(i), baseline, category.Labels[0], SvgCanvas.SmallSize, "quiet", Anchor.Middle);
            if (category.Day is { } day && day.Year != year)
            {
                year = day.Year;
                var words = SwedishYear(year);
                _canvas.Text(Middle(i), baseline + 16, words, SvgCanvas.SmallSize, "quiet", Anchor.Middle);
            }
        }

        _canvas.Advance(SvgCanvas.SmallSize + 26);
    }

    /// <summary>Labels at the right, each as near its height as the others let it, with a line to where it belongs.</summary>
    public void Labels(IReadOnlyList<(string Words, string Tone, double Height, bool Bold)> labels)
    {
        var ordered = labels.OrderBy(label => label.Height).ToList();
        var places = Spread([.. ordered.Select(label => label.Height)]);
        foreach (var (label, place) in ordered.Zip(places))
        {
            _canvas.Polyline(
                [
                    (Right + 2, label.Height),
                    (Right + 5, label.Height),
                    (Right + Leader - 3, place),
                    (Right + Leader, place),
                ],
                label.Tone,
                2,
                dashed: false
            );
            _canvas.Text(Right + Leader + 4, place + 5, label.Words, SvgCanvas.TextSize, bold: label.Bold);
        }
    }

    private static string SwedishYear(int year) =>
        year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Moves heights apart until none is nearer another than a line of text, and none lies beneath the plot.</summary>
    private double[] Spread(double[] heights)
    {
        var places = (double[])heights.Clone();
        for (var i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + LabelHeight);
        }

        // Pushed apart both ways: half of what the last was moved is taken back, and more where it would leave the plot.
        var limit = _axis.At(_axis.Least) + 4;
        var back = Math.Max((places[^1] - heights[^1]) / 2, places[^1] - limit);
        places[^1] -= Math.Max(back, 0);
        for (var i = places.Length - 2; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], places[i + 1] - LabelHeight);
        }

        return places;
    }
}
