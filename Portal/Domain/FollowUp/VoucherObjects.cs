using Portal.Domain.Outcomes;

namespace Portal.Domain.FollowUp;

/// <summary>
/// The ledger objects that rows of capital cost carry: the one that is mapped to the investment's capital cost, and the
/// subproject's own where that is of another dimension or there is no such. An object that would bring a row back as cost of
/// the investment is left out, so that our own vouchers never come back as project cost.
/// </summary>
internal sealed class VoucherObjects(InvestmentFacts facts)
{
    private readonly OutcomeMapping _mapping = new(facts.Ledgers, facts.Mappings, facts.OutcomeAccounts);

    /// <summary>The objects of a row.</summary>
    public IReadOnlyList<LedgerObject> Of(string ledgerAccount, long subprojectId)
    {
        var own = facts.Mappings.Where(m => m.InvestmentId == facts.Investment.Id).ToList();
        return
        [
            .. own.Where(m => m.Running == RunningCostKind.Capital)
                .Concat(own.Where(m => m is { Running: null, BudgetItemId: null } && m.SubprojectId == subprojectId))
                .Select(m => new LedgerObject(m.Dimension, m.ObjectCode))
                .Where(o => !ComesBack(ledgerAccount, o))
                .DistinctBy(o => o.Dimension, StringComparer.Ordinal)
                .OrderBy(o => o.Dimension, StringComparer.Ordinal),
        ];
    }

    private bool ComesBack(string ledgerAccount, LedgerObject carried) =>
        facts.Ledgers.Any(ledger =>
            ledger.Key != OwnEntries.LedgerKey
            && _mapping.Of(ledger.Id, ledgerAccount, [carried]).Mapping is { Running: null }
        );
}
