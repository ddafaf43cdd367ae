using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>Which report it is: one investment's of a month, or where there is no investment that over all of them.</summary>
/// <param name="InvestmentId">The investment; null for all of them.</param>
/// <param name="Month">The month.</param>
public readonly record struct ReportKey(long? InvestmentId, Month Month)
{
    /// <summary>The kind of report that it is.</summary>
    public ReportKind Kind => InvestmentId is null ? ReportKind.Portfolio : ReportKind.FollowUp;
}

/// <summary>An investment as the calendar knows it.</summary>
/// <param name="Id">The investment.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">Its first month: earlier ones have no report.</param>
/// <param name="RecordedUtc">When it was recorded, in UTC.</param>
/// <param name="Closed">The months that are closed, and when each was, in UTC.</param>
public sealed record CalendarInvestment(
    long Id,
    string Name,
    Month From,
    DateTime RecordedUtc,
    IReadOnlyList<(Month Month, DateTime AtUtc)> Closed
)
{
    /// <summary>The month it ended in: later ones have no report; null where it goes on.</summary>
    public Month? Last { get; init; }

    /// <summary>Whether it has anything to report of a month.</summary>
    public bool IsUnderWay(Month month) => From <= month && !(Last < month);
}

/// <summary>A report that is frozen.</summary>
/// <param name="Id">The first version.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
public sealed record CalendarFrozen(long Id, DateTime FrozenUtc);

/// <summary>All that the calendar follows from.</summary>
/// <param name="From">The first month to report on; null where the schedule was never switched on.</param>
/// <param name="LastBooked">The last month in the ledgers; null where nothing is booked.</param>
/// <param name="Investments">The investments that stand.</param>
/// <param name="Meetings">The meetings that stand.</param>
/// <param name="Frozen">What is frozen.</param>
/// <param name="Failed">Why what is not could not be made, the last time it was tried and failed.</param>
public sealed record CalendarFacts(
    Month? From,
    Month? LastBooked,
    IReadOnlyList<CalendarInvestment> Investments,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyDictionary<ReportKey, CalendarFrozen> Frozen,
    IReadOnlyDictionary<ReportKey, string> Failed
);
