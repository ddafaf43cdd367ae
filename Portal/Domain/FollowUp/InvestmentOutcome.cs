using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>The ledgers' sums seen from one investment: what is its own, and what is nobody's. Cumulative up to a month.</summary>
internal sealed class InvestmentOutcome
{
    private readonly InvestmentFacts _facts;
    private readonly List<(LedgerSum Sum, ObjectMapping Mapping)> _own = [];
    private readonly List<LedgerSum> _unowned = [];

    private InvestmentOutcome(InvestmentFacts facts) => _facts = facts;

    /// <summary>Finds the owner of every sum, once.</summary>
    public static InvestmentOutcome Of(InvestmentFacts facts)
    {
        var outcome = new InvestmentOutcome(facts);
        var mapping = new OutcomeMapping(facts.Ledgers, facts.Mappings, facts.OutcomeAccounts);
        foreach (var sum in facts.LedgerSums)
        {
            var owner = mapping.Of(sum);
            if (owner.Mapping?.InvestmentId == facts.Investment.Id)
            {
                outcome._own.Add((sum, owner.Mapping));
            }
            else if (owner.IsUnowned)
            {
                outcome._unowned.Add(sum);
            }
        }

        return outcome;
    }

    /// <summary>The months that the investment's own rows are booked in, and nobody's from a month on.</summary>
    public IEnumerable<Month> MonthsFrom(Month first) =>
        _own.Select(row => row.Sum.Month).Concat(_unowned.Select(sum => sum.Month).Where(month => month >= first));

    /// <summary>The first month with cost of a subproject; null where nothing is booked.</summary>
    public Month? FirstOwnMonth =>
        _own.Where(row => row.Mapping.SubprojectId is not null).Select(row => (Month?)row.Sum.Month).Min();

    /// <summary>The first month with cost of one subproject; null where nothing is booked.</summary>
    public Month? FirstMonthOf(long subprojectId) =>
        _own.Where(row => IsCostOf(subprojectId, row.Mapping)).Select(row => (Month?)row.Sum.Month).Min();

    /// <summary>The ledger that most of the investment's sums stand in; null where none stands in any but the portal's own.</summary>
    public Ledger? Ledger =>
        _own.GroupBy(row => row.Sum.LedgerId)
            .OrderByDescending(rows => rows.Count())
            .ThenBy(rows => rows.Key)
            .Select(rows => _facts.Ledgers.Single(ledger => ledger.Id == rows.Key))
            .FirstOrDefault(ledger => ledger.Key != OwnEntries.LedgerKey);

    /// <summary>What a subproject has cost.</summary>
    public Money OfSubproject(long subprojectId, Month to) => Sum(to, mapping => IsCostOf(subprojectId, mapping));

    /// <summary>What a subproject has cost in a month alone.</summary>
    public Money OfSubprojectIn(long subprojectId, Month month) =>
        Money.Sum(
            _own.Where(row => row.Sum.Month == month && IsCostOf(subprojectId, row.Mapping))
                .Select(row => row.Sum.Amount)
        );

    /// <summary>What an item has cost.</summary>
    public Money OfItem(long itemId, Month to) =>
        Sum(to, mapping => mapping.Running is null && mapping.BudgetItemId == itemId);

    /// <summary>What a subproject has cost that no item is given for.</summary>
    public Money WithoutItem(long subprojectId, Month to) =>
        Sum(to, mapping => IsCostOf(subprojectId, mapping) && mapping.BudgetItemId is null);

    /// <summary>Ej fördelat: the investment's cost that no subproject is given for.</summary>
    public Money Unallocated(Month to) => Sum(to, mapping => mapping.Running is null && mapping.SubprojectId is null);

    /// <summary>Running cost by kind and month.</summary>
    public IReadOnlyList<(RunningCostKind Kind, Month Month, Money Amount)> Running(Month to) =>
        [
            .. _own.Where(row => row.Mapping.Running is not null && row.Sum.Month <= to)
                .Select(row => (row.Mapping.Running!.Value, row.Sum.Month, row.Sum.Amount)),
        ];

    /// <summary>What some items have cost, by month.</summary>
    public IReadOnlyList<(Month Month, Money Amount)> OfItems(IReadOnlySet<long> items, Month to) =>
        [
            .. _own.Where(row =>
                    row.Mapping is { Running: null, BudgetItemId: { } item }
                    && items.Contains(item)
                    && row.Sum.Month <= to
                )
                .Select(row => (row.Sum.Month, row.Sum.Amount)),
        ];

    /// <summary>What nobody owns, by object; the largest first.</summary>
    public UnownedFigures Unowned(Month to)
    {
        var sums = _unowned.Where(sum => sum.Month <= to).ToList();
        var byObject = sums.SelectMany(sum => Carriers(sum).Select(carrier => (carrier, sum)))
            .GroupBy(row => row.carrier, row => row.sum)
            .Select(group => new UnownedObject(
                group.Key.Dimension,
                group.Key.Code,
                Name(group.Key),
                group.Sum(sum => sum.Rows),
                Money.Sum(group.Select(sum => sum.Amount))
            ))
            .OrderByDescending(o => o.Amount.Abs())
            .ThenBy(o => o.Dimension, StringComparer.Ordinal)
            .ThenBy(o => o.Code, StringComparer.Ordinal)
            .ToList();
        return new UnownedFigures(
            byObject.Count(o => o.Code.Length > 0),
            sums.Sum(sum => sum.Rows),
            Money.Sum(sums.Select(sum => sum.Amount)),
            byObject
        );
    }

    // A row may carry objects of several dimensions and then stands under each; rows without any stand under an empty one.
    private static IReadOnlyList<LedgerObject> Carriers(LedgerSum sum) =>
        OwnEntries.WithoutOwn(ObjectSet.Read(sum.Objects)) is { Count: > 0 } objects
            ? objects
            : [new LedgerObject("", "")];

    private string? Name(LedgerObject ledgerObject) =>
        ledgerObject.Code.Length == 0
            ? null
            : _facts
                .LedgerNames.LastOrDefault(name =>
                    name.Dimension == ledgerObject.Dimension && name.Code == ledgerObject.Code
                )
                ?.Name;

    private static bool IsCostOf(long subprojectId, ObjectMapping mapping) =>
        mapping.Running is null && mapping.SubprojectId == subprojectId;

    private Money Sum(Month to, Func<ObjectMapping, bool> isWanted) =>
        Money.Sum(_own.Where(row => row.Sum.Month <= to && isWanted(row.Mapping)).Select(row => row.Sum.Amount));
}
