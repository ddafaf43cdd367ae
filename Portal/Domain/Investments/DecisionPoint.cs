namespace Portal.Domain.Investments;

/// <summary>Beslutspunkt: one point of what was decided, in our own words.</summary>
public sealed class DecisionPoint : Fact
{
    /// <summary>The investment decided on.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The point's number, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What was decided.</summary>
    public required string Text { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
