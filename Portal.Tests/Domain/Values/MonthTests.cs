using CsCheck;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

public sealed class MonthTests
{
    private static readonly Gen<Month> AnyMonth = Gen.Select(Gen.Int[1900, 2200], Gen.Int[1, 12])
        .Select((year, number) => new Month(year, number));

    [Fact]
    public void Every_month_is_stored_and_written_and_read_back() =>
        AnyMonth.Sample(month =>
        {
            Assert.Equal(month, Month.FromYearMonth(month.YearMonth));
            Assert.Equal(month, Month.TryParse(month.ToString()));
            Assert.Equal(month, Month.Of(month.FirstDay));
            Assert.Equal(month, Month.Of(month.LastDay));
            Assert.Equal(1, month.FirstDay.Day);
        });

    [Fact]
    public void Months_are_counted_and_ordered_alike() =>
        Gen.Select(AnyMonth, AnyMonth)
            .Sample(
                (a, b) =>
                {
                    Assert.Equal(b, a.AddMonths(a.MonthsUntil(b)));
                    Assert.Equal(a.MonthsUntil(b) > 0, a < b);
                    Assert.Equal(a.YearMonth.CompareTo(b.YearMonth), a.CompareTo(b));
                    Assert.Equal(a >= b ? a : b, Month.Max(a, b));
                }
            );

    [Fact]
    public void The_last_day_knows_leap_years()
    {
        Assert.Equal(new DateOnly(2020, 2, 29), new Month(2020, 2).LastDay);
        Assert.Equal(new DateOnly(2200, 12, 31), new Month(2200, 12).LastDay);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("2021-4")]
    [InlineData("2021-13")]
    [InlineData("2021-04-01")]
    [InlineData(" 2021-04")]
    [InlineData("1899-12")]
    [InlineData("2201-01")]
    public void What_is_no_month_is_not_read(string? text) => Assert.Null(Month.TryParse(text));

    [Theory]
    [InlineData(1899, 12)]
    [InlineData(2201, 1)]
    [InlineData(2021, 0)]
    [InlineData(2021, 13)]
    public void A_month_outside_the_calendar_cannot_be(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Fact]
    public void Counting_out_of_the_calendar_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(1900, 1).AddMonths(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(1900, 1).AddMonths(-12));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(2200, 12).AddMonths(1));
    }
}
