using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>Why a report is to be made.</summary>
public enum CalendarKind
{
    /// <summary>Månadsvis: the follow-up report of each investment.</summary>
    FollowUp,

    /// <summary>April, augusti och bokslut: the portfolio report over all investments.</summary>
    Portfolio,

    /// <summary>Sammanträde: the latest closed month of each investment, by the day the documents are due.</summary>
    Meeting,
}

/// <summary>On which day reports of a month are due.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Months">The months that are reported on, 1 to 12.</param>
/// <param name="MonthsAfter">How many months later they are due.</param>
/// <param name="Day">The day of that month, 1 to 28.</param>
/// <param name="Ahead">How many of those to come the calendar shows.</param>
public sealed record ReportDay(CalendarKind Kind, IReadOnlyList<int> Months, int MonthsAfter, int Day, int Ahead);

/// <summary>
/// The one table of when reports are due, at 06:00 in Swedish time. A month's books stay open into the next, so nothing is due before
/// the 10th. Meetings are not here: they have a day of their own.
/// </summary>
public static class ReportDays
{
    private static readonly ReportDay[] Table =
    [
        new(CalendarKind.FollowUp, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], MonthsAfter: 1, Day: 10, Ahead: 2),
        new(CalendarKind.Portfolio, [4, 8, 12], MonthsAfter: 1, Day: 10, Ahead: 3),
    ];

    private static readonly TimeOnly Hour = new(6, 0);

    /// <summary>The kinds that have a month and a day of their own.</summary>
    public static IEnumerable<CalendarKind> Kinds => Table.Select(day => day.Kind);

    /// <summary>When the report of a month is due, as the clock shows it in Sweden.</summary>
    public static DateTime DueAt(CalendarKind kind, Month month)
    {
        var of = Of(kind);
        return At(month.AddMonths(of.MonthsAfter).FirstDay.AddDays(of.Day - 1));
    }

    /// <summary>The moment of a day when its reports are due, as the clock shows it in Sweden.</summary>
    public static DateTime At(DateOnly day) => day.ToDateTime(Hour);

    /// <summary>The months that are due by a moment, in order; all of them, however long nobody asked.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="from">The first month to report on.</param>
    /// <param name="local">The moment, as the clock shows it in Sweden.</param>
    public static IEnumerable<Month> Due(CalendarKind kind, Month from, DateTime local) =>
        Months(kind, from).TakeWhile(month => DueAt(kind, month) <= local);

    /// <summary>The months that are due next after a moment, in order: as many as the calendar shows.</summary>
    public static IEnumerable<Month> Coming(CalendarKind kind, Month from, DateTime local) =>
        Months(kind, from).SkipWhile(month => DueAt(kind, month) <= local).Take(Of(kind).Ahead);

    /// <summary>The last month that is closed by a moment: its follow-up report is due.</summary>
    public static Month LastClosed(DateTime local)
    {
        var month = Month.Of(DateOnly.FromDateTime(local));
        while (DueAt(CalendarKind.FollowUp, month) > local)
        {
            month = month.AddMonths(-1);
        }

        return month;
    }

    /// <summary>The day of the month after on which a kind is due: <c>10</c>.</summary>
    public static int DayOf(CalendarKind kind) => Of(kind).Day;

    /// <summary>The months of a kind in words: <c>april, augusti och december</c>.</summary>
    public static string MonthsOf(CalendarKind kind)
    {
        var names = Of(kind)
            .Months.Select(number => SwedishText.MonthName(new Month(Month.FirstYear, number)).Split(' ')[0])
            .ToList();
        return SwedishText.Listed(names);
    }

    private static ReportDay Of(CalendarKind kind) => Array.Find(Table, day => day.Kind == kind)!;

    private static IEnumerable<Month> Months(CalendarKind kind, Month from)
    {
        for (var month = from; ; month = month.AddMonths(1))
        {
            if (Of(kind).Months.Contains(month.Number))
            {
                yield return month;
            }
        }
    }
}
