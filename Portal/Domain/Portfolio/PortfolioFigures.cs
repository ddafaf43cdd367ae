using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Domain.Portfolio;

/// <summary>
/// All investments at the end of one month, as known at one batch: a line for each, and their sums. Computed once; page, JSON, workbook and
/// document read it and compute nothing themselves.
/// </summary>
public sealed record PortfolioFigures(
    Month AsOf,
    DateTime KnownAt,
    long Batch,
    bool Example,
    IReadOnlyList<PortfolioLine> Lines,
    UnownedFigures Unowned
)
{
    /// <summary>The appropriations together, with the supplementary ones.</summary>
    public Money Appropriation => Money.Sum(Lines.Select(line => line.Appropriation));

    /// <summary>The money together, each column the sum of the lines'.</summary>
    public MoneyFigures Total { get; } = PortfolioSum.Of([.. Lines.Select(line => line.Money)]);

    /// <summary>Appropriation less forecast: plus is better.</summary>
    public Money VarianceToAppropriation => Money.Sum(Lines.Select(line => line.VarianceToAppropriation));

    /// <summary>Booked on investments and on none of their subprojects: beside the outcome, never within.</summary>
    public Money Unallocated => Money.Sum(Lines.Select(line => line.Unallocated));

    /// <summary>The year's capital cost as decided.</summary>
    public Money PlannedCapital => Money.Sum(Lines.Select(line => line.PlannedCapital));

    /// <summary>The year's capital cost as expected from what is capitalised.</summary>
    public Money ExpectedCapital => Money.Sum(Lines.Select(line => line.ExpectedCapital));

    /// <summary>Running cost granted for the year.</summary>
    public Money GrantedRunning => Money.Sum(Lines.Select(line => line.GrantedRunning));

    /// <summary>Running cost booked in the year, up to the month.</summary>
    public Money Running => Money.Sum(Lines.Select(line => line.Running));

    /// <summary>Planned less expected capital cost of the year: plus is better.</summary>
    public Money CapitalLeft => PlannedCapital - ExpectedCapital;

    /// <summary>What is left of the running cost granted for the year.</summary>
    public Money RunningLeft => GrantedRunning - Running;

    /// <summary>How many figures of the decisions contradict what is computed.</summary>
    public int Contradictions => Lines.Sum(line => line.Contradictions);

    /// <summary>Hours promised for each year, the lower and the higher bound; null where no investment promises any.</summary>
    public (Hours Low, Hours High)? Promised =>
        Lines.Select(line => line.Time).OfType<PortfolioTime>().ToList() is { Count: > 0 } of
            ? (new Hours(of.Sum(time => time.Low.Count)), new Hours(of.Sum(time => time.High.Count)))
            : null;

    /// <summary>Hours measured to date; null where nothing is measured.</summary>
    public Hours? Measured =>
        Lines.Select(line => line.Time?.Measured).OfType<Hours>().ToList() is { Count: > 0 } of
            ? new Hours(of.Sum(hours => hours.Count))
            : null;

    /// <summary>The lines that need a look: those that are expected to cost more than granted, by how much.</summary>
    public IReadOnlyList<PortfolioLine> Dearer =>
        [
            .. Lines
                .Where(line => line.VarianceToAppropriation.Ore < 0)
                .OrderBy(line => line.VarianceToAppropriation.Ore),
        ];

    /// <summary>What follows from the figures, in words, the most important first.</summary>
    public IReadOnlyList<string> Sentences => PortfolioSentences.For(this);
}

/// <summary>One investment in the portfolio: what is told of it there, and no more, so that hundreds of them take little room.</summary>
/// <param name="Id">The investment.</param>
/// <param name="Name">Its name.</param>
/// <param name="CaseNumber">Its case number; null for none.</param>
/// <param name="GrantedTo">Who was granted the money.</param>
/// <param name="Appropriation">What was granted, with the supplementary appropriations.</param>
/// <param name="Money">Its subprojects' money together.</param>
/// <param name="VarianceToAppropriation">Appropriation less forecast: plus is better.</param>
/// <param name="Unallocated">Booked on it and on none of its subprojects.</param>
/// <param name="Light">Its light by the facts alone, without regard to silence.</param>
/// <param name="PlannedCapital">The year's capital cost as decided.</param>
/// <param name="ExpectedCapital">The year's capital cost as expected.</param>
/// <param name="GrantedRunning">Running cost granted for the year.</param>
/// <param name="Running">Running cost booked in the year, up to the month.</param>
/// <param name="Late">The milestone that slips most; null where none does.</param>
/// <param name="HasPlan">Whether it has any milestone.</param>
/// <param name="Time">Time saved; null where the decision promises none.</param>
/// <param name="Contradictions">How many figures of the decision contradict what is computed.</param>
/// <param name="Missing">What is missing to be sure, in words.</param>
public sealed record PortfolioLine(
    long Id,
    string Name,
    string? CaseNumber,
    string GrantedTo,
    Money Appropriation,
    MoneyFigures Money,
    Money VarianceToAppropriation,
    Money Unallocated,
    LightFigures Light,
    Money PlannedCapital,
    Money ExpectedCapital,
    Money GrantedRunning,
    Money Running,
    PortfolioDelay? Late,
    bool HasPlan,
    PortfolioTime? Time,
    int Contradictions,
    IReadOnlyList<string> Missing
)
{
    /// <summary>The day it ended, by the end of the month; null where it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Planned less expected capital cost of the year: plus is better.</summary>
    public Money CapitalLeft => PlannedCapital - ExpectedCapital;

    /// <summary>What is left of the running cost granted for the year.</summary>
    public Money RunningLeft => GrantedRunning - Running;

    /// <summary>Whether it is late, in words.</summary>
    public string Delay =>
        Late is { } late
            ? $"{SwedishText.Number(late.Days, 0, 0)}{SwedishText.Space}{(late.Days == 1 ? "dag" : "dagar")} sen: {late.Milestone}"
        : HasPlan ? "Håller tidplanen"
        : "Ingen tidplan";
}

/// <summary>The milestone that slips most.</summary>
/// <param name="Milestone">Its name.</param>
/// <param name="Days">Days after its first plan.</param>
public sealed record PortfolioDelay(string Milestone, int Days);

/// <summary>Time saved: promised for each year, and measured.</summary>
/// <param name="Low">The lower bound promised for each year.</param>
/// <param name="High">The higher bound promised for each year.</param>
/// <param name="Measured">Measured to date; null where nothing is.</param>
/// <param name="Annualised">The same as a year's hours; null where nothing is measured.</param>
public sealed record PortfolioTime(Hours Low, Hours High, Hours? Measured, Hours? Annualised);
