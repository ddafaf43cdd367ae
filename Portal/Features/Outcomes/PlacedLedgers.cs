using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>Where in one investment's follow-up every ledger sum stands: the rows that its figures are the sums of.</summary>
public sealed class PlacedLedgers
{
    private readonly Dictionary<Month, long> _rowsIn;
    private readonly ILookup<OutcomePart, PlacedSum> _byPart;

    /// <summary>Finds the sums that are the investment's own or nobody's. Those that were taken back whole are left out.</summary>
    public PlacedLedgers(OwnedLedgers ledgers, InvestmentParts parts)
    {
        (Ledgers, Parts) = (ledgers, parts);
        _rowsIn = ledgers
            .Sums.Where(sum => sum.Sum.Rows > 0)
            .GroupBy(sum => sum.Sum.Month)
            .ToDictionary(month => month.Key, month => month.Sum(sum => (long)sum.Sum.Rows));
        var subprojects = parts.Subprojects.ToDictionary(s => s.Id, s => s.Number);
        var items = parts.Subprojects.SelectMany(s => parts.Items[s.Id]).ToDictionary(i => i.Id, i => i.Number);
        Sums =
        [
            .. ledgers
                .Sums.Where(sum => sum.Owner.IsUnowned || sum.Owner.Mapping?.InvestmentId == parts.Investment.Id)
                .GroupBy(sum => (sum.Sum.LedgerId, sum.Sum.Account, sum.Sum.Objects, sum.Sum.Month))
                .Where(same => same.Sum(sum => sum.Sum.Rows) != 0)
                .SelectMany(same => same)
                .Select(sum => Place(sum.Sum, sum.Owner.Mapping)),
        ];
        _byPart = Sums.ToLookup(sum => sum.Part);
        Batches = Sums.Select(sum => sum.Sum.Batch).ToHashSet();

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

    /// <summary>All ledgers.</summary>
    public OwnedLedgers Ledgers { get; }

    /// <summary>The investment.</summary>
    public InvestmentParts Parts { get; }

    /// <summary>The sums. What was taken back stands as a sum of its own with the sign turned.</summary>
    public IReadOnlyList<PlacedSum> Sums { get; }

    /// <summary>The batches that the sums were recorded in.</summary>
    public IReadOnlySet<long> Batches { get; }

    /// <summary>The sums of a part, or all, up to a month.</summary>
    public IEnumerable<PlacedSum> UpTo(Month asOf, OutcomePart? part) =>
        (part is { } of ? _byPart[of] : Sums).Where(sum => sum.Sum.Month <= asOf);

    /// <summary>How many rows all ledgers have in a month, those taken back since among them.</summary>
    public long RowsIn(Month month) => _rowsIn.GetValueOrDefault(month);
}
