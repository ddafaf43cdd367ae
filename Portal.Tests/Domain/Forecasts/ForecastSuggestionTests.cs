using CsCheck;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Forecasts;

public sealed class ForecastSuggestionTests
{
    private static readonly Month January = new(2021, 1);
    private static readonly Month April = new(2021, 4);

    [Theory]
    [InlineData(400, 0, 6, 600)] // 100 a month for two months more
    [InlineData(400, 150, 6, 600)] // an order within what the pace gives
    [InlineData(400, 250, 6, 650)] // an order above it
    [InlineData(400, 0, 4, 400)] // the plan ends now
    [InlineData(400, 50, 1, 450)] // and has ended
    public void The_pace_goes_on_to_the_planned_end_and_an_order_counts_once(
        int outcome,
        int committed,
        int until,
        int expected
    ) => Assert.Equal(Kr(expected), Pace(Kr(outcome), Kr(committed), new Month(2021, until)).Amount);

    [Fact]
    public void A_pace_is_rounded_once_from_the_exact_fraction() =>
        Assert.Equal(
            Kr(100.01m) + Kr(66.67m),
            ForecastSuggestion.ByPace(Kr(100.01m), Money.Zero, January, new Month(2021, 3), new Month(2021, 5)).Amount
        );

    [Fact]
    public void A_suggestion_shows_how_it_was_reached() =>
        Assert.Equal(
            "400 kr på 4 månader, från januari 2021, är 100 kr i månaden. 2 månader återstår till och med juni 2021: 200 kr. "
                + "Bundet är mer, 250 kr, och räknas i stället. 400 kr + 250 kr = 650 kr.",
            Plain(Pace(Kr(400), Kr(250), new Month(2021, 6)).How)
        );

    [Fact]
    public void Nothing_booked_gives_no_pace_and_says_so()
    {
        Assert.Null(ForecastSuggestion.ByPace(Money.Zero, Kr(10), null, April, April).Amount);
        Assert.Null(ForecastSuggestion.ByPace(Kr(-5), Kr(10), January, April, April).Amount);
        Assert.Contains(
            "Inget är bokfört",
            ForecastSuggestion.ByPace(Money.Zero, Kr(10), null, April, April).How,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(400, 0, 0.5, 800)]
    [InlineData(400, 500, 0.5, 900)] // more is booked and ordered than that
    [InlineData(400, 0, 1, 400)]
    [InlineData(100, 0, 0.3, 333.33)]
    [InlineData(200, 0, 0.3, 666.67)]
    public void Outcome_by_completion_is_the_whole(double outcome, int committed, double completion, double expected) =>
        Assert.Equal(
            Kr((decimal)expected),
            ForecastSuggestion
                .ByCompletion(Kr((decimal)outcome), Kr(committed), new Share((decimal)completion), April)
                .Amount
        );

    [Fact]
    public void Without_completion_or_outcome_there_is_no_whole()
    {
        Assert.Null(ForecastSuggestion.ByCompletion(Kr(400), Money.Zero, null, null).Amount);
        Assert.Null(ForecastSuggestion.ByCompletion(Kr(400), Money.Zero, new Share(0), April).Amount);
        Assert.Null(ForecastSuggestion.ByCompletion(Money.Zero, Kr(10), new Share(0.5m), April).Amount);
    }

    [Fact]
    public void No_suggestion_is_ever_below_outcome_and_committed() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000_000], Gen.Long[0, 1_000_000_000], Gen.Int[-24, 60], Gen.Int[1, 100])
            .Sample(
                (outcome, committed, left, percent) =>
                {
                    var least = new Money(outcome + committed);
                    ForecastSuggestion[] suggestions =
                    [
                        Pace(new Money(outcome), new Money(committed), April.AddMonths(left)),
                        ForecastSuggestion.ByCompletion(
                            new Money(outcome),
                            new Money(committed),
                            new Share(percent / 100m),
                            April
                        ),
                    ];
                    Assert.All(suggestions, s => Assert.True(s.Amount is null || s.Amount >= least));
                    Assert.All(suggestions, s => Assert.Equal(outcome <= 0, s.Amount is null));
                }
            );

    private static ForecastSuggestion Pace(Money outcome, Money committed, Month until) =>
        ForecastSuggestion.ByPace(outcome, committed, January, April, until);

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
