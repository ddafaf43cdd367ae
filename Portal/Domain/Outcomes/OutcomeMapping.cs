namespace Portal.Domain.Outcomes;

/// <summary>Whose a ledger row is.</summary>
/// <param name="IsOutcome">Whether the row counts at all; false for accounts outside outcome that no mapping asks for.</param>
/// <param name="Mapping">The mapping that gives it to an investment; null where nobody owns it.</param>
public readonly record struct OutcomeOwner(bool IsOutcome, ObjectMapping? Mapping)
{
    /// <summary>Counts as outcome, and no mapping gives it to anyone.</summary>
    public bool IsUnowned => IsOutcome && Mapping is null;
}

/// <summary>
/// Finds whose a ledger row is. Among the mappings that reach its objects and account the most specific wins: one with accounts
/// before one without, the narrower before the wider, then the later.
/// </summary>
public sealed class OutcomeMapping
{
    /// <summary>
    /// The accounts of a mapping to running cost that has none of its own: depreciation and interest too, for that is what
    /// capital cost is.
    /// </summary>
    public static readonly AccountRange RunningCost = new(3000, 7999);

    private readonly Dictionary<long, OutcomeAccounts> _accounts;
    private readonly ILookup<LedgerObject, ObjectMapping> _mappings;
    private readonly HashSet<long> _own;

    /// <summary>The mapping in force.</summary>
    /// <param name="ledgers">The ledgers that rows come from.</param>
    /// <param name="mappings">The mappings in force, of every investment.</param>
    /// <param name="setting">The municipality's own choice of outcome accounts; null for each chart's default.</param>
    public OutcomeMapping(
        IReadOnlyCollection<Ledger> ledgers,
        IEnumerable<ObjectMapping> mappings,
        OutcomeAccountSetting? setting
    )
    {
        var own = setting is null ? null : OutcomeAccounts.Read(setting.Accounts).Value;
        _accounts = ledgers.ToDictionary(l => l.Id, l => own ?? OutcomeAccounts.Default(l.ChartOfAccounts));
        _own = [.. ledgers.Where(l => l.Key == OwnEntries.LedgerKey).Select(l => l.Id)];
        _mappings = mappings.ToLookup(m => new LedgerObject(m.Dimension, m.ObjectCode));
    }

    /// <summary>Whose the rows of a sum are.</summary>
    public OutcomeOwner Of(LedgerSum sum) => Of(sum.LedgerId, sum.Account, ObjectSet.Read(sum.Objects));

    /// <summary>Whose a row is.</summary>
    public OutcomeOwner Of(long ledgerId, string account, IReadOnlyList<LedgerObject> objects)
    {
        if (_own.Contains(ledgerId))
        {
            return OwnEntries.FollowedLedger(objects) is { } followed
                ? Of(followed, account, OwnEntries.WithoutOwn(objects))
                : new OutcomeOwner(IsOutcome: true, OwnEntries.OwnerOf(objects));
        }

        var isOutcome = _accounts[ledgerId].Contain(account);
        var number = AccountRange.FirstFourDigits(account);
        var owner = objects
            .SelectMany(o => _mappings[o])
            .Where(m => Reaches(m, number, isOutcome))
            .OrderBy(m => m.Accounts?.Width ?? int.MaxValue)
            .ThenByDescending(m => m.Id)
            .FirstOrDefault();
        return new OutcomeOwner(isOutcome || owner is not null, owner);
    }

    private static bool Reaches(ObjectMapping mapping, int? number, bool isOutcome) =>
        (mapping.Accounts, mapping.Running) switch
        {
            ({ } range, _) => number is { } account && range.Contains(account),
            (null, not null) => number is { } account && RunningCost.Contains(account),
            _ => isOutcome,
        };
}
