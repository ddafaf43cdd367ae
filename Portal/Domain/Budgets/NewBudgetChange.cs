using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>A change of budget that was read and may be recorded once it is checked against the budget there is.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="DecidedOn">The day it was decided.</param>
/// <param name="Reference">The decision that it rests on.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lines">What each item gets or loses in each year; one line an item and year.</param>
public sealed record NewBudgetChange(
    BudgetChangeKind Kind,
    DateOnly DecidedOn,
    string Reference,
    string Reason,
    IReadOnlyList<BudgetAmount> Lines
)
{
    /// <summary>The month it counts from.</summary>
    public Month Month => Month.Of(DecidedOn);

    /// <summary>What the appropriation changes by: zero but for a supplementary appropriation.</summary>
    public Money Appropriation =>
        Kind == BudgetChangeKind.SupplementaryAppropriation ? Money.Sum(Lines.Select(line => line.Amount)) : Money.Zero;

    /// <summary>Adds up amounts of the same item and year, and leaves out those that come to nothing.</summary>
    public static IReadOnlyList<BudgetAmount> Together(IEnumerable<BudgetAmount> amounts) =>
        [
            .. amounts
                .GroupBy(line => (line.ItemId, line.Year), line => line.Amount)
                .Select(group => new BudgetAmount(group.Key.ItemId, group.Key.Year, Money.Sum(group)))
                .Where(line => line.Amount.Ore != 0),
        ];

    /// <summary>Whether a recorded change says the same.</summary>
    public bool IsSameAs(BudgetChange change, IEnumerable<BudgetChangeLine> lines) =>
        (Kind, DecidedOn, Reference, Reason) == (change.Kind, change.DecidedOn, change.Reference, change.Reason)
        && Lines
            .ToHashSet()
            .SetEquals(
                lines
                    .Where(line => line.BudgetChangeId == change.Id)
                    .Select(line => new BudgetAmount(line.BudgetItemId, line.Year, line.Amount))
            );
}
