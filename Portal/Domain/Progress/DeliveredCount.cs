namespace Portal.Domain.Progress;

/// <summary>How much of a deliverable was done by a day, all told. The latest day counts, and of one day the latest recorded.</summary>
public sealed class DeliveredCount : Fact
{
    /// <summary>How long a comment may be.</summary>
    public const int LongestComment = 500;

    /// <summary>The deliverable.</summary>
    public long DeliverableId { get; init; }

    /// <summary>How many are done: from none to the decided count.</summary>
    public int Done { get; init; }

    /// <summary>The day that it was so.</summary>
    public DateOnly Day { get; init; }

    /// <summary>A word on it; never empty where the count has fallen.</summary>
    public required string Comment { get; init; }
}
