using Portal.Domain.Values;

namespace Portal.Jobs;

/// <summary>
/// Which months are to be reported on. A month's books stay open into the next, so its report is due on the 10th at 06:00
/// Swedish time, and not before the ledger holds that month or a later one: a report frozen on missing books would stay wrong.
/// </summary>
public static class DueReports
{
    private const int Day = 10;
    private const int Hour = 6;

    /// <summary>The months due, in order: from the month the schedule was switched on to the last that is closed and booked.</summary>
    /// <param name="from">The first month to report on.</param>
    /// <param name="lastBooked">The last month in the ledgers; null where nothing is booked.</param>
    /// <param name="nowUtc">The moment asked about, in UTC.</param>
    public static IEnumerable<Month> Months(Month from, Month? lastBooked, DateTime nowUtc) =>
        Closed(from, nowUtc).TakeWhile(month => month <= lastBooked);

    /// <summary>The months that are closed but wait for their books to be imported, in order.</summary>
    public static IEnumerable<Month> Waiting(Month from, Month? lastBooked, DateTime nowUtc) =>
        Closed(from, nowUtc).SkipWhile(month => month <= lastBooked);

    /// <summary>When the report of a month is due, in Swedish time.</summary>
    public static DateTime DueAt(Month month) =>
        month.AddMonths(1).FirstDay.AddDays(Day - 1).ToDateTime(new TimeOnly(Hour, 0));

    private static IEnumerable<Month> Closed(Month from, DateTime nowUtc)
    {
        var now = SwedishTime.Local(nowUtc);
        for (var month = from; DueAt(month) <= now; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
