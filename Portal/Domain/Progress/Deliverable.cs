namespace Portal.Domain.Progress;

/// <summary>Leverabel: something counted that a subproject is to bring, as decided.</summary>
public sealed class Deliverable : Fact
{
    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>What is delivered.</summary>
    public required string Name { get; init; }

    /// <summary>How many.</summary>
    public int Count { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
