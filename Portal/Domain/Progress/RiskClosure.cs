namespace Portal.Domain.Progress;

/// <summary>A risk is closed, for it cannot come true any more, or opened again. The latest reported counts.</summary>
public sealed class RiskClosure : Fact
{
    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>The risk.</summary>
    public long RiskId { get; init; }

    /// <summary>Whether it is closed; else it is opened again.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The day this was reported.</summary>
    public DateOnly ReportedOn { get; init; }
}
