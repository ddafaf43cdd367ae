using Portal.Domain.Progress;

namespace Portal.Domain.FollowUp;

/// <summary>A risk, and how it stands at the end of the month.</summary>
public sealed record RiskFigures(int Number, string Text, string Source)
{
    /// <summary>The number of the fact.</summary>
    public long Id { get; init; }

    /// <summary>The day it was reported; null for what the decision names.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Its assessments, the latest first.</summary>
    public IReadOnlyList<RiskAssessmentFigures> Assessments { get; init; } = [];

    /// <summary>When it was closed and opened again, the latest first.</summary>
    public IReadOnlyList<RiskClosureFigures> Closures { get; init; } = [];

    /// <summary>How it is assessed; null where it is not yet.</summary>
    public RiskAssessmentFigures? Assessment => Assessments.Count > 0 ? Assessments[0] : null;

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => Closures is [{ IsClosed: true }, ..];

    /// <summary>Whether it was to be assessed again before a day, and has not been.</summary>
    public bool IsReviewPassed(DateOnly day) => !IsClosed && Assessment is { } latest && latest.NextReview < day;
}

/// <summary>One assessment of a risk.</summary>
/// <param name="Id">The number of the fact.</param>
/// <param name="ReportedOn">The day it was reported.</param>
/// <param name="Before">The risk without the measure.</param>
/// <param name="After">The risk with the measure.</param>
/// <param name="Owner">Who sees to the measure: a role.</param>
/// <param name="Measure">What is done about it.</param>
/// <param name="NextReview">The day that it is to be assessed again.</param>
public sealed record RiskAssessmentFigures(
    long Id,
    DateOnly ReportedOn,
    RiskLevel Before,
    RiskLevel After,
    string Owner,
    string Measure,
    DateOnly NextReview
);

/// <summary>A risk closed, or opened again.</summary>
/// <param name="Id">The number of the fact.</param>
/// <param name="IsClosed">Closed; else opened again.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReportedOn">The day it was reported.</param>
public sealed record RiskClosureFigures(long Id, bool IsClosed, string Reason, DateOnly ReportedOn);
