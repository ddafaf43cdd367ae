using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>The budget of one investment: its parts, and the changes that stand.</summary>
/// <param name="Parts">The investment with its subprojects and items.</param>
/// <param name="Changes">The changes, in the order of recording.</param>
/// <param name="Lines">What they do to items.</param>
public sealed record InvestmentBudget(
    InvestmentParts Parts,
    IReadOnlyList<BudgetChange> Changes,
    IReadOnlyList<BudgetChangeLine> Lines
)
{
    /// <summary>Its items by subproject and number.</summary>
    public IReadOnlyList<BudgetItem> Items { get; } =
    [.. Parts.Subprojects.SelectMany(subproject => Parts.Items[subproject.Id])];

    /// <summary>The budget of its items by month and year.</summary>
    public ItemBudgets ByItem => ItemBudgets.Of(Parts.Investment, Items, Changes, Lines);

    /// <summary>An item by its subproject and name, for names are used again: <c>Delprojekt 1, Nya moduler</c>.</summary>
    public string NameOf(long itemId)
    {
        var item = Items.First(i => i.Id == itemId);
        return $"Delprojekt {Parts.Subprojects.First(s => s.Id == item.SubprojectId).Number}, {item.Name}";
    }

    /// <summary>Anslag: as granted, and the supplementary appropriations decided by then.</summary>
    public Money Appropriation(Month asOf) =>
        Parts.Investment.Appropriation
        + Money.Sum(Changes.Where(change => Month.Of(change.DecidedOn) <= asOf).Select(change => change.Appropriation));

    /// <summary>The year that money is taken from unless another is chosen: the latest with any budget.</summary>
    public int LatestYear(Month asOf) =>
        ByItem.Years(asOf).Where(year => ByItem.InYear(year, asOf).Ore != 0).DefaultIfEmpty(ByItem.DecidedYear).Max();

    /// <summary>The years that money can be moved between: from the start of the work to five years after its end, or after today.</summary>
    public IReadOnlyList<int> YearsToChoose(DateOnly today)
    {
        var first = ByItem.DecidedYear;
        var last = Math.Min(Math.Max(Parts.Investment.PlannedTo.Year, today.Year) + 5, Month.LastYear);
        return [.. Enumerable.Range(first, Math.Max(1, last - first + 1))];
    }
}
