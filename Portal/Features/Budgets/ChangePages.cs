using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Budgets;
using Portal.Domain.Values;

namespace Portal.Features.Budgets;

/// <summary>The form of a change of budget.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Words">What kind of change.</param>
/// <param name="Form">What is written.</param>
/// <param name="Budget">The budget as it is now.</param>
/// <param name="Today">Today in Sweden.</param>
public sealed record ChangeFormPage(
    long InvestmentId,
    BudgetWords Words,
    BudgetChangeForm Form,
    InvestmentBudget Budget,
    DateOnly Today
)
{
    private Month Now => Month.Of(Today);

    /// <summary>The items with the budget they have in all.</summary>
    public IReadOnlyList<SelectListItem> Items =>
        [
            new("Välj …", ""),
            .. Budget.Items.Select(item => new SelectListItem(
                $"{Budget.NameOf(item.Id)} ({SwedishText.ShortKronor(Budget.ByItem.Of(item.Id, Now))})",
                $"{item.Id}"
            )),
        ];

    /// <summary>The years that can be chosen, with the budget they have in all.</summary>
    public IReadOnlyList<SelectListItem> Years =>
        [
            .. Budget
                .YearsToChoose(Today)
                .Select(year => new SelectListItem(
                    $"{year} ({SwedishText.ShortKronor(Budget.ByItem.InYear(year, Now))})",
                    $"{year}"
                )),
        ];

    /// <summary>The year that is changed unless another is chosen.</summary>
    public int LatestYear => Budget.LatestYear(Now);

    /// <summary>The item that the decision sets aside as reserve, by its name; null where none has such a name.</summary>
    public long? Reserve =>
        Words.Kind == BudgetChangeKind.ReserveUse
            ? Budget
                .Items.Where(item => item.Name.Contains("reserv", StringComparison.OrdinalIgnoreCase))
                .Select(item => (long?)item.Id)
                .FirstOrDefault()
            : null;
}

/// <summary>A change of budget before it is recorded, and what follows.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Words">What kind of change.</param>
/// <param name="Form">What was written.</param>
/// <param name="Change">What would be recorded.</param>
/// <param name="Rows">Each item that changes, with its budget before and after and what it has cost.</param>
/// <param name="Appropriation">The appropriation at its month, before.</param>
public sealed record ReviewedChange(
    long InvestmentId,
    BudgetWords Words,
    BudgetChangeForm Form,
    NewBudgetChange Change,
    IReadOnlyList<ReviewedRow> Rows,
    Money Appropriation
)
{
    /// <summary>How much is moved or given.</summary>
    public Money Amount =>
        Change.Appropriation.Ore != 0
            ? Change.Appropriation
            : Money.Sum(Change.Lines.Select(line => Money.Max(line.Amount, Money.Zero)));
}

/// <summary>An item in a year before and after a change.</summary>
/// <param name="Item">The item, with its subproject.</param>
/// <param name="Year">The year.</param>
/// <param name="Before">Its budget that year before.</param>
/// <param name="Amount">What it gets, or loses.</param>
/// <param name="Left">What is left of its whole budget after the change, less what it has cost.</param>
public sealed record ReviewedRow(string Item, int Year, Money Before, Money Amount, Money Left)
{
    /// <summary>Its budget that year after.</summary>
    public Money After => Before + Amount;
}

/// <summary>A change of budget before it is taken back.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Change">The change.</param>
/// <param name="Refusal">Why it may not be taken back; null where it may.</param>
public sealed record TakeBackPage(long InvestmentId, ChangeLine Change, string? Refusal);
