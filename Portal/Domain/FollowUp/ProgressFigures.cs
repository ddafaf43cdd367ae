using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>A milestone as last reported up to the month. Slip in days: plus is later than the baseline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Baseline">The day first planned.</param>
/// <param name="Planned">The day now planned.</param>
/// <param name="Reached">The day it was reached; null where it is not.</param>
/// <param name="Seen">The day that it is seen on.</param>
public sealed record MilestoneFigures(
    string Name,
    DateOnly Baseline,
    DateOnly Planned,
    DateOnly? Reached,
    DateOnly Seen
)
{
    /// <summary>The number of the fact that tells it; what is recorded next builds upon it.</summary>
    public long Id { get; init; }

    /// <summary>All that was reported of it, the latest first.</summary>
    public IReadOnlyList<MilestoneReport> History { get; init; } = [];

    /// <summary>The day it was reached, or is now planned for.</summary>
    public DateOnly Current => Reached ?? Planned;

    /// <summary>
    /// Days from the baseline to the day reached, or to the earliest that it can be: the day now planned, or where that has gone by the
    /// day it is seen on.
    /// </summary>
    public int SlipDays => (Reached ?? (IsPassed ? Seen : Planned)).DayNumber - Baseline.DayNumber;

    /// <summary>Whether its planned day has gone by without its being reached.</summary>
    public bool IsPassed => Reached is null && Planned < Seen;

    /// <summary>Whether it is not reached, and comes after its baseline.</summary>
    public bool IsLate => Reached is null && SlipDays > 0;

    /// <summary>Where it stands in a sentence: <c>nåddes 2021-04-19</c>.</summary>
    public string Standing =>
        Reached is { } reached ? $"nåddes {SwedishText.Day(reached)}"
        : IsPassed ? $"skulle ha nåtts {SwedishText.Day(Planned)} och är inte nådd"
        : $"väntas {SwedishText.Day(Planned)}";
}

/// <summary>One report of a milestone.</summary>
/// <param name="Id">The number of the fact.</param>
/// <param name="Planned">The day it was then planned for.</param>
/// <param name="Reached">The day it had then been reached; null where it had not.</param>
/// <param name="ReportedOn">The day it was reported.</param>
/// <param name="Reason">Why it was moved; null where nobody has said.</param>
public sealed record MilestoneReport(long Id, DateOnly Planned, DateOnly? Reached, DateOnly ReportedOn, string? Reason);

/// <summary>What a subproject is to bring.</summary>
public sealed record DeliverableFigures(string Name, int Count, string Source)
{
    /// <summary>The number of the fact that decided it.</summary>
    public long Id { get; init; }

    /// <summary>All that was told of how much is done, the latest day first.</summary>
    public IReadOnlyList<DeliveredFigures> History { get; init; } = [];

    /// <summary>The latest told; null where nobody has told.</summary>
    public DeliveredFigures? Latest => History.Count > 0 ? History[0] : null;

    /// <summary>How many are done; null where nobody has told.</summary>
    public int? Done => Latest?.Done;

    /// <summary>How many are done, as <c>30 av 40</c>; where nobody has told, <c>ej rapporterat, av 40</c>.</summary>
    public string DoneOfCount =>
        $"{(Done is { } done ? SwedishText.Number(done, 0, 0) : "ej rapporterat,")} av {SwedishText.Number(Count, 0, 0)}";

    /// <summary>The part that is done; null where nobody has told.</summary>
    public Share? ShareDone => Done is { } done && Count > 0 ? new Share((decimal)done / Count) : null;
}

/// <summary>How many of a deliverable were done by a day.</summary>
/// <param name="Id">The number of the fact.</param>
/// <param name="Day">The day.</param>
/// <param name="Done">How many.</param>
/// <param name="Comment">A word on it; may be empty.</param>
public sealed record DeliveredFigures(long Id, DateOnly Day, int Done, string Comment);
