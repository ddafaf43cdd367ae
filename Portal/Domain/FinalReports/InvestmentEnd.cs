namespace Portal.Domain.FinalReports;

/// <summary>
/// Investeringen avslutas: from a day on there is nothing more to do or to pay. The latest recorded counts; taken back, the one
/// before it counts again, or the investment goes on.
/// </summary>
public sealed class InvestmentEnd : Fact
{
    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The last day of it.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Why it ends then.</summary>
    public required string Reason { get; init; }
}
