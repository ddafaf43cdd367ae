namespace Portal.Domain.Progress;

/// <summary>Risk: something that may hinder the investment, as the decision names it or as it was found since.</summary>
public sealed class Risk : Fact
{
    /// <summary>How long its text may be.</summary>
    public const int LongestText = 300;

    /// <summary>Where a risk comes from that the decision does not name.</summary>
    public const string OfFollowUp = "Tillagd i uppföljningen";

    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The risk's number, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What may happen, in our own words.</summary>
    public required string Text { get; init; }

    /// <summary>Where in the decision it stands, or that it was found since.</summary>
    public required string Source { get; init; }

    /// <summary>The day it was reported; null for what the decision names.</summary>
    public DateOnly? ReportedOn { get; init; }
}
