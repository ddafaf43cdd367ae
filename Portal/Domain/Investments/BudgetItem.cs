using Portal.Domain.Values;

namespace Portal.Domain.Investments;

/// <summary>Kalkylpost: one line of a subproject's calculation.</summary>
public sealed class BudgetItem : Fact
{
    /// <summary>The subproject whose calculation it stands in.</summary>
    public long SubprojectId { get; init; }

    /// <summary>Its number within the subproject, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Its name as decided.</summary>
    public required string Name { get; init; }

    /// <summary>The amount decided.</summary>
    public Money Decided { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
