using System.Numerics;
using CsCheck;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(-1, 2, -1)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(5, 2, 3)]
    [InlineData(-5, 2, -3)]
    [InlineData(5, -2, -3)]
    [InlineData(49, 100, 0)]
    [InlineData(0, 7, 0)]
    public void Half_an_ore_rounds_away_from_zero(long numerator, long denominator, long ore) =>
        Assert.Equal(new Money(ore), Money.Round(numerator, denominator));

    [Fact]
    public void Rounding_a_fraction_agrees_with_decimal_rounding() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Long[1, 10_000])
            .Sample(
                (numerator, denominator) =>
                    Assert.Equal(
                        decimal.Round((decimal)numerator / denominator, 0, MidpointRounding.AwayFromZero),
                        Money.Round(numerator, denominator).Ore
                    )
            );

    [Fact]
    public void Kronor_with_more_decimals_round_to_ore()
    {
        Assert.Equal(new Money(123_46), Money.Round(123.455m));
        Assert.Equal(new Money(-123_46), Money.Round(-123.455m));
    }

    [Fact]
    public void Kronor_are_exact_or_refused()
    {
        Assert.Equal(new Money(123_450), Money.FromKronor(1_234.50m));
        Assert.Equal(1_234.50m, new Money(123_450).Kronor);
        Assert.Throws<ArgumentException>(() => Money.FromKronor(0.001m));
    }

    [Fact]
    public void Sums_never_overflow_silently()
    {
        var most = new Money(long.MaxValue);

        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => Money.Round((BigInteger)long.MaxValue * 2, 1));
    }

    [Fact]
    public void Amounts_are_summed_compared_and_turned()
    {
        Assert.Equal(new Money(6), Money.Sum([new Money(1), new Money(2), new Money(3)]));
        Assert.Equal(Money.Zero, Money.Sum([]));
        Assert.Equal(new Money(3), Money.Max(new Money(-5), new Money(3)));
        Assert.Equal(new Money(5), new Money(-5).Abs());
        Assert.True(new Money(-5) < Money.Zero);
        Assert.Equal(new Money(5), -new Money(-5));
    }
}
