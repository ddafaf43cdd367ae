using Portal.Domain.Outcomes;

namespace Portal.Imports.Mappings;

/// <summary>What somebody wants a ledger object to mean, as it was written.</summary>
/// <param name="Dimension">The dimension, as 6 for project in SIE.</param>
/// <param name="ObjectCode">The object.</param>
/// <param name="Accounts">A range of accounts, as 4000-7999; null or empty for the accounts that count as outcome.</param>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Subproject">The subproject's number; null for the investment's unallocated or running cost.</param>
/// <param name="Item">The item's number within the subproject; null for the subproject's cost without item.</param>
/// <param name="Running">The kind of running cost; null for cost of the investment itself.</param>
public sealed record MappingRequest(
    string? Dimension,
    string? ObjectCode,
    string? Accounts,
    long InvestmentId,
    int? Subproject,
    int? Item,
    RunningCostKind? Running
);

/// <summary>What is wrong with a part of a request.</summary>
/// <param name="Part">The part: the name of a property of <see cref="MappingRequest" />.</param>
/// <param name="Sentence">One clear Swedish sentence.</param>
public sealed record MappingFault(string Part, string Sentence);

/// <summary>A mapping that may be recorded, or what is wrong with what was asked for.</summary>
/// <param name="Mapping">The mapping; null where something is wrong.</param>
/// <param name="Faults">What is wrong; empty where nothing is.</param>
/// <param name="Same">The mapping in force that says the same already, which is wrong too; null where there is none.</param>
public sealed record CheckedMapping(ObjectMapping? Mapping, IReadOnlyList<MappingFault> Faults, long? Same = null);
