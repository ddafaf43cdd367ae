using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>
/// Misslyckad rapport: that a report which was due could not be made, and why. Told at most once a day for the same reason; it counts until
/// the report is frozen, and stays as history then.
/// </summary>
public sealed class ReportFailure : Fact
{
    /// <summary>The kind of report, as frozen reports have it.</summary>
    public required string Kind { get; init; }

    /// <summary>The investment; null for the report over all of them.</summary>
    public long? InvestmentId { get; init; }

    /// <summary>The month reported on.</summary>
    public Month Month { get; init; }

    /// <summary>The day, in Swedish time.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Why, as a Swedish sentence.</summary>
    public required string Reason { get; init; }
}
