using System.Globalization;

namespace Portal.Domain.Outcomes;

/// <summary>
/// Egna poster: cost that is entered in the portal and stands in no file. They are vouchers of a ledger of the portal's own,
/// whose rows carry one object that says whose they are, so that no mapping is needed. An entry is one row, without the bank's
/// or the creditor's side: that stands in the accounting, and the portal only follows cost up. A row that takes back what a file
/// said carries the objects of that row, and an object that names its ledger: so the two stand in the same place and come to
/// nothing, also after what the objects mean has changed.
/// </summary>
public static class OwnEntries
{
    /// <summary>The key of the portal's own ledger.</summary>
    public const string LedgerKey = "portalen";

    /// <summary>The name of the portal's own ledger, and of the one source that its vouchers come from.</summary>
    public const string Name = "Egna poster";

    /// <summary>The format of that source.</summary>
    public const string Format = "own";

    /// <summary>The dimension of the objects that say whose a row is. Read in the portal's own ledger alone.</summary>
    public const string Dimension = "portal";

    /// <summary>The series of entries' numbers.</summary>
    public const string EntrySeries = "E";

    /// <summary>The series of corrections' numbers.</summary>
    public const string CorrectionSeries = "R";

    private const string RunningMark = "drift";
    private const string FollowMark = "som/";

    /// <summary>The object of a row: the investment, and what of it the cost is given to.</summary>
    public static LedgerObject ObjectOf(
        long investmentId,
        long? subprojectId,
        long? itemId,
        RunningCostKind? running
    ) =>
        new(
            Dimension,
            string.Join(
                '/',
                new[]
                {
                    Number(investmentId),
                    running is { } kind ? $"{RunningMark}/{kind}" : null,
                    Number(subprojectId),
                    Number(itemId),
                }.OfType<string>()
            )
        );

    /// <summary>The objects of a row that takes back one of a sum, as <see cref="ObjectSet" /> writes them.</summary>
    /// <param name="corrected">The sum of the row that is taken back.</param>
    /// <param name="isOwn">Whether its ledger is the portal's own.</param>
    public static string ObjectsTakingBack(LedgerSum corrected, bool isOwn) =>
        isOwn
            ? corrected.Objects
            : ObjectSet.Write([
                .. ObjectSet.Read(corrected.Objects),
                new LedgerObject(Dimension, FollowMark + Number(corrected.LedgerId)),
            ]);

    /// <summary>The objects of a row that are not the portal's own.</summary>
    public static IReadOnlyList<LedgerObject> WithoutOwn(IReadOnlyList<LedgerObject> objects) =>
        [.. objects.Where(o => o.Dimension != Dimension)];

    /// <summary>The ledger whose row is taken back by one with such objects; null for an entry.</summary>
    public static long? FollowedLedger(IReadOnlyList<LedgerObject> objects) =>
        objects.First(o => o.Dimension == Dimension).Code is var code
        && code.StartsWith(FollowMark, StringComparison.Ordinal)
            ? Read(code[FollowMark.Length..])
            : null;

    /// <summary>Whose a row of an entry with such objects is.</summary>
    public static ObjectMapping OwnerOf(IReadOnlyList<LedgerObject> objects) =>
        OwnerOf(objects.First(o => o.Dimension == Dimension));

    /// <summary>What the portal's own object says, in words.</summary>
    public static string Describe(string code) =>
        code.StartsWith(FollowMark, StringComparison.Ordinal) ? "rättelse" : "egen post";

    /// <summary>Whose a row with such an object is.</summary>
    public static ObjectMapping OwnerOf(LedgerObject own)
    {
        var parts = own.Code.Split('/');
        var running = parts is [_, RunningMark, var kind] ? Enum.Parse<RunningCostKind>(kind) : (RunningCostKind?)null;
        return new ObjectMapping
        {
            Dimension = own.Dimension,
            ObjectCode = own.Code,
            InvestmentId = Read(parts[0]),
            SubprojectId = running is null && parts.Length > 1 ? Read(parts[1]) : null,
            BudgetItemId = running is null && parts.Length > 2 ? Read(parts[2]) : null,
            Running = running,
        };
    }

    private static string? Number(long? id) => id?.ToString(CultureInfo.InvariantCulture);

    private static long Read(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
