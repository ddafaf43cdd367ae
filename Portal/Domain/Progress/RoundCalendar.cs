using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>On which days of the month after a round opens, and when its reports are to be in. Days 1 to 28, in Swedish time.</summary>
public sealed record RoundCalendar
{
    private readonly int _opens;
    private readonly int _due;

    /// <summary>The days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is not one of every month, or the reports are due before the round opens.</exception>
    public RoundCalendar(int opens, int due)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(opens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(due, 28);
        ArgumentOutOfRangeException.ThrowIfLessThan(due, opens);
        (_opens, _due) = (opens, due);
    }

    /// <summary>The day that the round of a month opens.</summary>
    public DateOnly OpensOn(Month month) => month.AddMonths(1).FirstDay.AddDays(_opens - 1);

    /// <summary>The day that its reports are to be in.</summary>
    public DateOnly DueOn(Month month) => month.AddMonths(1).FirstDay.AddDays(_due - 1);

    /// <summary>The months whose round is to be open by a day, in order: all of them, however long nobody asked.</summary>
    /// <param name="from">The first month to ask about.</param>
    /// <param name="today">The day.</param>
    public IEnumerable<Month> Opened(Month from, DateOnly today)
    {
        for (var month = from; OpensOn(month) <= today; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
