using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Progress;

/// <summary>How far a report has come, and which counts.</summary>
public sealed class RoundFactsTests
{
    private static readonly Month March = new(2021, 3);
    private static readonly Month April = new(2021, 4);

    private readonly ToldReports _told = new();

    [Fact]
    public void A_report_goes_from_missing_through_sent_in_and_returned_to_approved()
    {
        _told.Round(April, 1);
        Assert.Equal(ReportState.Missing, State());

        var first = _told.Report(1, April);
        Assert.Equal(ReportState.SentIn, State());

        _told.Review(first, ReviewOutcome.Returned);
        Assert.Equal(ReportState.Returned, State());
        Assert.Null(_told.Facts.Of(1, April)!.Closed);

        var second = _told.Report(1, April);
        Assert.Equal(ReportState.SentIn, State());

        _told.Review(second, ReviewOutcome.Approved);
        Assert.Equal(ReportState.Approved, State());
        Assert.Contains("godkänd och fryst", _told.Facts.Of(1, April)!.Closed!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_a_round_asked_for_counts_once_it_is_approved()
    {
        var march = _told.Report(1, March, 0.4m);
        _told.Round(April, 1);
        var april = _told.Report(1, April, 0.6m);
        Assert.Equal(march, _told.Facts.Latest(1, April));

        _told.Review(april, ReviewOutcome.Returned);
        Assert.Equal(march, _told.Facts.Latest(1, April));

        var again = _told.Report(1, April, 0.5m);
        _told.Review(again, ReviewOutcome.Approved);
        Assert.Equal(again, _told.Facts.Latest(1, April));
        Assert.Equal(march, _told.Facts.Latest(1, March));
    }

    [Fact]
    public void A_report_of_a_month_without_a_round_counts_as_it_was_given()
    {
        _told.Round(April, 2);
        var given = _told.Report(1, April);

        Assert.Null(_told.Facts.Of(1, April));
        Assert.Equal(given, _told.Facts.Latest(1, April));
    }

    [Fact]
    public void A_round_that_is_opened_afterwards_changes_nothing_that_counted()
    {
        var given = _told.Report(1, April);
        _told.Round(April, 1);

        Assert.Equal(ReportState.Missing, State());
        Assert.Equal(given, _told.Facts.Latest(1, April));
        Assert.Equal(given, _told.Facts.LatestSent(1, April));
    }

    [Fact]
    public void What_is_sent_in_again_before_it_is_reviewed_takes_the_earlier_ones_place()
    {
        _told.Round(April, 1);
        _told.Report(1, April, 0.5m);
        var second = _told.Report(1, April, 0.6m);

        Assert.Equal(second, _told.Facts.Of(1, April)!.Latest!.Report);
        Assert.Equal(2, _told.Facts.Of(1, April)!.Sent.Count);
    }

    [Fact]
    public void A_report_is_due_from_its_day_until_it_is_in_and_again_when_it_is_returned()
    {
        _told.Round(April, 1);
        Assert.False(_told.Facts.Of(1, April)!.IsDue(new DateOnly(2021, 5, 7)));
        Assert.True(_told.Facts.Of(1, April)!.IsDue(new DateOnly(2021, 5, 8)));
        Assert.True(_told.Facts.Of(1, April)!.IsDue(new DateOnly(2021, 6, 30)));

        var report = _told.Report(1, April);
        Assert.False(_told.Facts.Of(1, April)!.IsDue(new DateOnly(2021, 6, 30)));

        _told.Review(report, ReviewOutcome.Returned);
        Assert.True(_told.Facts.Of(1, April)!.IsDue(new DateOnly(2021, 6, 30)));
    }

    [Fact]
    public void A_reminder_is_needed_once_a_day_also_after_days_when_none_was_given()
    {
        var round = _told.Round(April, 1);
        _told.Remind(round, 1, new DateOnly(2021, 5, 8));

        Assert.False(_told.Facts.Of(1, April)!.NeedsReminder(new DateOnly(2021, 5, 8)));
        Assert.True(_told.Facts.Of(1, April)!.NeedsReminder(new DateOnly(2021, 5, 9)));
        Assert.True(_told.Facts.Of(1, April)!.NeedsReminder(new DateOnly(2021, 5, 20)));
    }

    [Fact]
    public void A_report_that_a_later_round_asks_for_too_is_reminded_of_no_more_and_is_missing_still()
    {
        _told.Round(April, 1, 2);
        _told.Round(April.AddMonths(1), 1);
        var day = new DateOnly(2021, 6, 8);

        Assert.False(_told.Facts.Of(1, April)!.NeedsReminder(day));
        Assert.True(_told.Facts.Of(1, April)!.IsDue(day));
        Assert.True(_told.Facts.Of(1, April.AddMonths(1))!.NeedsReminder(day));
        Assert.True(_told.Facts.Of(2, April)!.NeedsReminder(day));
    }

    [Fact]
    public void Reminders_come_daily_for_a_week_then_weekly_and_end_after_sixty_days()
    {
        var due = new DateOnly(2021, 5, 8);
        var given = new List<int>();
        DateOnly? last = null;
        for (var day = -3; day < 400; day++)
        {
            if (ReminderPace.IsTime(due, last, due.AddDays(day)))
            {
                last = due.AddDays(day);
                given.Add(day);
            }
        }

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 13, 20, 27, 34, 41, 48, 55], given);
        Assert.True(ReminderPace.IsTime(due, null, due.AddDays(59)));
        Assert.False(ReminderPace.IsTime(due, null, due.AddDays(60)));
    }

    [Fact]
    public void A_subproject_is_finished_when_all_is_done_and_every_milestone_reached()
    {
        var milestone = new Milestone
        {
            SubprojectId = 1,
            Name = "Driftstart",
            Baseline = new DateOnly(2021, 2, 1),
            Planned = new DateOnly(2021, 3, 1),
            ReportedOn = new DateOnly(2021, 2, 1),
        };
        var reached = new Milestone
        {
            Id = 2,
            SubprojectId = 1,
            Name = "Driftstart",
            Baseline = milestone.Baseline,
            Planned = milestone.Planned,
            Reached = new DateOnly(2021, 3, 2),
            ReportedOn = new DateOnly(2021, 3, 2),
        };
        Assert.False(FinishedWork.Before(1, April, _told.Facts, [milestone, reached]));

        _told.Report(1, March, 1);

        Assert.False(FinishedWork.Before(1, April, _told.Facts, [milestone]));
        Assert.True(FinishedWork.Before(1, April, _told.Facts, [milestone, reached]));
        Assert.False(FinishedWork.Before(1, March, _told.Facts, [milestone, reached]));
    }

    [Fact]
    public void Thirty_days_without_a_report_are_a_silence()
    {
        var began = new DateOnly(2020, 5, 1);

        Assert.Null(Silence.On(new DateOnly(2021, 5, 7), new DateOnly(2021, 4, 8), began));
        Assert.Equal("senast 2021-04-08", Silence.On(new DateOnly(2021, 5, 8), new DateOnly(2021, 4, 8), began)!.Since);
        Assert.Null(Silence.On(new DateOnly(2020, 5, 30), lastOn: null, began));
        Assert.Equal("har aldrig rapporterat", Silence.On(new DateOnly(2020, 5, 31), lastOn: null, began)!.Since);
        Assert.Null(Silence.On(new DateOnly(2020, 1, 1), lastOn: null, began));
    }

    [Theory]
    [InlineData("2021-02-28", "")]
    [InlineData("2021-03-01", "2021-02")]
    [InlineData("2021-05-31", "2021-02 2021-03 2021-04")]
    public void Every_month_whose_day_has_come_is_to_have_its_round(string today, string months) =>
        Assert.Equal(
            months,
            string.Join(
                ' ',
                new RoundCalendar(1, 8).Opened(
                    new Month(2021, 2),
                    DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
        );

    [Fact]
    public void A_calendar_has_days_that_every_month_has_and_is_due_after_it_opens()
    {
        var calendar = new RoundCalendar(3, 28);
        Assert.Equal(new DateOnly(2021, 3, 3), calendar.OpensOn(new Month(2021, 2)));
        Assert.Equal(new DateOnly(2021, 3, 28), calendar.DueOn(new Month(2021, 2)));

        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundCalendar(0, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundCalendar(9, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundCalendar(1, 29));
    }

    private ReportState State() => _told.Facts.Of(1, April)!.State;
}
