using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>Where in one investment's follow-up every ledger sum stands: the rows that its figures are the sums of.</summary>
public static class PlaceSums
{
    /// <summary>The sums up to a month that are the investment's own or nobody's.</summary>
    public static IReadOnlyList<PlacedSum> Of(OwnedLedgers ledgers, InvestmentParts parts, Month asOf)
    {
        var subprojects = parts.Subprojects.ToDictionary(s => s.Id, s => s.Number);
        var items = parts.Subprojects.SelectMany(s => parts.Items[s.Id]).ToDictionary(i => i.Id, i => i.Number);
        return
        [
            .. ledgers
                .Sums.Where(sum => sum.Sum.Month <= asOf)
                .Where(sum => sum.Owner.IsUnowned || sum.Owner.Mapping?.InvestmentId == parts.Investment.Id)
                .Select(sum => Place(sum.Sum, sum.Owner.Mapping)),
        ];

        PlacedSum Place(LedgerSum sum, ObjectMapping? mapping) =>
            mapping switch
            {
                null => new PlacedSum(sum, OutcomePart.Unowned, null, null, null),
                { Running: { } kind } => new PlacedSum(sum, OutcomePart.Running, null, null, kind),
                { SubprojectId: { } subproject } => new PlacedSum(
                    sum,
                    OutcomePart.Subprojects,
                    subprojects[subproject],
                    mapping.BudgetItemId is { } item ? items[item] : 0,
                    null
                ),
                _ => new PlacedSum(sum, OutcomePart.Unallocated, null, null, null),
            };
    }
}
