using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>How many investigations were started in a month. Counted, never identified. The latest recorded counts.</summary>
public sealed class InvestigationCount : Fact
{
    /// <summary>The subproject that is to save the time.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The month.</summary>
    public Month Month { get; init; }

    /// <summary>Investigations started.</summary>
    public int Started { get; init; }
}
