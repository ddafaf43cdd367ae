using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>Hours for each investigation at which the time saved is worth the cost.</summary>
public sealed record BreakEven(string Label, Money YearlyCost, decimal Investigations, Hours PerInvestigation);
