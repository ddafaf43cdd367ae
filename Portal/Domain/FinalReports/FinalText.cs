namespace Portal.Domain.FinalReports;

/// <summary>What a text of the final report is about.</summary>
public enum FinalTopic
{
    /// <summary>Why a subproject cost more or less than its budget.</summary>
    Variance,

    /// <summary>How the goals of the decision were reached.</summary>
    Goals,

    /// <summary>What good the investment does.</summary>
    Benefits,

    /// <summary>What to do the same way, and otherwise, the next time.</summary>
    Lessons,

    /// <summary>Why the report may be frozen though parts of it are missing.</summary>
    Incomplete,
}

/// <summary>
/// Text i slutredovisningen: what a controller writes of an investment that ends. The latest of its topic and subproject counts, so
/// a correction is a new fact; taken back, what stood before it counts again.
/// </summary>
public sealed class FinalText : Fact
{
    /// <summary>How long a text may be.</summary>
    public const int Longest = 2000;

    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The subproject whose variance is explained; null for all other topics.</summary>
    public long? SubprojectId { get; init; }

    /// <summary>What it is about.</summary>
    public FinalTopic Topic { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The one that counts; null where nothing is written.</summary>
    /// <param name="standing">Those not taken back, in the order of recording.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="subprojectId">The subproject, for a variance.</param>
    public static FinalText? Latest(IEnumerable<FinalText> standing, FinalTopic topic, long? subprojectId = null) =>
        standing.LastOrDefault(text => text.Topic == topic && text.SubprojectId == subprojectId);
}
