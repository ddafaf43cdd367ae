namespace Portal.Domain.Investments;

/// <summary>Something the decision says that is no figure of its own: goals, law, procurement, recipients, support time.</summary>
public sealed class DecisionNote : Fact
{
    /// <summary>The investment decided on.</summary>
    public long InvestmentId { get; init; }

    /// <summary>What it is about, as a short Swedish heading.</summary>
    public required string Topic { get; init; }

    /// <summary>What it says, in our own words.</summary>
    public required string Text { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
