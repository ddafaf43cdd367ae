using Portal.Domain.Values;

namespace Portal.Domain.Forecasts;

/// <summary>Prognos: the expected final cost of a subproject, as given in a month. The latest given counts.</summary>
public sealed class Forecast : Fact
{
    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The month it was given for.</summary>
    public Month Month { get; init; }

    /// <summary>The expected final cost.</summary>
    public Money Amount { get; init; }

    /// <summary>Why it is what it is.</summary>
    public required string Comment { get; init; }
}
