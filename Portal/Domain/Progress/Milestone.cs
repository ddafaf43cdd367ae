namespace Portal.Domain.Progress;

/// <summary>Milstolpe: a day to reach. Its latest dates as recorded count; the baseline stays as first planned.</summary>
public sealed class Milestone : Fact
{
    /// <summary>How long a name may be.</summary>
    public const int LongestName = 80;

    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>Its name, which is also its key within the subproject.</summary>
    public required string Name { get; init; }

    /// <summary>The day first planned.</summary>
    public DateOnly Baseline { get; init; }

    /// <summary>The day planned as recorded here.</summary>
    public DateOnly Planned { get; init; }

    /// <summary>The day it was reached; null until then.</summary>
    public DateOnly? Reached { get; init; }

    /// <summary>The day this was reported: what a reader could know from then on.</summary>
    public DateOnly ReportedOn { get; init; }

    /// <summary>Why the day was moved, or a word on how it was reached; null where nobody has said.</summary>
    public string? Reason { get; init; }
}
