using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>
/// What is due, and how far it has come, at a moment. It asks what is due and not done, never whether today is the day: what was missed
/// is thereby made up for, however long nobody asked.
/// </summary>
public static class ReportCalendar
{
    /// <summary>What the report over all investments is called where others have their investment's name.</summary>
    public const string All = "alla investeringar";

    private static readonly TimeSpan InTime = TimeSpan.FromDays(1);

    /// <summary>The whole calendar in order of time: what has been due, and what is to come.</summary>
    public static IReadOnlyList<CalendarDay> At(CalendarFacts facts, DateTime nowUtc)
    {
        var local = SwedishTime.Local(nowUtc);
        return
        [
            .. ReportDays
                .Kinds.SelectMany(kind =>
                    Months(facts, kind, local).Select(month => OfMonth(facts, kind, month, local))
                )
                .Concat(facts.Meetings.Select(meeting => OfMeeting(facts, meeting, local)))
                .Where(day => day.Reports.Count > 0)
                .OrderBy(day => day.DueAt)
                .ThenBy(day => day.Kind),
        ];
    }

    /// <summary>The reports of a kind that are to be made now, in order: due, booked and not frozen.</summary>
    public static IReadOnlyList<(CalendarDay Day, CalendarReport Report)> Due(
        CalendarFacts facts,
        CalendarKind kind,
        DateTime nowUtc
    ) =>
        [
            .. At(facts, nowUtc)
                .Where(day => day.Kind == kind)
                .SelectMany(day =>
                    day.Reports.Where(report => report.State is CalendarState.Due or CalendarState.Failed)
                        .Select(report => (day, report))
                )
                .DistinctBy(due => due.report.Key),
        ];

    private static IEnumerable<Month> Months(CalendarFacts facts, CalendarKind kind, DateTime local) =>
        facts.From is { } from ? ReportDays.Due(kind, from, local).Concat(ReportDays.Coming(kind, from, local)) : [];

    private static CalendarDay OfMonth(CalendarFacts facts, CalendarKind kind, Month month, DateTime local)
    {
        var dueAt = ReportDays.DueAt(kind, month);
        var asked = kind == CalendarKind.Portfolio ? OfAll(facts, month) : Each(facts, facts.Investments, _ => month);
        return new CalendarDay(
            kind,
            null,
            dueAt,
            [.. asked.Select(report => Report(facts, report.Key, report.Name, dueAt, local))]
        );
    }

    private static CalendarDay OfMeeting(CalendarFacts facts, Meeting meeting, DateTime local) =>
        new(
            CalendarKind.Meeting,
            meeting,
            meeting.DueAt,
            [
                .. Each(
                        facts,
                        facts.Investments.Where(of => IsKnown(of, meeting.DueAt)),
                        of => Closed(of, meeting.DueAt)
                    )
                    .Select(report => Report(facts, report.Key, report.Name, meeting.DueAt, local)),
            ]
        );

    private static IEnumerable<(ReportKey Key, string Name)> OfAll(CalendarFacts facts, Month month)
    {
        var key = new ReportKey(null, month);
        return facts.Investments.Any(of => of.IsUnderWay(month)) || facts.Frozen.ContainsKey(key) ? [(key, All)] : [];
    }

    // What was frozen before it was known that the investment had ended is still told of.
    private static IEnumerable<(ReportKey Key, string Name)> Each(
        CalendarFacts facts,
        IEnumerable<CalendarInvestment> investments,
        Func<CalendarInvestment, Month> monthOf
    ) =>
        from of in investments
        let key = new ReportKey(of.Id, monthOf(of))
        where of.IsUnderWay(key.Month) || facts.Frozen.ContainsKey(key)
        select (key, of.Name);

    private static bool IsKnown(CalendarInvestment investment, DateTime dueAt) =>
        SwedishTime.Local(investment.RecordedUtc) <= dueAt;

    // By the calendar, or earlier where the controller has closed the month by then.
    private static Month Closed(CalendarInvestment investment, DateTime dueAt) =>
        investment
            .Closed.Where(closed =>
                SwedishTime.Local(closed.AtUtc) <= dueAt && closed.Month < Month.Of(DateOnly.FromDateTime(dueAt))
            )
            .Select(closed => closed.Month)
            .Append(ReportDays.LastClosed(dueAt))
            .Max();

    private static CalendarReport Report(
        CalendarFacts facts,
        ReportKey key,
        string name,
        DateTime dueAt,
        DateTime local
    )
    {
        var frozen = facts.Frozen.GetValueOrDefault(key);
        var failure = frozen is null ? facts.Failed.GetValueOrDefault(key) : null;
        var state =
            frozen is not null ? CalendarState.Done
            : dueAt > local ? CalendarState.Coming
            : !(key.Month <= facts.LastBooked) ? CalendarState.Waiting
            : failure is not null ? CalendarState.Failed
            : CalendarState.Due;
        return new CalendarReport(
            key,
            name,
            state,
            (frozen is null ? local : SwedishTime.Local(frozen.FrozenUtc)) - dueAt > InTime,
            frozen,
            failure
        );
    }
}
