namespace Portal.Domain.Investments;

/// <summary>An investment and the parts that cost can be given to.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Subprojects">Its subprojects, by number.</param>
/// <param name="Items">The items of all of them, by number.</param>
public sealed record InvestmentParts(
    Investment Investment,
    IReadOnlyList<Subproject> Subprojects,
    ILookup<long, BudgetItem> Items
);
