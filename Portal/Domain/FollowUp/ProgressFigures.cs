using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>A milestone as last reported up to the month. Slip in days: plus is later than the baseline.</summary>
public sealed record MilestoneFigures(string Name, DateOnly Baseline, DateOnly Planned, DateOnly? Reached)
{
    /// <summary>The number of the fact that tells it; what is recorded next builds upon it.</summary>
    public long Id { get; init; }

    /// <summary>All that was reported of it, the latest first.</summary>
    public IReadOnlyList<MilestoneReport> History { get; init; } = [];

    /// <summary>The day it was reached, or is now planned for.</summary>
    public DateOnly Current => Reached ?? Planned;

    /// <summary>Days from the baseline to the day reached, or to the day now planned.</summary>
    public int SlipDays => Current.DayNumber - Baseline.DayNumber;

    /// <summary>Whether its planned day had gone by on a day without its being reached.</summary>
    public bool IsPassed(DateOnly day) => Reached is null && Planned < day;

    /// <summary>Whether it is not reached, and will be after its baseline or was to be by a day.</summary>
    public bool IsLate(DateOnly day) => Reached is null && DaysLate(day) > 0;

    /// <summary>How many days after its baseline it comes at the earliest, asked on a day before it is reached.</summary>
    public int DaysLate(DateOnly day) => Math.Max(Planned.DayNumber, day.DayNumber) - Baseline.DayNumber;
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

    /// <summary>The part that is done; null where nobody has told.</summary>
    public Share? ShareDone => Done is { } done && Count > 0 ? new Share((decimal)done / Count) : null;
}

/// <summary>How many of a deliverable were done by a day.</summary>
/// <param name="Id">The number of the fact.</param>
/// <param name="Day">The day.</param>
/// <param name="Done">How many.</param>
/// <param name="Comment">A word on it; may be empty.</param>
public sealed record DeliveredFigures(long Id, DateOnly Day, int Done, string Comment);
