namespace Portal.Reporting.Writers.Svg;

/// <summary>A vertical axis from zero, or from below it where there is something below, with ticks at round numbers.</summary>
internal sealed class ValueAxis
{
    private const int MostSteps = 5;

    private readonly double _top;
    private readonly double _height;

    /// <param name="values">What it is to hold.</param>
    /// <param name="top">Where its highest value lies.</param>
    /// <param name="height">How high it stands.</param>
    public ValueAxis(IEnumerable<double> values, double top, double height)
    {
        (_top, _height) = (top, height);
        var (least, most) = (0.0, 0.0);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        Step = RoundStep((most - least) / MostSteps);
        Least = Math.Floor(least / Step) * Step;
        Most = Math.Max(Math.Ceiling(most / Step), 1) * Step;
    }

    public double Step { get; }

    public double Least { get; }

    public double Most { get; }

    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((Most - Least) / Step);
            return Enumerable.Range(0, count + 1).Select(i => Least + (i * Step));
        }
    }

    /// <summary>Where a value lies.</summary>
    public double At(double value) => _top + ((Most - value) / (Most - Least) * _height);

    /// <summary>The nearest round number that is no smaller: 1, 2, 2,5 or 5 times a power of ten.</summary>
    private static double RoundStep(double step)
    {
        if (step <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * new[] { 1, 2, 2.5, 5, 10 }.First(round => round * power >= step * 0.9999);
    }
}
