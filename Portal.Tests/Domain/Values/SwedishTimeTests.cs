using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

/// <summary>Moments are held in UTC, and shown and read in the time of Europe/Stockholm.</summary>
public sealed class SwedishTimeTests
{
    [Theory]
    [InlineData("2021-05-10T12:00:00Z", "2021-05-10 12:00:00")]
    [InlineData("2021-05-10T12:00:00+01:00", "2021-05-10 11:00:00")]
    [InlineData("2021-05-10T14:00", "2021-05-10 12:00:00")]
    [InlineData("2021-01-10T14:00:30", "2021-01-10 13:00:30")]
    public void A_moment_is_read_with_its_offset_or_as_swedish_time(string written, string utc) =>
        Assert.Equal(
            DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture),
            SwedishTime.TryParse(written)
        );

    [Fact]
    public void A_day_alone_is_its_end() =>
        Assert.Equal(new DateTime(2021, 4, 30, 22, 0, 0, DateTimeKind.Utc), SwedishTime.TryParse("2021-04-30"));

    [Fact]
    public void An_hour_that_summer_time_skips_is_the_hour_after() =>
        Assert.Equal(new DateTime(2021, 3, 28, 1, 30, 0, DateTimeKind.Utc), SwedishTime.TryParse("2021-03-28T02:30"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("i går")]
    [InlineData("2021-05")]
    [InlineData("2021-02-30T10:00")]
    [InlineData("10/5/2021")]
    public void What_is_no_moment_is_not_guessed(string? written) => Assert.Null(SwedishTime.TryParse(written));

    [Fact]
    public void A_moment_is_shown_as_the_clock_showed_it() =>
        Assert.Equal("2021-05-10 14:00", SwedishTime.Text(new DateTime(2021, 5, 10, 12, 0, 0, DateTimeKind.Utc)));
}
