using Portal.Domain.Calendar;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Calendar;

/// <summary>When reports are due.</summary>
public sealed class ReportDaysTests
{
    [Theory]
    [InlineData("2021-03-10T04:59:59Z", "")] // One second before six in Sweden, in winter.
    [InlineData("2021-03-10T05:00:00Z", "2021-02")]
    [InlineData("2021-04-10T03:59:59Z", "2021-02")] // In summer Sweden is an hour further on.
    [InlineData("2021-04-10T04:00:00Z", "2021-02 2021-03")]
    [InlineData(
        "2022-01-10T04:59:59Z",
        "2021-02 2021-03 2021-04 2021-05 2021-06 2021-07 2021-08 2021-09 2021-10 2021-11"
    )]
    [InlineData(
        "2022-01-10T05:00:00Z",
        "2021-02 2021-03 2021-04 2021-05 2021-06 2021-07 2021-08 2021-09 2021-10 2021-11 2021-12"
    )]
    public void A_month_is_due_on_the_tenth_of_the_next_at_six(string now, string due) =>
        Assert.Equal(due, Due(CalendarKind.FollowUp, now));

    [Theory]
    [InlineData("2021-05-10T03:59:59Z", "")]
    [InlineData("2021-05-10T04:00:00Z", "2021-04")]
    [InlineData("2021-09-10T04:00:00Z", "2021-04 2021-08")]
    [InlineData("2022-01-10T04:59:59Z", "2021-04 2021-08")]
    [InlineData("2022-01-10T05:00:00Z", "2021-04 2021-08 2021-12")]
    [InlineData("2023-01-10T05:00:00Z", "2021-04 2021-08 2021-12 2022-04 2022-08 2022-12")]
    public void The_portfolio_is_due_for_April_August_and_December(string now, string due) =>
        Assert.Equal(due, Due(CalendarKind.Portfolio, now));

    [Fact]
    public void What_comes_next_goes_on_over_the_turn_of_the_year()
    {
        var local = Local("2021-11-15T12:00:00Z");

        Assert.Equal(["2021-11", "2021-12"], Text(ReportDays.Coming(CalendarKind.FollowUp, new Month(2021, 2), local)));
        Assert.Equal(
            ["2021-12", "2022-04", "2022-08"],
            Text(ReportDays.Coming(CalendarKind.Portfolio, new Month(2021, 2), local))
        );
    }

    [Fact]
    public void Before_the_first_month_nothing_is_due_and_the_first_comes_next()
    {
        var local = Local("2021-01-31T12:00:00Z");

        Assert.Empty(ReportDays.Due(CalendarKind.FollowUp, new Month(2021, 2), local));
        Assert.Equal("2021-02", Text(ReportDays.Coming(CalendarKind.FollowUp, new Month(2021, 2), local)).First());
    }

    [Theory]
    [InlineData("2021-05-10T03:59:59Z", "2021-03")]
    [InlineData("2021-05-10T04:00:00Z", "2021-04")]
    [InlineData("2022-01-05T12:00:00Z", "2021-11")]
    public void A_month_is_closed_when_its_report_is_due(string now, string closed) =>
        Assert.Equal(closed, $"{ReportDays.LastClosed(Local(now))}");

    [Fact]
    public void The_months_are_said_in_words() =>
        Assert.Equal("april, augusti och december", ReportDays.MonthsOf(CalendarKind.Portfolio));

    private static string Due(CalendarKind kind, string now) =>
        string.Join(' ', ReportDays.Due(kind, new Month(2021, 2), Local(now)));

    private static IEnumerable<string> Text(IEnumerable<Month> months) => months.Select(month => $"{month}");

    private static DateTime Local(string text) => SwedishTime.Local(SwedishTime.TryParse(text)!.Value);
}
