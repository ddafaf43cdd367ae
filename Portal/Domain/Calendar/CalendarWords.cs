using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>What follows from the calendar, in plain Swedish.</summary>
public static class CalendarWords
{
    private static readonly string[] Small =
    [
        "ingen",
        "en",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ];

    /// <summary>What is late, and why.</summary>
    public static string Conclusion(IReadOnlyList<CalendarDay> days)
    {
        var open = Open(days);
        var late = open.Where(report => report.IsLate).ToList();
        if (late.Count > 0)
        {
            var reasons = Reasons(late);
            return $"{SwedishText.Capital(Reports(late.Count))} är {(late.Count == 1 ? "försenad" : "försenade")}: {reasons}.";
        }

        return open.Count > 0 ? $"Inget är försenat än, men {Reasons(open)}." : "Inget är försenat.";
    }

    /// <summary>What comes next; null where nothing does.</summary>
    public static string? Next(IReadOnlyList<CalendarDay> days) =>
        days.FirstOrDefault(day => day.IsComing) is { } next
            ? $"Nästa: {next.Name}, {SwedishText.Day(DateOnly.FromDateTime(next.DueAt))}."
            : null;

    /// <summary>How far a report has come, in a word or two.</summary>
    public static string Of(CalendarReport report) =>
        report.State switch
        {
            CalendarState.Coming => "Kommer",
            CalendarState.Waiting => $"Väntar på bokföringen för {SwedishText.MonthName(report.Key.Month)}",
            CalendarState.Due => "Görs vid nästa körning",
            CalendarState.Failed => "Misslyckades",
            _ => report.IsLate ? "Klar i efterhand" : "Klar",
        };

    /// <summary>What has been due and is not done, each report once.</summary>
    public static IReadOnlyList<CalendarReport> Open(IEnumerable<CalendarDay> days) =>
        [
            .. days.SelectMany(day => day.Reports)
                .Where(report => report.State is CalendarState.Waiting or CalendarState.Due or CalendarState.Failed)
                .DistinctBy(report => report.Key),
        ];

    private static string Reasons(IReadOnlyList<CalendarReport> reports)
    {
        var booked = reports.Where(r => r.State == CalendarState.Waiting).Select(r => r.Key.Month).Distinct().Order();
        var months = booked.Select(SwedishText.MonthName).ToList();
        var books =
            months.Count > 3
                ? $"{string.Join(", ", months.Take(2))} och {months.Count - 2} månader till"
                : SwedishText.Listed(months);
        string?[] parts =
        [
            Part(CalendarState.Failed, "kunde inte göras"),
            Part(CalendarState.Waiting, $"väntar på bokföringen för {books}"),
            Part(CalendarState.Due, "görs vid nästa körning"),
        ];
        return SwedishText.Listed([.. parts.OfType<string>()]);

        string? Part(CalendarState state, string what) =>
            reports.Count(report => report.State == state) is var count and > 0 ? $"{Counted(count)} {what}" : null;
    }

    private static string Reports(int count) => $"{Counted(count)} {(count == 1 ? "rapport" : "rapporter")}";

    private static string Counted(int count) => count < Small.Length ? Small[count] : SwedishText.Number(count, 0, 0);
}
