namespace Portal.Domain.Outcomes;

/// <summary>The kind of running cost that a mapping points to.</summary>
public enum RunningCostKind
{
    /// <summary>Kapitalkostnad.</summary>
    Capital,

    /// <summary>Underhåll och support.</summary>
    Support,

    /// <summary>Övrig driftkostnad.</summary>
    Other,
}

/// <summary>What a ledger object means: whose cost the rows that carry it are.</summary>
public sealed class ObjectMapping : Fact
{
    /// <summary>The dimension, as 6 for project in SIE.</summary>
    public required string Dimension { get; init; }

    /// <summary>The object.</summary>
    public required string ObjectCode { get; init; }

    /// <summary>The first account it holds for; null for the accounts that count as outcome.</summary>
    public int? AccountFrom { get; init; }

    /// <summary>The last account it holds for; null with <see cref="AccountFrom" />.</summary>
    public int? AccountTo { get; init; }

    /// <summary>The accounts it holds for; null for those that count as outcome.</summary>
    public AccountRange? Accounts =>
        this is { AccountFrom: { } from, AccountTo: { } to } ? new AccountRange(from, to) : null;

    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The subproject; null for the investment's unallocated or running cost.</summary>
    public long? SubprojectId { get; init; }

    /// <summary>The item; null where the cost is the subproject's without item.</summary>
    public long? BudgetItemId { get; init; }

    /// <summary>The kind of running cost; null for cost of the investment itself.</summary>
    public RunningCostKind? Running { get; init; }
}

/// <summary>A mapping that no longer holds, from this fact's batch on.</summary>
public sealed class MappingRemoval : Fact
{
    /// <summary>The mapping.</summary>
    public long MappingId { get; init; }
}
