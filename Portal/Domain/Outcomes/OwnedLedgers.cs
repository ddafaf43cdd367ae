using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>A sum of ledger rows, and whose they are.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record OwnedSum(LedgerSum Sum, OutcomeOwner Owner);

/// <summary>Ledger rows that a change of mappings or outcome accounts gives another owner.</summary>
/// <param name="From">Whose they are now.</param>
/// <param name="To">Whose they would be.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record MovedRows(OutcomeOwner From, OutcomeOwner To, int Rows, Money Amount);

/// <summary>All ledgers as known at one moment: every sum with whose it is, and the names of accounts and objects.</summary>
public sealed class OwnedLedgers
{
    /// <summary>What is said of a mapping whose object no row carries.</summary>
    public const string NoRows = "Ingen rad i bokföringen har objektet ännu.";

    private readonly Dictionary<(long Ledger, string Dimension, string Code), string> _names;

    /// <summary>Finds the owner of every sum, once.</summary>
    /// <param name="ledgers">The ledgers.</param>
    /// <param name="sums">Their sums, of every batch by itself.</param>
    /// <param name="names">Their names, in the order of recording.</param>
    /// <param name="mappings">The mappings in force, of every investment.</param>
    /// <param name="setting">The municipality's own choice of outcome accounts; null for each chart's default.</param>
    public OwnedLedgers(
        IReadOnlyList<Ledger> ledgers,
        IReadOnlyList<LedgerSum> sums,
        IEnumerable<LedgerName> names,
        IReadOnlyList<ObjectMapping> mappings,
        OutcomeAccountSetting? setting
    )
    {
        (Ledgers, Mappings, Setting) = (ledgers, mappings, setting);
        _names = [];
        foreach (var name in names)
        {
            _names[(name.LedgerId, name.Dimension, name.Code)] = name.Name;
        }

        var mapping = new OutcomeMapping(ledgers, mappings, setting);
        Sums = [.. sums.Select(sum => new OwnedSum(sum, mapping.Of(sum)))];
    }

    /// <summary>The ledgers.</summary>
    public IReadOnlyList<Ledger> Ledgers { get; }

    /// <summary>The mappings in force.</summary>
    public IReadOnlyList<ObjectMapping> Mappings { get; }

    /// <summary>The municipality's own choice of outcome accounts; null for each chart's default.</summary>
    public OutcomeAccountSetting? Setting { get; }

    /// <summary>Every sum with its owner. What was taken back stands as a sum of its own with the sign turned.</summary>
    public IReadOnlyList<OwnedSum> Sums { get; }

    /// <summary>An account with its name: <c>5410 Förbrukningsinventarier</c>.</summary>
    public string DescribeAccount(string account) => $"{account} {NameOf(new LedgerObject("", account))}".TrimEnd();

    /// <summary>The objects of a row with their names: <c>Projekt 0001 Lifecare, kostnadsställe 12</c>; null for none.</summary>
    public string? DescribeObjects(string objects)
    {
        var words = ObjectSet
            .Read(objects)
            .Select(o =>
                o.Dimension == OwnEntries.Dimension
                    ? OwnEntries.Describe(o.Code)
                    : $"{LedgerDimension.Name(o.Dimension)} {o.Code} {NameOf(o)}".TrimEnd()
            );
        var all = string.Join(", ", words);
        return all.Length == 0 ? null : SwedishText.Capital(all);
    }

    /// <summary>The name of an object; null where no ledger gives one.</summary>
    public string? NameOf(LedgerObject ledgerObject) =>
        Ledgers
            .Select(ledger => _names.GetValueOrDefault((ledger.Id, ledgerObject.Dimension, ledgerObject.Code)))
            .FirstOrDefault(name => name is { Length: > 0 });

    /// <summary>Whether any row that stands carries an object.</summary>
    public bool HasRows(LedgerObject ledgerObject) =>
        Sums.Where(sum => ObjectSet.Read(sum.Sum.Objects).Contains(ledgerObject)).Sum(sum => sum.Sum.Rows) > 0;

    /// <summary>What would change owner with other mappings in force or another choice of outcome accounts; the largest first.</summary>
    public IReadOnlyList<MovedRows> MovedBy(IReadOnlyList<ObjectMapping> mappings, OutcomeAccountSetting? setting)
    {
        var then = new OutcomeMapping(Ledgers, mappings, setting);
        return
        [
            .. Sums.Where(sum => sum.Owner.Mapping is not { Dimension: OwnEntries.Dimension, Id: 0 })
                .GroupBy(sum => (From: sum.Owner, To: then.Of(sum.Sum)), sum => sum.Sum)
                .Where(moved => moved.Key.From != moved.Key.To)
                .Select(moved => new MovedRows(
                    moved.Key.From,
                    moved.Key.To,
                    moved.Sum(sum => sum.Rows),
                    Money.Sum(moved.Select(sum => sum.Amount))
                ))
                .Where(moved => moved.Rows != 0)
                .OrderByDescending(moved => moved.Amount.Abs())
                .ThenByDescending(moved => moved.Rows),
        ];
    }
}
