namespace Portal.Domain.Progress;

/// <summary>Riskbedömning: how a risk stands before and after its measure. The latest reported counts.</summary>
public sealed class RiskAssessment : Fact
{
    /// <summary>How long the owner's role may be.</summary>
    public const int LongestOwner = 100;

    /// <summary>How long a measure may be.</summary>
    public const int LongestMeasure = 500;

    /// <summary>The risk.</summary>
    public long RiskId { get; init; }

    /// <summary>How probable it is without the measure.</summary>
    public Probability ProbabilityBefore { get; init; }

    /// <summary>How much it hurts without the measure.</summary>
    public Consequence ConsequenceBefore { get; init; }

    /// <summary>How probable it is with the measure.</summary>
    public Probability ProbabilityAfter { get; init; }

    /// <summary>How much it hurts with the measure.</summary>
    public Consequence ConsequenceAfter { get; init; }

    /// <summary>Who sees to the measure: a role, never a person.</summary>
    public required string Owner { get; init; }

    /// <summary>What is done about it.</summary>
    public required string Measure { get; init; }

    /// <summary>The day that it is to be assessed again.</summary>
    public DateOnly NextReview { get; init; }

    /// <summary>The day this was reported: what a reader could know from then on.</summary>
    public DateOnly ReportedOn { get; init; }
}
