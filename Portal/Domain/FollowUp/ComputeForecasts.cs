using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>From facts to forecasts: what is given, what could be suggested, and how earlier ones turned out.</summary>
public static class ComputeForecasts
{
    /// <summary>The forecasts at the end of a month, from the facts known.</summary>
    public static ForecastFigures For(InvestmentFacts facts, Month asOf)
    {
        var outcome = InvestmentOutcome.Of(facts);
        var money = new ComputeMoney(facts, outcome);
        var months = facts
            .Forecasts.Where(forecast => forecast.Month <= asOf)
            .Select(forecast => forecast.Month)
            .Distinct()
            .Order()
            .Select(month => new ForecastMonth(month, GivenBy(facts, month), money.Total(month)))
            .ToList();
        var total = money.Total(asOf);
        return new ForecastFigures(
            [.. facts.Subprojects.Select(subproject => Of(facts, money, outcome, subproject, asOf))],
            months,
            ForecastSpread.Of(
                total.Forecast,
                total.Outcome + total.Committed,
                months.SkipLast(1).Select(month => month.Money.Forecast)
            ),
            facts.VarianceThreshold
        );
    }

    /// <summary>The month that the work of a subproject is planned to end: the investment's, or a later one that a milestone has.</summary>
    public static Month PlannedEnd(InvestmentFacts facts, long subprojectId, Month asOf) =>
        ComputeProgress
            .Milestones(facts, subprojectId, asOf)
            .Where(milestone => milestone.Reached is null)
            .Select(milestone => Month.Of(milestone.Planned))
            .Append(facts.Investment.PlannedTo)
            .Max();

    private static SubprojectForecast Of(
        InvestmentFacts facts,
        ComputeMoney money,
        InvestmentOutcome outcome,
        Subproject subproject,
        Month asOf
    )
    {
        var figures = money.Of(subproject.Id, asOf);
        var given = money.LatestForecast(subproject.Id, asOf);
        var status = ComputeFigures.Status(facts, subproject.Id, asOf);
        return new SubprojectForecast(
            subproject,
            figures,
            given,
            Items(facts, outcome, subproject, given, asOf),
            outcome.WithoutItem(subproject.Id, asOf),
            [
                ForecastSuggestion.ByPace(
                    figures.Outcome,
                    figures.Committed,
                    outcome.FirstMonthOf(subproject.Id),
                    asOf,
                    PlannedEnd(facts, subproject.Id, asOf)
                ),
                ForecastSuggestion.ByCompletion(figures.Outcome, figures.Committed, status?.Completion, status?.Month),
            ],
            History(facts, money, subproject, given, asOf)
        );
    }

    private static List<ItemForecast> Items(
        InvestmentFacts facts,
        InvestmentOutcome outcome,
        Subproject subproject,
        Forecast? given,
        Month asOf
    )
    {
        var parts = facts
            .ForecastItems.Where(part => part.ForecastId == given?.Id)
            .ToDictionary(part => part.BudgetItemId, part => (Money?)part.Amount);
        return
        [
            .. facts
                .Items.Where(item => item.SubprojectId == subproject.Id)
                .Select(item => new ItemForecast(
                    item,
                    CurrentBudget.Of(facts, [item], asOf),
                    outcome.OfItem(item.Id, asOf),
                    parts.GetValueOrDefault(item.Id)
                )),
        ];
    }

    private static List<GivenForecast> History(
        InvestmentFacts facts,
        ComputeMoney money,
        Subproject subproject,
        Forecast? given,
        Month asOf
    ) =>
        [
            .. facts
                .Forecasts.Where(forecast => forecast.SubprojectId == subproject.Id && forecast.Month <= asOf)
                .OrderByDescending(forecast => forecast.Month)
                .ThenByDescending(forecast => forecast.Id)
                .Select(forecast => (forecast, then: money.Of(subproject.Id, forecast.Month)))
                .Select(at => new GivenForecast(
                    subproject.Number,
                    at.forecast,
                    at.then.Budget,
                    at.then.Outcome,
                    at.forecast.Id == given?.Id
                )),
        ];

    private static List<int> GivenBy(InvestmentFacts facts, Month month) =>
        [
            .. facts
                .Subprojects.Where(subproject =>
                    facts.Forecasts.Any(forecast => forecast.SubprojectId == subproject.Id && forecast.Month == month)
                )
                .Select(subproject => subproject.Number),
        ];
}
