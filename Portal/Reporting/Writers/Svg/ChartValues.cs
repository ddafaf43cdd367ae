using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Svg;

/// <summary>A chart's figures in the unit that it is shown in, and how they are written.</summary>
internal sealed class ChartValues
{
    /// <summary>The months as axes name them.</summary>
    public static readonly IReadOnlyList<string> ShortMonths =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "maj",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
    ];

    // As many decimals as a value in a unit of its own may have.
    private const int Most = 4;

    private readonly int _decimals;
    private readonly bool _isOwn;

    public ChartValues(Chart chart)
    {
        var scale = chart.Unit == ChartUnit.Thousands ? 0.001 : 1;
        Unit = UnitWord(chart.Unit) ?? "";
        Series =
        [
            .. chart.Series.Select(s => new DrawnSeries(
                s.Label,
                Palette.Name(s.Tone),
                s.Tone == Tone.Primary,
                [.. chart.Values(s).Select(v => (double?)v * scale)]
            )),
        ];
        Categories =
        [
            .. chart.Table.Used.Select(row => new Category(
                chart.Categories.Select(heading => Label(row.Cells[chart.Table.IndexOf(heading)])).ToArray(),
                row.Cells[chart.Table.IndexOf(chart.Categories[0])].Day
            )),
        ];
        _isOwn = chart.Unit == ChartUnit.Own;
        _decimals = All.Max(Math.Abs) < 10 ? 1 : 0;
    }

    /// <summary>The unit, in a word.</summary>
    public string Unit { get; }

    public IReadOnlyList<DrawnSeries> Series { get; }

    public IReadOnlyList<Category> Categories { get; }

    /// <summary>Every value there is.</summary>
    public IEnumerable<double> All => Series.SelectMany(s => s.Values).OfType<double>();

    /// <summary>A unit, in a word; null where the chart's description names it.</summary>
    public static string? UnitWord(ChartUnit unit) =>
        unit switch
        {
            ChartUnit.Thousands => "tkr",
            ChartUnit.Hours => "timmar",
            ChartUnit.Days => "dagar",
            _ => null,
        };

    /// <summary>A value as written in the chart.</summary>
    public string Text(double value) => SwedishText.Number((decimal)value, _decimals, _decimals);

    /// <summary>A single value beside its series: rounded as the axis is, but as written where the unit is the chart's own.</summary>
    public string Told(double value) => _isOwn ? SwedishText.Number((decimal)value, 0, Most) : Text(value);

    private static string Label(Cell cell) =>
        cell.Day is { } day ? ShortMonths[day.Month - 1]
        : cell.Value is { } number
            ? SwedishText.Number(number, 0, 0).Replace(SwedishText.Space, "", StringComparison.Ordinal)
        : cell.Words ?? "";
}

/// <summary>A series as drawn.</summary>
internal sealed record DrawnSeries(string Label, string Tone, bool IsMain, IReadOnlyList<double?> Values);

/// <summary>A category: its labels from the outermost, and its day where it is a month.</summary>
internal sealed record Category(IReadOnlyList<string> Labels, DateOnly? Day);
