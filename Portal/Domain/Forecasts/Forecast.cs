using Portal.Domain.Values;

namespace Portal.Domain.Forecasts;

/// <summary>How a forecast was reached.</summary>
public enum ForecastBasis
{
    /// <summary>An own figure.</summary>
    Own,

    /// <summary>Committed cost and the pace so far.</summary>
    Pace,

    /// <summary>Outcome and how much of the work is done.</summary>
    Completion,
}

/// <summary>
/// Prognos: the expected final cost of a subproject, as given in a month. The latest given counts. Where it was given by item,
/// it is the sum of its <see cref="ForecastItem" />s.
/// </summary>
public sealed class Forecast : Fact
{
    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The month it was given for.</summary>
    public Month Month { get; init; }

    /// <summary>The expected final cost.</summary>
    public Money Amount { get; init; }

    /// <summary>Why it is what it is; may be empty where budget and forecast are close.</summary>
    public required string Comment { get; init; }

    /// <summary>How it was reached; null, as before there was a choice, is an own figure.</summary>
    public ForecastBasis? Basis { get; init; }
}

/// <summary>The part of a forecast that is one item's.</summary>
public sealed class ForecastItem : Fact
{
    /// <summary>The forecast.</summary>
    public long ForecastId { get; init; }

    /// <summary>The item.</summary>
    public long BudgetItemId { get; init; }

    /// <summary>The expected final cost of the item.</summary>
    public Money Amount { get; init; }
}

/// <summary>How far a forecast may be from the budget before it needs a comment. The latest recorded counts.</summary>
public sealed class VarianceThreshold : Fact
{
    /// <summary>What counts until another is recorded: 5 per cent.</summary>
    public static readonly Share Default = new(0.05m);

    /// <summary>The variance as a share of the budget, either way.</summary>
    public Share Share { get; init; }
}
