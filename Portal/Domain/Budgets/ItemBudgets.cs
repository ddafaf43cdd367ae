using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>What one item gets or loses in one year.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">Plus is more budget.</param>
public readonly record struct BudgetAmount(long ItemId, int Year, Money Amount);

/// <summary>
/// The budget of items at the end of any month, by year: as decided, and the changes decided by then. What was decided lies in the
/// year that the work was planned to begin, until it is carried over.
/// </summary>
public sealed class ItemBudgets
{
    // What was decided counts from the first month there is.
    private readonly List<(long? Change, Month From, BudgetAmount Line)> _lines;

    private ItemBudgets(int decidedYear, List<(long? Change, Month From, BudgetAmount Line)> lines) =>
        (DecidedYear, _lines) = (decidedYear, lines);

    /// <summary>The year that the decided budget lies in.</summary>
    public int DecidedYear { get; }

    /// <summary>The budget of items, with the changes that stand. Changes of other items are left out.</summary>
    public static ItemBudgets Of(
        Investment investment,
        IEnumerable<BudgetItem> items,
        IEnumerable<BudgetChange> changes,
        IEnumerable<BudgetChangeLine> lines
    )
    {
        var year = investment.PlannedFrom.Year;
        var from = changes.ToDictionary(change => change.Id, change => Month.Of(change.DecidedOn));
        var decided = items
            .Select(item => ((long?)null, default(Month), new BudgetAmount(item.Id, year, item.Decided)))
            .ToList();
        var wanted = decided.Select(line => line.Item3.ItemId).ToHashSet();
        return new ItemBudgets(
            year,
            [
                .. decided,
                .. lines
                    .Where(line => wanted.Contains(line.BudgetItemId) && from.ContainsKey(line.BudgetChangeId))
                    .Select(line =>
                        (
                            (long?)line.BudgetChangeId,
                            from[line.BudgetChangeId],
                            new BudgetAmount(line.BudgetItemId, line.Year, line.Amount)
                        )
                    ),
            ]
        );
    }

    /// <summary>The budget with one more change.</summary>
    public ItemBudgets With(NewBudgetChange change) =>
        new(DecidedYear, [.. _lines, .. change.Lines.Select(line => ((long?)0L, change.Month, line))]);

    /// <summary>The budget without a change.</summary>
    public ItemBudgets Without(long changeId) => new(DecidedYear, _lines.FindAll(line => line.Change != changeId));

    /// <summary>All items over all years.</summary>
    public Money Total(Month asOf) => Sum(asOf, _ => true);

    /// <summary>All items in one year.</summary>
    public Money InYear(int year, Month asOf) => Sum(asOf, line => line.Year == year);

    /// <summary>One item over all years.</summary>
    public Money Of(long itemId, Month asOf) => Sum(asOf, line => line.ItemId == itemId);

    /// <summary>One item in one year.</summary>
    public Money Of(long itemId, int year, Month asOf) => Sum(asOf, line => line.ItemId == itemId && line.Year == year);

    /// <summary>The years that any budget lies in.</summary>
    public IReadOnlyList<int> Years(Month asOf) =>
        [
            .. _lines
                .Where(line => line.From <= asOf)
                .Select(line => line.Line.Year)
                .Distinct()
                .Where(year => year == DecidedYear || HasAny(year, asOf))
                .Order(),
        ];

    /// <summary>A month, and each later one where something changes.</summary>
    internal IEnumerable<Month> MonthsFrom(Month month) =>
        _lines.Select(line => Month.Max(line.From, month)).Append(month).Distinct().Order();

    private bool HasAny(int year, Month asOf) =>
        _lines.Exists(line => line.Line.Year == year && Of(line.Line.ItemId, year, asOf).Ore != 0);

    private Money Sum(Month asOf, Func<BudgetAmount, bool> isWanted) =>
        Money.Sum(_lines.Where(line => line.From <= asOf && isWanted(line.Line)).Select(line => line.Line.Amount));
}
