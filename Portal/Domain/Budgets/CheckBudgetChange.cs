using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>
/// Whether a change of budget may be made or taken back. Changes can be entered out of order, so the budget is followed from the
/// change's month through every later one: no item may get a negative budget in any year, in any of those months.
/// </summary>
public static class CheckBudgetChange
{
    /// <summary>Why a change may not be made; null where it may.</summary>
    public static Refusal? Make(InvestmentBudget budget, NewBudgetChange change) =>
        Balance(budget, change)
        ?? Negative(budget, budget.ByItem.With(change), change.Month, change.Lines.Where(line => line.Amount.Ore < 0));

    /// <summary>Why a change may not be taken back; null where it may.</summary>
    public static Refusal? TakeBack(InvestmentBudget budget, BudgetChange change) =>
        Negative(
            budget,
            budget.ByItem.Without(change.Id),
            Month.Of(change.DecidedOn),
            budget
                .Lines.Where(line => line.BudgetChangeId == change.Id && line.Amount.Ore > 0)
                .Select(line => new BudgetAmount(line.BudgetItemId, line.Year, line.Amount))
        );

    private static Refusal? Balance(InvestmentBudget budget, NewBudgetChange change)
    {
        var uneven = change.Kind switch
        {
            BudgetChangeKind.SupplementaryAppropriation => null,
            BudgetChangeKind.CarryOver => change
                .Lines.GroupBy(line => line.ItemId)
                .Where(item => Sum(item).Ore != 0)
                .Select(item =>
                    $"En ombudgetering byter år men inte belopp: {budget.NameOf(item.Key)} får {SwedishText.Kronor(Sum(item))} över åren."
                )
                .FirstOrDefault(),
            _ => change
                .Lines.GroupBy(line => line.Year)
                .Where(year => Sum(year).Ore != 0)
                .Select(year =>
                    $"Det som en post får ska en annan lämna: {year.Key} blir summan {SwedishText.Kronor(Sum(year))}."
                )
                .FirstOrDefault(),
        };
        return uneven is not null ? new Refusal(uneven)
            : change.Lines.Count == 0
                ? new Refusal("Ändringen kommer inte till något: posterna får lika mycket som de lämnar.")
            : null;

        static Money Sum(IEnumerable<BudgetAmount> lines) => Money.Sum(lines.Select(line => line.Amount));
    }

    private static Refusal? Negative(
        InvestmentBudget budget,
        ItemBudgets then,
        Month first,
        IEnumerable<BudgetAmount> lowered
    )
    {
        var below = (
            from at in then.MonthsFrom(first)
            from line in lowered
            let budgeted = then.Of(line.ItemId, line.Year, at)
            where budgeted < Money.Zero
            select (at, line.ItemId, line.Year, budgeted)
        ).FirstOrDefault();
        if (below == default)
        {
            return null;
        }

        var (month, item, year, left) = below;
        var now = budget.ByItem.Of(item, year, month);
        var when =
            month == first
                ? $"har {SwedishText.Kronor(now)} i budget {year} och skulle få {SwedishText.Kronor(left)}"
                : $"skulle få {SwedishText.Kronor(left)} i budget {year} från {SwedishText.MonthName(month)}, då en senare ändring räknar med pengarna";
        return new Refusal($"{budget.NameOf(item)} {when}. En budget kan inte bli mindre än noll.");
    }
}
