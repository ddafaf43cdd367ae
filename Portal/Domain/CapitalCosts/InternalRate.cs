using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>Internränta that the municipality has set for a year. The latest recorded for the year counts.</summary>
public sealed class InternalRate : Fact
{
    /// <summary>The calendar year.</summary>
    public int Year { get; init; }

    /// <summary>The rate.</summary>
    public Rate Rate { get; init; }

    /// <summary>The decision or recommendation that it rests on.</summary>
    public required string Source { get; init; }
}
