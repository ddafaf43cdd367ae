namespace Portal.Domain.Investments;

/// <summary>Delprojekt: a part of an investment with a calculation of its own.</summary>
public sealed class Subproject : Fact
{
    /// <summary>The investment that it is part of.</summary>
    public long InvestmentId { get; init; }

    /// <summary>Its number within the investment, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Its name as decided.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of project lead, as decided: intern or extern.</summary>
    public required string Lead { get; init; }

    /// <summary>The supplier's role, as decided.</summary>
    public required string Supplier { get; init; }

    /// <summary>The effect that the decision expects.</summary>
    public required string ExpectedEffect { get; init; }
}
