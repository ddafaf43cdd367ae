using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

public sealed class SwedishTextTests
{
    [Fact]
    public void Amounts_have_a_hard_space_a_comma_and_a_real_minus()
    {
        Assert.Equal("1\u00A0234,50\u00A0kr", SwedishText.Kronor(new Money(123_450)));
        Assert.Equal("\u22122\u00A0731\u00A0000,00\u00A0kr", SwedishText.Kronor(new Money(-273_100_000)));
        Assert.Equal("0,00", SwedishText.Amount(Money.Zero));
    }

    [Fact]
    public void Ore_are_shown_in_short_form_only_where_there_are_any()
    {
        Assert.Equal("2\u00A0731\u00A0000\u00A0kr", SwedishText.ShortKronor(new Money(273_100_000)));
        Assert.Equal("0,50\u00A0kr", SwedishText.ShortKronor(new Money(50)));
        Assert.Equal("\u22120,50\u00A0kr", SwedishText.ShortKronor(new Money(-50)));
        Assert.Equal("1\u00A0235\u00A0kr", SwedishText.WholeKronor(new Money(123_450)));
    }

    [Theory]
    [InlineData(57_077_900, "571\u00A0tkr")]
    [InlineData(49_999, "0\u00A0tkr")]
    [InlineData(-49_999, "0\u00A0tkr")]
    [InlineData(50_000, "1\u00A0tkr")]
    [InlineData(-150_000, "\u22122\u00A0tkr")]
    public void Thousands_round_half_away_from_zero_from_the_exact_amount(long ore, string shown) =>
        Assert.Equal(shown, SwedishText.Thousands(new Money(ore)));

    [Fact]
    public void Decimals_are_as_many_as_needed_between_least_and_most()
    {
        Assert.Equal("3", SwedishText.Number(3.00m, 0, 2));
        Assert.Equal("3,1", SwedishText.Number(3.10m, 0, 2));
        Assert.Equal("3,13", SwedishText.Number(3.125m, 0, 2));
        Assert.Equal("3,00", SwedishText.Number(3m, 2, 2));
        Assert.Equal("0,00", SwedishText.Number(-0.001m, 2, 2));
    }

    [Theory]
    [InlineData(80.9, 161.81, 1, "80,9–161,8")]
    [InlineData(80, 160, 1, "80–160")]
    [InlineData(1620.5, 3240.96, 2, "1\u00A0620,50–3\u00A0240,96")]
    [InlineData(2, 2.04, 1, "2–2")]
    public void Both_ends_of_a_span_have_as_many_decimals(double low, double high, int most, string shown) =>
        Assert.Equal(shown, SwedishText.Span((decimal)low, (decimal)high, most));

    [Fact]
    public void Hours_months_and_days_are_in_swedish()
    {
        Assert.Equal("\u22121,05\u00A0h", new Hours(-1.0457m).ToString());
        Assert.Equal("april 2021", SwedishText.MonthName(new Month(2021, 4)));
        Assert.Equal("2021-04-30", SwedishText.Day(new DateOnly(2021, 4, 30)));
    }
}
