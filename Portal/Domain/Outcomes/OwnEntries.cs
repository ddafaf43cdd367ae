using System.Globalization;

namespace Portal.Domain.Outcomes;

/// <summary>
/// Egna poster: cost that is entered in the portal and stands in no file. They are vouchers of a ledger of the portal's own,
/// whose rows carry one object that says whose they are, so that no mapping is needed.
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

    private const string RunningMark = "drift";

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
