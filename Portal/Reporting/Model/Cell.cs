using Portal.Domain.Values;

namespace Portal.Reporting.Model;

/// <summary>What a cell holds, and so how it is shown.</summary>
public enum CellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Kronor.</summary>
    Money,

    /// <summary>A fraction, shown in per cent.</summary>
    Share,

    /// <summary>A yearly rate as a fraction, shown in per cent with two decimals.</summary>
    Rate,

    /// <summary>Working time in hours.</summary>
    Hours,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A month, held as its first day.</summary>
    Month,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A number that names something, a year or an order, and is never summed.</summary>
    Number,

    /// <summary>A number with decimals and without a unit of its own.</summary>
    Plain,
}

/// <summary>A value, and how it came about where it was computed from other cells.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">The number, in kronor, hours or as a fraction; null for words, days and nothing.</param>
/// <param name="Words">The words; null for other kinds.</param>
/// <param name="Day">The day, or the month's first; null for other kinds.</param>
/// <param name="Formula">The calculation that gives the same value; null for what was put in.</param>
/// <param name="Input">What lets a reader change it; null for what stands fast.</param>
public readonly record struct Cell(
    CellKind Kind,
    decimal? Value = null,
    string? Words = null,
    DateOnly? Day = null,
    Formula? Formula = null,
    CellInput? Input = null
)
{
    /// <summary>Nothing.</summary>
    public static Cell Empty => default;

    /// <summary>Words.</summary>
    public static Cell Of(string? words, Formula? formula = null) =>
        new(CellKind.Text, Words: words ?? "", Formula: formula);

    /// <summary>An amount.</summary>
    public static Cell Of(Money? amount, Formula? formula = null) =>
        new(CellKind.Money, amount?.Kronor, Formula: formula);

    /// <summary>A share. What cannot be computed is shown as "–".</summary>
    public static Cell Of(Share? share, Formula? formula = null) =>
        share is { } known
            ? new(CellKind.Share, known.Fraction, Formula: formula)
            : new(CellKind.Share, Words: SwedishText.None, Formula: formula);

    /// <summary>Hours.</summary>
    public static Cell Of(Hours? hours, Formula? formula = null) => new(CellKind.Hours, hours?.Count, Formula: formula);

    /// <summary>A day.</summary>
    public static Cell Of(DateOnly? day, Formula? formula = null) => new(CellKind.Date, Day: day, Formula: formula);

    /// <summary>A month.</summary>
    public static Cell Of(Month? month, Formula? formula = null) =>
        new(CellKind.Month, Day: month?.FirstDay, Formula: formula);

    /// <summary>A rate.</summary>
    public static Cell Of(Rate rate) => new(CellKind.Rate, rate.Percent / 100m);

    /// <summary>A number of things.</summary>
    public static Cell Count(decimal? count, Formula? formula = null) => new(CellKind.Count, count, Formula: formula);

    /// <summary>A year or an order.</summary>
    public static Cell Number(decimal? number, Formula? formula = null) =>
        new(CellKind.Number, number, Formula: formula);

    /// <summary>Kronor before they are rounded to whole öre.</summary>
    public static Cell Exact(decimal kronor, Formula formula) => new(CellKind.Money, kronor, Formula: formula);

    /// <summary>A number with decimals.</summary>
    public static Cell Plain(decimal? number, Formula? formula = null) => new(CellKind.Plain, number, Formula: formula);

    /// <summary>The same value as an input that a reader may change, known by a name.</summary>
    public Cell Named(string name, decimal? most = null) => this with { Input = new CellInput(name, most) };
}

/// <summary>A value that a reader may change.</summary>
/// <param name="Name">The name that formulas know it by.</param>
/// <param name="Most">The largest that it may be; null for any.</param>
public sealed record CellInput(string Name, decimal? Most);
