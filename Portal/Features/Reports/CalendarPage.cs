using Portal.Domain.Calendar;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>The page Rapportkalender.</summary>
/// <param name="Days">What the reader may see of the calendar, in order of time.</param>
/// <param name="Local">The moment shown, as the clock shows it in Sweden.</param>
/// <param name="IsOn">Whether the schedule has been switched on.</param>
/// <param name="Page">The page of what is done, from 1.</param>
public sealed record CalendarPage(IReadOnlyList<CalendarDay> Days, DateTime Local, bool IsOn, int Page)
{
    /// <summary>How many days of what is done stand on a page.</summary>
    public const int Size = 20;

    /// <summary>The most failures that are listed.</summary>
    public const int MostFailed = 50;

    /// <summary>The most days that wait that are listed.</summary>
    public const int MostWaiting = 12;

    /// <summary>The most reports of a day that have a link each.</summary>
    public const int MostLinks = 5;

    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>What is late, and why.</summary>
    public string Conclusion =>
        IsOn ? CalendarWords.Conclusion(Days) : "Rapporterna är inte påslagna än: det blir de när portalen startar.";

    /// <summary>What could not be made, each report once.</summary>
    public IReadOnlyList<(CalendarDay Day, CalendarReport Report)> Failed =>
        [
            .. Days.SelectMany(day => day.Reports.Select(report => (Day: day, Report: report)))
                .Where(of => of.Report.State == CalendarState.Failed)
                .DistinctBy(of => of.Report.Key),
        ];

    /// <summary>What has been due and waits for its books or for the next run.</summary>
    public IReadOnlyList<CalendarDay> Waiting =>
        [.. Days.Where(day => day.Count(CalendarState.Waiting) + day.Count(CalendarState.Due) > 0)];

    /// <summary>What is to come.</summary>
    public IReadOnlyList<CalendarDay> Coming => [.. Days.Where(day => day.DueAt > Local)];

    /// <summary>What has been due and is done, at least in part, the latest first.</summary>
    public IReadOnlyList<CalendarDay> Finished =>
        [.. Days.Where(day => day.DueAt <= Local && day.Count(CalendarState.Done) > 0).Reverse()];

    /// <summary>The page of what is done.</summary>
    public Pagination Pagination => new(Page, Size, Finished.Count, "dagar");

    /// <summary>What reports a day to come asks for, and whether they are done already.</summary>
    public static string Asked(CalendarDay day)
    {
        var names = day
            .Reports.GroupBy(report => report.Key.Month)
            .OrderBy(same => same.Key)
            .Select(same => $"{SwedishText.MonthName(same.Key)}: {Names([.. same.Select(report => report.Name)])}");
        var done = day.Count(CalendarState.Done);
        return string.Join(". ", names)
            + (
                done == 0 ? ""
                : done == day.Reports.Count ? ". Redan fryst"
                : $". {SwedishText.Number(done, 0, 0)} redan frysta"
            );
    }

    /// <summary>Where a report that is done is read.</summary>
    public static string AddressOf(CalendarReport report) =>
        report.Key.InvestmentId is { } investment
            ? $"/investeringar/{investment}/rapporter/{report.Frozen!.Id}"
            : $"{PortfolioReportsController.Home}/{report.Frozen!.Id}";

    /// <summary>The names of the reports of a day that wait, in words.</summary>
    public static string WaitingFor(CalendarDay day)
    {
        var waiting = day
            .Reports.Where(report => report.State is CalendarState.Waiting or CalendarState.Due)
            .GroupBy(CalendarWords.Of, StringComparer.Ordinal)
            .Select(same => $"{same.Key}: {Names([.. same.Select(report => report.Name)])}");
        return string.Join(". ", waiting);
    }

    /// <summary>The address of a kind, as in its button.</summary>
    public static string Word(CalendarKind kind) =>
        kind switch
        {
            CalendarKind.Portfolio => "portfolj",
            CalendarKind.Meeting => "sammantrade",
            _ => "manad",
        };

    /// <summary>The kind that an address means; null for none.</summary>
    public static CalendarKind? Kind(string word) =>
        Enum.GetValues<CalendarKind>().Cast<CalendarKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);

    private static string Names(IReadOnlyList<string> names) =>
        names.Count <= 3
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(2))} och {SwedishText.Number(names.Count - 2, 0, 0)} till";
}

/// <summary>The form that records a meeting. Nothing is stored before the review is sent.</summary>
public sealed class MeetingForm
{
    /// <summary>What is written.</summary>
    public WrittenMeeting Written { get; set; } = new();

    /// <summary>The button that was pressed: <c>granska</c>, <c>andra</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }
}

/// <summary>A meeting before it is recorded: the review.</summary>
/// <param name="Form">What was written.</param>
/// <param name="Meeting">What would be recorded.</param>
/// <param name="Asked">What reports it asks for, as is known now.</param>
public sealed record ReviewedMeeting(MeetingForm Form, Meeting Meeting, CalendarDay? Asked);
