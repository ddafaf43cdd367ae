using Portal.Domain.Budgets;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Budgets;

/// <summary>Budget: what was decided, what has changed and what it is now.</summary>
/// <param name="Page">The figures at the moment shown.</param>
/// <param name="Budget">The budget as known then.</param>
/// <param name="Changes">The changes that count in the month shown, the latest decided first.</param>
/// <param name="Later">How many are decided after that month.</param>
/// <param name="TakenBack">The changes that were taken back, the latest first.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record BudgetPage(
    InvestmentPage Page,
    InvestmentBudget Budget,
    IReadOnlyList<ChangeLine> Changes,
    int Later,
    IReadOnlyList<ChangeLine> TakenBack,
    string? Done = null
)
{
    /// <summary>The figures shown.</summary>
    public FollowUpFigures Figures => Page.Figures;

    /// <summary>The years that any budget lies in.</summary>
    public IReadOnlyList<int> Years => Budget.ByItem.Years(Figures.AsOf);

    /// <summary>The appropriation less the budget: minus where the items are more than what was granted.</summary>
    public Money Difference => Figures.Investment.CurrentAppropriation - Figures.Totals.Money.Budget;

    /// <summary>What supplementary appropriations have added.</summary>
    public Money Supplementary => Figures.Investment.CurrentAppropriation - Figures.Investment.Appropriation;

    /// <summary>Where the budget stands, in words.</summary>
    public string Conclusion
    {
        get
        {
            var money = Figures.Totals.Money;
            var changed = money.Budget - money.Decided;
            var count = Changes.Count == 1 ? "en ändring" : $"{SwedishText.Number(Changes.Count, 0, 0)} ändringar";
            var budget = SwedishText.WholeKronor(money.Budget);
            var first =
                Changes.Count == 0 ? $"Budgeten är {budget}, som den beslutades: inget har ändrats."
                : changed.Ore == 0 ? $"Budgeten är {budget}, lika mycket som beslutat, efter {count}."
                : $"Budgeten är {budget} efter {count}, {SwedishText.WholeKronor(changed.Abs())} {(changed.Ore > 0 ? "mer" : "mindre")} än beslutat.";
            var appropriation = SwedishText.WholeKronor(Figures.Investment.CurrentAppropriation);
            return first
                + Difference.Ore switch
                {
                    0 => $" Den är lika med anslaget {appropriation}.",
                    > 0 =>
                        $" Av anslaget {appropriation} är {SwedishText.WholeKronor(Difference)} inte fördelat på kalkylposter.",
                    _ => $" Kalkylposterna är {SwedishText.WholeKronor(-Difference)} mer än anslaget {appropriation}.",
                };
        }
    }
}

/// <summary>A change of budget as listed.</summary>
/// <param name="Change">The change.</param>
/// <param name="Lines">What it does: item, year and amount.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="IsLocked">Whether its month is closed, so that it cannot be taken back.</param>
/// <param name="TakenBack">Why, by whom and when it was taken back; null where it stands.</param>
public sealed record ChangeLine(
    BudgetChange Change,
    IReadOnlyList<(string Item, int Year, Money Amount)> Lines,
    string Who,
    DateTime AtUtc,
    bool IsLocked,
    TakenBack? TakenBack
)
{
    /// <summary>What kind of change.</summary>
    public BudgetWords Words => BudgetWords.Of(Change.Kind);
}

/// <summary>That a change was taken back.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Who">Who took it back.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record TakenBack(string Reason, string Who, DateTime AtUtc);
