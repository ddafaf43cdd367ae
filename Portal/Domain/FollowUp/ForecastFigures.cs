using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>All that is known of an investment's forecasts at the end of a month.</summary>
/// <param name="Subprojects">By subproject.</param>
/// <param name="Months">The months that a forecast was given for, with the totals at their end.</param>
/// <param name="Spread">How sure the estimate for all subprojects is.</param>
/// <param name="Threshold">How far a forecast may be from the budget without a comment.</param>
public sealed record ForecastFigures(
    IReadOnlyList<SubprojectForecast> Subprojects,
    IReadOnlyList<ForecastMonth> Months,
    ForecastSpread Spread,
    Share Threshold
);

/// <summary>A subproject's forecast, and what else it could be.</summary>
/// <param name="Subproject">The subproject.</param>
/// <param name="Money">Its money; the forecast is the default where none is given.</param>
/// <param name="Given">The forecast that counts; null where none is given.</param>
/// <param name="Items">Its items.</param>
/// <param name="WithoutItem">Outcome that no item is given for.</param>
/// <param name="Suggestions">What the portal suggests.</param>
/// <param name="History">Every forecast given, the latest first.</param>
public sealed record SubprojectForecast(
    Subproject Subproject,
    MoneyFigures Money,
    Forecast? Given,
    IReadOnlyList<ItemForecast> Items,
    Money WithoutItem,
    IReadOnlyList<ForecastSuggestion> Suggestions,
    IReadOnlyList<GivenForecast> History
)
{
    /// <summary>Whether the forecast that counts was given item by item.</summary>
    public bool IsByItem => Items.Any(item => item.Forecast is not null);

    /// <summary>What the final cost is already: booked, and ordered.</summary>
    public Money Least => Money.Outcome + Money.Committed;

    /// <summary>Whether the forecast is lower than what is booked and ordered.</summary>
    public bool IsBelowLeast => Money.Forecast < Least;
}

/// <summary>An item's part of the forecast.</summary>
/// <param name="Item">The item.</param>
/// <param name="Budget">Its budget.</param>
/// <param name="Outcome">What it has cost.</param>
/// <param name="Forecast">Its expected final cost; null where the forecast was not given item by item.</param>
public sealed record ItemForecast(BudgetItem Item, Money Budget, Money Outcome, Money? Forecast);

/// <summary>A forecast as it was given.</summary>
/// <param name="Subproject">The subproject's number.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Budget">The budget at the end of its month.</param>
/// <param name="Outcome">The outcome at the end of its month.</param>
/// <param name="Counts">Whether it is the one that counts now.</param>
public sealed record GivenForecast(int Subproject, Forecast Forecast, Money Budget, Money Outcome, bool Counts)
{
    /// <summary>Budget less forecast: plus is better.</summary>
    public Money Variance => Budget - Forecast.Amount;
}

/// <summary>A month that forecasts were given for, and the totals at its end.</summary>
/// <param name="Month">The month.</param>
/// <param name="GivenBy">The numbers of the subprojects that gave one.</param>
/// <param name="Money">The subprojects together.</param>
public sealed record ForecastMonth(Month Month, IReadOnlyList<int> GivenBy, MoneyFigures Money);
