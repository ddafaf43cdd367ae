namespace Portal.Domain.Progress;

/// <summary>Risk: something that may hinder the investment, as the decision names it.</summary>
public sealed class Risk : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The risk's number, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What may happen, in our own words.</summary>
    public required string Text { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
