using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// The capital cost of a subproject in a month that is closed, as it was known when the month was closed. Nothing learnt later
/// changes it.
/// </summary>
public sealed record LockedCapitalCost(
    long SubprojectId,
    Month Month,
    Money Interest,
    Money Depreciation,
    Money WrittenDown
);
