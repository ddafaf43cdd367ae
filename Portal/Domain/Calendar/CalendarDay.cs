using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>How far a report of the calendar has come.</summary>
public enum CalendarState
{
    /// <summary>Kommer: its day has not come.</summary>
    Coming,

    /// <summary>Väntar: its day has come, and the month is not booked.</summary>
    Waiting,

    /// <summary>Ska göras: its day has come, and the next run makes it.</summary>
    Due,

    /// <summary>Misslyckades: it was tried and could not be made.</summary>
    Failed,

    /// <summary>Klar: it is frozen.</summary>
    Done,
}

/// <summary>A report of the calendar.</summary>
/// <param name="Key">Which report.</param>
/// <param name="Name">What it is of: the investment's name, or that it is of all.</param>
/// <param name="State">How far it has come.</param>
/// <param name="IsLate">Whether more than a day went between its moment and its freezing, or now where it is not frozen.</param>
/// <param name="Frozen">The frozen report; null where it is not.</param>
/// <param name="Failure">Why it could not be made; null where it was not tried in vain.</param>
public sealed record CalendarReport(
    ReportKey Key,
    string Name,
    CalendarState State,
    bool IsLate,
    CalendarFrozen? Frozen,
    string? Failure
);

/// <summary>The reports that are due at one moment for one reason.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Meeting">The meeting; null for other kinds.</param>
/// <param name="DueAt">When, as the clock shows it in Sweden.</param>
/// <param name="Reports">The reports, in the order of the investments.</param>
public sealed record CalendarDay(
    CalendarKind Kind,
    Meeting? Meeting,
    DateTime DueAt,
    IReadOnlyList<CalendarReport> Reports
)
{
    /// <summary>The months reported on, in order.</summary>
    public IReadOnlyList<Month> Months => [.. Reports.Select(report => report.Key.Month).Distinct().Order()];

    /// <summary>What is due, in words.</summary>
    public string Name =>
        Kind switch
        {
            CalendarKind.FollowUp => $"Uppföljning för {SwedishText.MonthName(Months[0])}",
            CalendarKind.Portfolio => $"Portföljrapport för {SwedishText.MonthName(Months[0])}",
            _ => Meeting!.Name,
        };

    /// <summary>Whether nothing remains to be done.</summary>
    public bool IsDone => Reports.All(report => report.State == CalendarState.Done);

    /// <summary>Whether its moment has not come.</summary>
    public bool IsComing => Reports.Any(report => report.State == CalendarState.Coming);

    /// <summary>How many of its reports are so.</summary>
    public int Count(CalendarState state) => Reports.Count(report => report.State == state);
}
