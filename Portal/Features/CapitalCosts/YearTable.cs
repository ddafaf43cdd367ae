using Portal.Domain.CapitalCosts;

namespace Portal.Features.CapitalCosts;

/// <summary>Capital cost by calendar year: what <c>_Years</c> shows.</summary>
/// <param name="Caption">What it is.</param>
/// <param name="Note">On what terms.</param>
/// <param name="Years">The years.</param>
public sealed record YearTable(string Caption, string Note, IReadOnlyList<CapitalCostYear> Years);
