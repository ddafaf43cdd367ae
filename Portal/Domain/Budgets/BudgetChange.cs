using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>What kind of change of the budget.</summary>
public enum BudgetChangeKind
{
    /// <summary>Omdisponering: money moved between items inside the appropriation.</summary>
    Transfer,

    /// <summary>Ianspråktagen reserv: money moved from an item that was set aside as reserve.</summary>
    ReserveUse,

    /// <summary>Tilläggsanslag: more money, by a new decision.</summary>
    SupplementaryAppropriation,

    /// <summary>Ombudgetering: money moved to another year.</summary>
    CarryOver,
}

/// <summary>A dated change of an investment's budget. Its lines say which items, by how much and in which year.</summary>
public sealed class BudgetChange : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>What kind of change.</summary>
    public BudgetChangeKind Kind { get; init; }

    /// <summary>The day it was decided; it counts from its month on.</summary>
    public DateOnly DecidedOn { get; init; }

    /// <summary>What the appropriation changes by: zero but for a supplementary appropriation.</summary>
    public Money Appropriation { get; init; }

    /// <summary>The decision that the change rests on, as a case number, section or name.</summary>
    public required string Reference { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>What a change of budget does to one item in one year.</summary>
public sealed class BudgetChangeLine : Fact
{
    /// <summary>The change.</summary>
    public long BudgetChangeId { get; init; }

    /// <summary>The item.</summary>
    public long BudgetItemId { get; init; }

    /// <summary>The year whose budget changes.</summary>
    public int Year { get; init; }

    /// <summary>By how much: plus is more budget.</summary>
    public Money Amount { get; init; }
}
