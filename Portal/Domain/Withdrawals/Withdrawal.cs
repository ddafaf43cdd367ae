using Portal.Domain.Values;

namespace Portal.Domain.Withdrawals;

/// <summary>
/// Återtagande: a fact that was recorded by a person no longer counts, from this fact's batch on. It refers to exactly one.
/// </summary>
public sealed class Withdrawal : Fact
{
    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>An investment that was set up by mistake.</summary>
    public long? InvestmentId { get; init; }

    /// <summary>A change of budget.</summary>
    public long? BudgetChangeId { get; init; }

    /// <summary>A lock of a month, which is opened again.</summary>
    public long? PeriodLockId { get; init; }

    /// <summary>A forecast; the one before it counts again.</summary>
    public long? ForecastId { get; init; }

    /// <summary>An order.</summary>
    public long? CommitmentId { get; init; }

    /// <summary>What was used of an order.</summary>
    public long? CommitmentUseId { get; init; }

    /// <summary>A day taken into use.</summary>
    public long? InServiceId { get; init; }

    /// <summary>An impairment or a disposal.</summary>
    public long? AssetChangeId { get; init; }

    /// <summary>What was last reported of a milestone; what was reported before counts again.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>What was told of a deliverable.</summary>
    public long? DeliveredCountId { get; init; }

    /// <summary>A reporting round that was opened by mistake.</summary>
    public long? ReportingRoundId { get; init; }

    /// <summary>A benefit as it was recorded or corrected; what stood before counts again.</summary>
    public long? BenefitId { get; init; }

    /// <summary>A measurement of a benefit.</summary>
    public long? BenefitMeasurementId { get; init; }

    /// <summary>A month's count of investigations; the one before it counts again.</summary>
    public long? InvestigationCountId { get; init; }

    /// <summary>A sample of hours; the one before it counts again.</summary>
    public long? TimeSampleId { get; init; }

    /// <summary>A light that a controller set; what stood before counts again.</summary>
    public long? LightOverruleId { get; init; }

    /// <summary>The issue of a report for a meeting.</summary>
    public long? ReportIssueId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>What is wrong with a reason; null where it can be kept.</summary>
    public static Refusal? Fault(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("Skriv varför det återtas.")
        : reason.Trim().Length > LongestReason ? new Refusal($"Skälet är för långt: högst {LongestReason} tecken.")
        : PersonalNumber.RefusalOf(reason);
}
