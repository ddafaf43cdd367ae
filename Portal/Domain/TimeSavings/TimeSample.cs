using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>What a sample of measured hours speaks of.</summary>
public enum SamplePhase
{
    /// <summary>Hours for an investigation before the change.</summary>
    Before,

    /// <summary>Hours for an investigation after the change.</summary>
    After,

    /// <summary>The difference, before less after, for the same kind of case.</summary>
    Paired,
}

/// <summary>A sample of hours for an investigation: aggregates only, no case, no person. The latest for its month and phase counts.</summary>
public sealed class TimeSample : Fact
{
    /// <summary>The subproject that is to save the time.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The month measured.</summary>
    public Month Month { get; init; }

    /// <summary>Before, after or paired.</summary>
    public SamplePhase Phase { get; init; }

    /// <summary>How many investigations (or pairs) were measured, at least one.</summary>
    public int Count { get; init; }

    /// <summary>The mean, in hours for each investigation.</summary>
    public Hours Mean { get; init; }

    /// <summary>The sample's standard deviation, in hours.</summary>
    public Hours Deviation { get; init; }

    /// <summary>How it was measured.</summary>
    public required string Source { get; init; }
}
