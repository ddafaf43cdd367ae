using CsCheck;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Forecasts;

public sealed class ForecastSpreadTests
{
    [Fact]
    public void The_same_fault_again_gives_the_ends()
    {
        // Earlier 1 000, 1 100 and 1 250 against 1 100 now: ten per cent too low, right, and twelve too high.
        var spread = Of(1_100, 0, 1_000, 1_100, 1_250);

        Assert.Equal((3, Kr(968), Kr(1_210)), (spread.Observations, spread.Low, spread.High));
    }

    [Fact]
    public void The_estimate_itself_is_always_within()
    {
        var spread = Of(1_100, 0, 1_000, 1_000, 1_050);

        Assert.Equal((Kr(1_100), Kr(1_210)), (spread.Low, spread.High));
    }

    [Fact]
    public void What_is_booked_and_ordered_is_the_least() =>
        Assert.Equal(Kr(1_000), Of(1_100, 1_000, 1_100, 1_100, 1_250).Low);

    [Fact]
    public void An_estimate_below_what_is_booked_is_not_raised_by_its_spread() =>
        Assert.Equal(Kr(1_100), Of(1_100, 2_000, 1_100, 1_100, 1_250).Low);

    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(2, new[] { 900, 1_000 })]
    [InlineData(2, new[] { 900, 1_000, 0, -5 })] // what is not above zero was no estimate
    public void Too_few_earlier_estimates_give_no_span(int observations, int[] earlier)
    {
        var spread = Of(1_000, 0, earlier);

        Assert.Equal((observations, (Money?)null, (Money?)null), (spread.Observations, spread.Low, spread.High));
    }

    [Fact]
    public void Whatever_came_before_the_ends_lie_on_either_side_of_the_estimate() =>
        Gen.Select(
                Gen.Long[1, 1_000_000_000_00],
                Gen.Long[0, 1_000_000_000_00],
                Gen.Long[-5, 1_000_000_000_00].Array[0, 8]
            )
            .Sample(
                (estimate, least, earlier) =>
                {
                    var spread = ForecastSpread.Of(
                        new Money(estimate),
                        new Money(least),
                        earlier.Select(e => new Money(e))
                    );
                    Assert.Equal(spread.Observations < ForecastSpread.Fewest, spread.Low is null);
                    Assert.True(spread.Low is null || spread.Low <= new Money(estimate));
                    Assert.True(spread.High is null || spread.High >= new Money(estimate));
                }
            );

    private static ForecastSpread Of(int estimate, int least, params int[] earlier) =>
        ForecastSpread.Of(Kr(estimate), Kr(least), earlier.Select(then => Kr(then)));

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}
