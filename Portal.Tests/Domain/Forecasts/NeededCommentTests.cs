using Portal.Domain.Forecasts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Forecasts;

public sealed class NeededCommentTests
{
    [Theory]
    [InlineData(105, 100, 0, null)] // at the threshold
    [InlineData(95, 100, 0, null)]
    [InlineData(
        105.01,
        100,
        0,
        "Prognosen är 5,01 kr över budgeten. Det är 5,01 % av den, mer än gränsen 5 %. Skriv varför i kommentaren."
    )]
    [InlineData(
        90,
        100,
        0,
        "Prognosen är 10 kr under budgeten. Det är 10 % av den, mer än gränsen 5 %. Skriv varför i kommentaren."
    )]
    [InlineData(1, 0, 0, "Prognosen är 1 kr över en budget på 0 kr. Skriv varför i kommentaren.")]
    [InlineData(0, 0, 0, null)]
    [InlineData(
        100,
        100,
        101,
        "Prognosen är lägre än utfall och bundet tillsammans, 101 kr. Skriv i kommentaren hur det går till."
    )]
    public void A_forecast_beyond_the_threshold_or_below_what_is_booked_needs_a_comment(
        double forecast,
        int budget,
        int least,
        string? because
    ) =>
        Assert.Equal(
            because,
            NeededComment
                .Because(Kr((decimal)forecast), Kr(budget), Kr(least), VarianceThreshold.Default)
                ?.Replace('\u00A0', ' ')
        );

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}
