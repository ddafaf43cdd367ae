namespace Portal.Domain.Progress;

/// <summary>
/// How often a lead is reminded of a report that is due and not in: every day of the first week, then once a week, and after sixty
/// days no more. Who did not answer fourteen reminders will not answer the fifteenth; the pages go on saying that the report is missing.
/// </summary>
public static class ReminderPace
{
    /// <summary>How many days, from the day it is due, it is reminded of daily.</summary>
    public const int Daily = 7;

    /// <summary>The days between the reminders after that.</summary>
    public const int Pause = 7;

    /// <summary>The day, counted from the one it is due, from which it is reminded of no more.</summary>
    public const int End = 60;

    /// <summary>Whether it is time. A day that was missed is made up for by the next.</summary>
    /// <param name="dueOn">The day that the report was due.</param>
    /// <param name="last">The day of the last reminder; null for none.</param>
    /// <param name="day">The day asked about.</param>
    public static bool IsTime(DateOnly dueOn, DateOnly? last, DateOnly day)
    {
        var since = day.DayNumber - dueOn.DayNumber;
        var pause = since < Daily ? 1 : Pause;
        return since is >= 0 and < End && (last is not { } told || day.DayNumber - told.DayNumber >= pause);
    }
}
