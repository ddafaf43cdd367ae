namespace Portal.Reporting.Model;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>A line for each series, over time.</summary>
    Lines,

    /// <summary>Bars side by side for each category.</summary>
    Bars,

    /// <summary>The series on top of each other for each category.</summary>
    StackedBars,

    /// <summary>The first series as bars against a band from the second to the third.</summary>
    BarsInBand,

    /// <summary>
    /// A row for each category over a scale of days: the first series is the day first planned, the second the day now planned, the
    /// third the day reached. The second category names the row, the first the group it stands in. Needs a <see cref="Chart.Span" />.
    /// </summary>
    Timeline,
}

/// <summary>What a chart's figures are shown in. Amounts are held in kronor.</summary>
public enum ChartUnit
{
    /// <summary>Thousands of kronor: tkr.</summary>
    Thousands,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>A unit of the chart's own, which its description names.</summary>
    Own,
}

/// <summary>How a series looks among the others.</summary>
public enum Tone
{
    /// <summary>What the chart is about.</summary>
    Primary,

    /// <summary>What goes with it.</summary>
    Secondary,

    /// <summary>What it is held against.</summary>
    Reference,

    /// <summary>What is expected.</summary>
    Expected,
}

/// <summary>A chart of a table's own columns, so that it cannot say anything else than the table.</summary>
/// <param name="Id">A name for files and addresses: lower case a-z and hyphens.</param>
/// <param name="Title">Its message, as a sentence.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Unit">The unit it is shown in.</param>
/// <param name="Table">The table.</param>
/// <param name="Categories">The headings of one or two columns that name the categories; with two, the second is within the first.</param>
/// <param name="Series">One to four series.</param>
/// <param name="Empty">The sentence that stands where there is nothing to draw.</param>
public sealed record Chart(
    string Id,
    string Title,
    string Description,
    ChartKind Kind,
    ChartUnit Unit,
    Table Table,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Series> Series,
    string Empty
) : Block
{
    /// <summary>The time that a timeline is held against; null for other charts.</summary>
    public TimeSpanShown? Span { get; init; }

    /// <summary>Whether there is nothing to draw: no row holds anything but zero of what the chart is about.</summary>
    public bool IsEmpty =>
        Kind == ChartKind.Timeline
            ? !Table.Used.Any()
            : Series.Take(Kind == ChartKind.BarsInBand ? 1 : Series.Count).All(s => Values(s).All(v => v is null or 0));

    /// <summary>A series' values, unscaled; null where there is none.</summary>
    public IEnumerable<decimal?> Values(Series series)
    {
        var column = Table.IndexOf(series.Column);
        return Table.Used.Select(row => row.Cells[column].Value);
    }
}

/// <summary>What a timeline is held against.</summary>
/// <param name="From">The first day of the time given for it.</param>
/// <param name="To">The last.</param>
/// <param name="Day">The day that it is seen on.</param>
public sealed record TimeSpanShown(DateOnly From, DateOnly To, DateOnly Day);

/// <summary>A column as drawn.</summary>
/// <param name="Column">Its heading in the table.</param>
/// <param name="Label">What stands beside it in the chart.</param>
/// <param name="Tone">How it looks.</param>
public sealed record Series(string Column, string Label, Tone Tone);
