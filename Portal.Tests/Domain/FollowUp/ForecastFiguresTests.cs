using CsCheck;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Tests.Data;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>Forecasts of the decision's four subprojects, budgeted 848 380, 577 800, 385 200 and 920 200.</summary>
public sealed class ForecastFiguresTests : IAsyncLifetime
{
    private static readonly Month April = new(2021, 4);

    private TestDatabase _database = null!;
    private InvestmentFacts _facts = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
        _facts = (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void Orders_above_the_budget_are_what_is_expected_until_a_forecast_is_given()
    {
        var facts = _facts with { Commitments = [Order(2, 600_000)] };
        var money = ComputeFigures.For(facts, April).Subprojects[1].Money;

        Assert.Equal((Kr(600_000), false, Kr(-22_200)), (money.Forecast, money.ForecastGiven, money.Variance));
        var given = facts with { Forecasts = [Given(1, 2, 3, 580_000)] };
        Assert.Equal(Kr(580_000), ComputeFigures.For(given, April).Subprojects[1].Money.Forecast);
    }

    [Fact]
    public void A_forecast_is_the_latest_given_else_the_larger_of_budget_and_what_is_ordered() =>
        Gen.Select(Gen.Int[0, 1_200_000], Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2_000_000]).Array[0, 5])
            .Sample(
                (ordered, forecasts) =>
                {
                    var facts = _facts with
                    {
                        Commitments = [Order(1, ordered)],
                        Forecasts = [.. forecasts.Select((f, place) => Given(place + 1, 1, f.Item1, f.Item2))],
                    };
                    var expected = forecasts
                        .Select((f, place) => (f.Item1, place, Amount: f.Item2))
                        .Where(f => f.Item1 <= April.Number)
                        .OrderBy(f => f.Item1)
                        .ThenBy(f => f.place)
                        .Select(f => (int?)f.Amount)
                        .LastOrDefault();
                    var money = ComputeFigures.For(facts, April).Subprojects[0].Money;
                    Assert.Equal(Kr(expected ?? Math.Max(848_380, ordered)), money.Forecast);
                    Assert.Equal(expected is not null, money.ForecastGiven);
                }
            );

    [Fact]
    public void The_spread_rests_on_the_totals_of_the_months_that_gave_a_forecast()
    {
        // The others stand at their budgets, together 1 811 380 beside subproject 4.
        var facts = _facts with
        {
            Forecasts =
            [
                Given(1, 4, 1, 920_200),
                Given(2, 4, 2, 988_620),
                Given(3, 4, 3, 888_620),
                Given(4, 4, 4, 988_620),
            ],
        };
        var forecasts = ComputeForecasts.For(facts, April);

        Assert.Equal([1, 2, 3, 4], forecasts.Months.Select(month => month.Month.Number));
        Assert.All(forecasts.Months, month => Assert.Equal([4], month.GivenBy));
        Assert.Equal(Kr(2_800_000), forecasts.Months[^1].Money.Forecast);
        // 2 800 000² / 2 800 000 and 2 800 000² / 2 700 000.
        Assert.Equal(
            (3, Kr(2_800_000), Kr(2_903_703.70m)),
            (forecasts.Spread.Observations, forecasts.Spread.Low, forecasts.Spread.High)
        );
        Assert.Null(ComputeForecasts.For(facts, new Month(2021, 3)).Spread.Low);
    }

    [Fact]
    public void A_history_holds_what_was_the_budget_then_and_which_forecast_counts()
    {
        var facts = _facts with
        {
            Forecasts = [Given(1, 1, 2, 900_000), Given(2, 1, 3, 850_000), Given(3, 1, 3, 860_000)],
        };
        var history = ComputeForecasts.For(facts, April).Subprojects[0].History;

        Assert.Equal([3L, 2L, 1L], history.Select(given => given.Forecast.Id));
        Assert.Equal([true, false, false], history.Select(given => given.Counts));
        Assert.Equal(Kr(-51_620), history[^1].Variance);
    }

    private Commitment Order(int subproject, int kronor) =>
        new()
        {
            Id = 1,
            SubprojectId = _facts.Subprojects[subproject - 1].Id,
            Order = "1",
            Text = "Prov",
            OrderedOn = new DateOnly(2021, 1, 15),
            Amount = Kr(kronor),
        };

    private Forecast Given(long id, int subproject, int month, int kronor) =>
        new()
        {
            Id = id,
            SubprojectId = _facts.Subprojects[subproject - 1].Id,
            Month = new Month(2021, month),
            Amount = Kr(kronor),
            Comment = "",
        };

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}
