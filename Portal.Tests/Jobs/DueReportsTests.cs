using Portal.Domain.Values;
using Portal.Jobs;

namespace Portal.Tests.Jobs;

/// <summary>Which months are due.</summary>
public sealed class DueReportsTests
{
    private static readonly Month February = new(2021, 2);

    [Theory]
    [InlineData("2021-03-10T04:59:59Z", "")] // One second before six in Sweden, in winter.
    [InlineData("2021-03-10T05:00:00Z", "2021-02")]
    [InlineData("2021-04-10T03:59:59Z", "2021-02")] // In summer Sweden is an hour further on.
    [InlineData("2021-04-10T04:00:00Z", "2021-02 2021-03")]
    [InlineData("2022-01-10T05:00:00Z", "2021-02 2021-03 2021-04 2021-05 2021-06")]
    public void A_month_is_due_on_the_tenth_of_the_next_and_not_before_it_is_booked(string now, string due) =>
        Assert.Equal(due, string.Join(' ', DueReports.Months(February, new Month(2021, 6), Moment(now))));

    [Fact]
    public void What_is_closed_but_not_booked_waits()
    {
        var now = Moment("2021-06-10T12:00:00Z");

        Assert.Equal(["2021-02", "2021-03"], DueReports.Months(February, new Month(2021, 3), now).Select(m => $"{m}"));
        Assert.Equal(["2021-04", "2021-05"], DueReports.Waiting(February, new Month(2021, 3), now).Select(m => $"{m}"));
    }

    [Fact]
    public void Where_nothing_is_booked_every_closed_month_waits()
    {
        var now = Moment("2021-04-20T12:00:00Z");

        Assert.Empty(DueReports.Months(February, null, now));
        Assert.Equal(["2021-02", "2021-03"], DueReports.Waiting(February, null, now).Select(m => $"{m}"));
    }

    private static DateTime Moment(string text) => SwedishTime.TryParse(text)!.Value;
}
