using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// The figures that differ between two states of the same figures, part by part: of an investment the subprojects, the whole, capital
/// cost, running cost, hours, risks and benefits; of the portfolio its investments. A part where nothing differs is left out.
/// </summary>
public sealed class FigureChanges
{
    private FigureChanges(IReadOnlyList<ChangedPart> parts) => Parts = parts;

    /// <summary>The parts with figures that differ, in the order they are shown.</summary>
    public IReadOnlyList<ChangedPart> Parts { get; }

    /// <summary>How much differs in all parts.</summary>
    public int Count => Parts.Sum(part => part.Count);

    /// <summary>Compares two states; the figures may be of the same month or of two.</summary>
    public static FigureChanges Between(FollowUpFigures before, FollowUpFigures after) =>
        Of(
            CompareMoney
                .Parts(before, after)
                .Concat(CompareYearlyCost.Parts(before, after))
                .Append(CompareHours.Part(before.TimeSavings, after.TimeSavings))
                .Concat(CompareCourse.Parts(before, after))
        );

    /// <summary>Parts that were compared, without those where nothing differs.</summary>
    internal static FigureChanges Of(IEnumerable<ChangedPart> parts) => new([.. parts.Where(part => part.Count > 0)]);
}

/// <summary>A part of the figures, with those that differ.</summary>
/// <param name="Of">What it is a part of.</param>
/// <param name="Number">The subproject's number; null for what is not a subproject's.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Money">The amounts that differ.</param>
/// <param name="Numbers">The other figures that differ.</param>
public sealed record ChangedPart(
    FiguresOf Of,
    int? Number,
    string Name,
    IReadOnlyList<MoneyChange> Money,
    IReadOnlyList<NumberChange> Numbers
)
{
    /// <summary>What differs and is told in words.</summary>
    public IReadOnlyList<WordChange> Words { get; init; } = [];

    /// <summary>How much differs.</summary>
    public int Count => Money.Count + Numbers.Count + Words.Count;
}

/// <summary>What a changed figure is a part of, and so where it is shown.</summary>
public enum FiguresOf
{
    /// <summary>A subproject.</summary>
    Subproject,

    /// <summary>The investment as a whole.</summary>
    Investment,

    /// <summary>Capital cost.</summary>
    CapitalCost,

    /// <summary>Booked running cost.</summary>
    RunningCost,

    /// <summary>Time saved.</summary>
    TimeSavings,

    /// <summary>The risks.</summary>
    Risks,

    /// <summary>Benefits other than time.</summary>
    Benefits,
}

/// <summary>An amount that differs; null where there was none, or is none any more.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Before">The amount before.</param>
/// <param name="After">The amount after.</param>
public sealed record MoneyChange(string Label, Money? Before, Money? After)
{
    /// <summary>After less before; what was not there counts as nothing.</summary>
    public Money Difference => (After ?? Money.Zero) - (Before ?? Money.Zero);
}

/// <summary>A figure other than an amount that differs; null where there was none, or is none any more.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Unit">Its unit; empty for a plain number.</param>
/// <param name="Before">The figure before.</param>
/// <param name="After">The figure after.</param>
public sealed record NumberChange(string Label, string Unit, decimal? Before, decimal? After)
{
    /// <summary>After less before; what was not there counts as nothing.</summary>
    public decimal Difference => (After ?? 0) - (Before ?? 0);
}

/// <summary>What differs and is told in words; null where there was nothing, or is nothing any more.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record WordChange(string Label, string? Before, string? After)
{
    /// <summary>Of a milestone the days later, or with a minus earlier, than before; null for what is not counted in days.</summary>
    public int? Days { get; init; }
}
