namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Whether an item may be capitalised. Training, change management, data migration and administration may not: they are running
/// cost. The latest recorded counts; an item is capitalised where nothing is said.
/// </summary>
public sealed class ItemTreatment : Fact
{
    /// <summary>The item.</summary>
    public long BudgetItemId { get; init; }

    /// <summary>Whether its cost is capitalised.</summary>
    public bool IsCapitalised { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
