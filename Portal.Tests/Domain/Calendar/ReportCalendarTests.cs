using Portal.Domain.Calendar;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Calendar;

/// <summary>What is due, done, waiting and failed, from facts and a moment.</summary>
public sealed class ReportCalendarTests
{
    private static readonly Meeting Committee = new()
    {
        Committee = "Socialnämnden",
        MeetingDay = new DateOnly(2021, 5, 20),
        DocumentsOn = new DateOnly(2021, 5, 6),
        Id = 1,
    };

    private CalendarFacts _facts = new(
        new Month(2021, 2),
        new Month(2021, 12),
        [Investment(1, "Ett", new Month(2020, 6)), Investment(2, "Två", new Month(2021, 4))],
        [],
        new Dictionary<ReportKey, CalendarFrozen>(),
        new Dictionary<ReportKey, string>()
    );

    [Fact]
    public void Each_investment_is_due_from_its_first_month() =>
        Assert.Equal(
            ["2021-02 Ett", "2021-03 Ett", "2021-04 Ett", "2021-04 Två"],
            Due(CalendarKind.FollowUp, "2021-05-12T08:00:00Z")
        );

    [Fact]
    public void The_portfolio_is_one_report_whatever_the_investments_are() =>
        Assert.Equal(["2021-04 alla investeringar"], Due(CalendarKind.Portfolio, "2021-05-12T08:00:00Z"));

    [Fact]
    public void Where_no_investment_had_begun_there_is_no_portfolio()
    {
        _facts = _facts with { Investments = [Investment(1, "Ny", new Month(2021, 6))] };

        Assert.Equal(["2021-08 alla investeringar"], Due(CalendarKind.Portfolio, "2021-09-12T08:00:00Z"));
    }

    [Fact]
    public void What_is_frozen_is_not_due_again_and_the_rest_is_after_two_years_down()
    {
        Freeze(1, new Month(2021, 2), "2021-03-10T05:00:00Z");

        var due = Due(CalendarKind.FollowUp, "2023-03-12T08:00:00Z");
        _facts = _facts with { LastBooked = new Month(2023, 2) };
        var later = Due(CalendarKind.FollowUp, "2023-03-12T08:00:00Z");

        // March to December 2021 and April to December 2021 are booked; then 24 and 23 months.
        Assert.Equal(10 + 9, due.Count);
        Assert.Equal(24 + 23, later.Count);
        Assert.Equal("2021-03 Ett", later[0]);
        Assert.Equal(
            ["2021-04", "2021-08", "2021-12", "2022-04", "2022-08", "2022-12"],
            Due(CalendarKind.Portfolio, "2023-03-12T08:00:00Z").Select(of => of[..7])
        );
    }

    [Fact]
    public void An_investment_that_has_ended_has_its_last_report_for_the_month_of_the_end()
    {
        _facts = _facts with
        {
            Investments = [Ended(1, "Ett", new Month(2021, 3)), Investment(2, "Två", new Month(2021, 4))],
            Meetings =
            [
                new Meeting
                {
                    Committee = "Socialnämnden",
                    MeetingDay = new DateOnly(2021, 5, 20),
                    DocumentsOn = new DateOnly(2021, 5, 12),
                },
            ],
        };

        Assert.Equal(
            ["2021-02 Ett", "2021-03 Ett", "2021-04 Två", "2021-05 Två"],
            Due(CalendarKind.FollowUp, "2021-06-12T08:00:00Z")
        );
        Assert.Equal(["2021-04 Två"], Due(CalendarKind.Meeting, "2021-06-12T08:00:00Z"));
    }

    [Fact]
    public void Where_every_investment_has_ended_nothing_waits_and_what_was_frozen_after_is_still_told()
    {
        _facts = _facts with { Investments = [Ended(1, "Ett", new Month(2021, 3))] };
        Freeze(1, new Month(2021, 2), "2021-03-10T05:00:00Z");
        Freeze(1, new Month(2021, 3), "2021-04-10T05:00:00Z");
        Freeze(1, new Month(2021, 4), "2021-05-10T05:00:00Z");

        var days = At("2023-03-12T08:00:00Z");

        Assert.Equal(
            ["2021-02", "2021-03", "2021-04"],
            days.SelectMany(day => day.Reports).Select(report => $"{report.Key.Month}")
        );
        Assert.All(days, day => Assert.Equal((CalendarKind.FollowUp, true), (day.Kind, day.IsDone)));
    }

    [Fact]
    public void What_is_not_booked_waits_and_is_not_due()
    {
        _facts = _facts with { LastBooked = new Month(2021, 3) };

        Assert.Equal(["2021-02 Ett", "2021-03 Ett"], Due(CalendarKind.FollowUp, "2021-05-12T08:00:00Z"));
        Assert.Empty(Due(CalendarKind.Portfolio, "2021-05-12T08:00:00Z"));
        Assert.Equal(
            "Fem rapporter är försenade: tre väntar på bokföringen för april 2021 och två görs vid nästa körning.",
            CalendarWords.Conclusion(At("2021-05-12T08:00:00Z"))
        );
    }

    [Fact]
    public void Where_nothing_is_booked_everything_waits()
    {
        _facts = _facts with { LastBooked = null };

        Assert.Empty(Due(CalendarKind.FollowUp, "2021-04-20T08:00:00Z"));
        Assert.All(
            CalendarWords.Open(At("2021-04-20T08:00:00Z")),
            report => Assert.Equal(CalendarState.Waiting, report.State)
        );
    }

    [Fact]
    public void Where_the_schedule_was_never_switched_on_only_meetings_are_there()
    {
        _facts = _facts with { From = null, Meetings = [Committee] };

        Assert.Equal([CalendarKind.Meeting], At("2021-05-12T08:00:00Z").Select(day => day.Kind));
    }

    [Fact]
    public void A_meeting_needs_the_month_that_the_calendar_has_come_to_by_the_day_of_its_documents()
    {
        _facts = _facts with { Meetings = [Committee] };

        Assert.Empty(Due(CalendarKind.Meeting, "2021-05-06T03:59:59Z"));
        Assert.Equal(["2021-03 Ett"], Due(CalendarKind.Meeting, "2021-05-06T04:00:00Z"));
        Assert.Equal(["2021-03 Ett"], Due(CalendarKind.Meeting, "2023-01-01T00:00:00Z"));
    }

    [Fact]
    public void A_month_that_was_closed_before_the_documents_are_due_is_needed_instead()
    {
        _facts = _facts with
        {
            Meetings = [Committee],
            Investments =
            [
                Investment(1, "Ett", new Month(2020, 6), (new Month(2021, 4), "2021-05-05T12:00:00Z")),
                Investment(2, "Sent", new Month(2020, 6), (new Month(2021, 4), "2021-05-06T12:00:00Z")),
                Investment(3, "I månaden", new Month(2020, 6), (new Month(2021, 5), "2021-05-05T12:00:00Z")),
            ],
        };

        Assert.Equal(
            ["2021-04 Ett", "2021-03 Sent", "2021-03 I månaden"],
            Due(CalendarKind.Meeting, "2021-05-06T04:00:00Z")
        );
    }

    [Fact]
    public void An_investment_that_came_after_the_documents_were_due_is_not_asked()
    {
        var late = Investment(3, "Ny", new Month(2020, 6)) with { RecordedUtc = Utc("2021-05-07T08:00:00Z") };
        _facts = _facts with { Meetings = [Committee], Investments = [.. _facts.Investments, late] };

        Assert.Equal(["2021-03 Ett"], Due(CalendarKind.Meeting, "2021-05-12T08:00:00Z"));
    }

    [Fact]
    public void Two_meetings_that_need_the_same_report_make_it_once()
    {
        var other = new Meeting
        {
            Committee = "Kommunstyrelsen",
            MeetingDay = new DateOnly(2021, 5, 25),
            DocumentsOn = new DateOnly(2021, 5, 7),
        };
        _facts = _facts with { Meetings = [Committee, other] };

        Assert.Equal(["2021-03 Ett"], Due(CalendarKind.Meeting, "2021-05-12T08:00:00Z"));
        Assert.Equal(2, At("2021-05-12T08:00:00Z").Count(day => day.Kind == CalendarKind.Meeting));
    }

    [Fact]
    public void What_failed_says_why_until_it_is_frozen_and_is_due_all_along()
    {
        var key = new ReportKey(1, new Month(2021, 2));
        _facts = _facts with { Failed = new Dictionary<ReportKey, string> { [key] = "Disken var full." } };

        var report = At("2021-03-10T05:00:00Z")[0].Reports[0];
        Assert.Equal((CalendarState.Failed, "Disken var full."), (report.State, report.Failure));
        Assert.Equal(["2021-02 Ett"], Due(CalendarKind.FollowUp, "2021-03-10T05:00:00Z"));

        Freeze(1, new Month(2021, 2), "2021-03-10T05:20:00Z");
        report = At("2021-03-10T06:00:00Z")[0].Reports[0];
        Assert.Equal((CalendarState.Done, null, false), (report.State, report.Failure, report.IsLate));
    }

    [Theory]
    [InlineData("2021-03-11T05:00:00Z", false)]
    [InlineData("2021-03-11T05:00:01Z", true)]
    public void What_is_frozen_more_than_a_day_after_its_time_is_late(string frozen, bool late)
    {
        Freeze(1, new Month(2021, 2), frozen);

        Assert.Equal(late, At("2021-04-01T00:00:00Z")[0].Reports[0].IsLate);
    }

    [Fact]
    public void The_conclusion_counts_each_report_once_and_says_why()
    {
        _facts = _facts with
        {
            Meetings = [Committee],
            Failed = new Dictionary<ReportKey, string> { [new ReportKey(1, new Month(2021, 3))] = "Nej." },
        };
        Freeze(1, new Month(2021, 2), "2021-03-10T05:00:00Z");

        Assert.Equal(
            "En rapport är försenad: en kunde inte göras.",
            CalendarWords.Conclusion(At("2021-05-08T08:00:00Z"))
        );
        Assert.Equal("Nästa: Uppföljning för april 2021, 2021-05-10.", CalendarWords.Next(At("2021-05-08T08:00:00Z")));
    }

    [Fact]
    public void Where_nothing_is_late_it_says_so()
    {
        Assert.Equal("Inget är försenat.", CalendarWords.Conclusion(At("2021-03-01T08:00:00Z")));
        Assert.Equal(
            "Inget är försenat än, men en görs vid nästa körning.",
            CalendarWords.Conclusion(At("2021-03-10T05:00:00Z"))
        );
    }

    private static CalendarInvestment Investment(
        long id,
        string name,
        Month from,
        params IEnumerable<(Month Month, string At)> closed
    ) => new(id, name, from, Utc("2020-01-01T00:00:00Z"), [.. closed.Select(of => (of.Month, Utc(of.At)))]);

    private static CalendarInvestment Ended(long id, string name, Month last) =>
        Investment(id, name, new Month(2020, 6)) with
        {
            Last = last,
        };

    private void Freeze(long? investment, Month month, string at) =>
        _facts = _facts with
        {
            Frozen = new Dictionary<ReportKey, CalendarFrozen>(_facts.Frozen)
            {
                [new ReportKey(investment, month)] = new(7, Utc(at)),
            },
        };

    private IReadOnlyList<CalendarDay> At(string now) => ReportCalendar.At(_facts, Utc(now));

    private List<string> Due(CalendarKind kind, string now) =>
        [.. ReportCalendar.Due(_facts, kind, Utc(now)).Select(due => $"{due.Report.Key.Month} {due.Report.Name}")];

    private static DateTime Utc(string text) => SwedishTime.TryParse(text)!.Value;
}
