using CsCheck;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

public sealed class RateAndShareTests
{
    [Fact]
    public void Every_rate_reads_back_from_its_per_cent() =>
        Gen.Long[0, 1_000_000]
            .Select(parts => new Rate(parts))
            .Sample(rate => Assert.Equal(rate, Rate.FromPercent(rate.Percent)));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    [InlineData(1.00001)]
    public void A_rate_is_0_to_100_per_cent_with_four_decimals(double percent) =>
        Assert.Null(Rate.FromPercent((decimal)percent));

    [Fact]
    public void A_rate_outside_cannot_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rate(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rate(1_000_001));
    }

    [Fact]
    public void Rates_are_shown_with_the_decimals_they_have()
    {
        Assert.Equal("1,5\u00A0%", new Rate(15_000).ToString());
        Assert.Equal("0\u00A0%", new Rate(0).ToString());
        Assert.Equal("1,2345\u00A0%", new Rate(12_345).ToString());
    }

    [Fact]
    public void A_share_of_nothing_is_no_share()
    {
        Assert.Null(Share.Of(new Money(100), Money.Zero));
        Assert.Equal(new Share(0.25m), Share.Of(new Money(100), new Money(400)));
        Assert.Equal(new Share(-0.25m), Share.Of(new Money(-100), new Money(400)));
    }

    [Fact]
    public void A_share_is_shown_in_per_cent()
    {
        Assert.Equal("80,9\u00A0%", new Share(0.80902m).ToString());
        Assert.Equal("161,8\u00A0%", new Share(1.61805m).ToString());
    }
}
