using System.Globalization;

namespace Portal.Domain.Values;

/// <summary>Moments are held in UTC and shown in the time of Europe/Stockholm.</summary>
public static class SwedishTime
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    /// <summary>A moment in UTC as the clock showed it in Sweden.</summary>
    public static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Stockholm);

    /// <summary>A moment in UTC as shown: <c>2021-05-10 14:00</c>, in Swedish time.</summary>
    public static string Text(DateTime utc) => Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The month that a moment in UTC lies in, in Sweden.</summary>
    public static Month MonthOf(DateTime utc) => Month.Of(DateOnly.FromDateTime(Local(utc)));

    /// <summary>
    /// Reads a moment: with an offset or Z as written, without one as Swedish time, a day alone as its end. Null for
    /// anything else, and outside the years that there are months of.
    /// </summary>
    /// <returns>The moment in UTC.</returns>
    public static DateTime? TryParse(string? text) =>
        Parse(text) is { Year: >= Month.FirstYear and <= Month.LastYear } moment ? moment : null;

    private static DateTime? Parse(string? text)
    {
        if (DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            var end = text!.Length == "yyyy-MM-dd".Length && local < DateTime.MaxValue.Date ? local.AddDays(1) : local;

            // An hour that summer time skips is read as the hour after it.
            return TimeZoneInfo.ConvertTimeToUtc(Stockholm.IsInvalidTime(end) ? end.AddHours(1) : end, Stockholm);
        }

        return
            text?.Contains('T', StringComparison.Ordinal) == true
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.UtcDateTime
            : null;
    }
}
