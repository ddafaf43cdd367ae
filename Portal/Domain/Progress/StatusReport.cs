using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>A status light. On the screen it always stands with its word and its shape.</summary>
public enum Light
{
    /// <summary>Enligt plan.</summary>
    Green,

    /// <summary>Kräver uppmärksamhet.</summary>
    Yellow,

    /// <summary>Kritiskt.</summary>
    Red,
}

/// <summary>Lägesrapport: a subproject's light and sentence in five respects, for one month. Which counts, <see cref="RoundFacts" /> says.</summary>
public sealed class StatusReport : Fact
{
    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The month reported on.</summary>
    public Month Month { get; init; }

    /// <summary>Tid.</summary>
    public Light Time { get; init; }

    /// <summary>What stands behind the light for time.</summary>
    public required string TimeText { get; init; }

    /// <summary>Ekonomi.</summary>
    public Light Economy { get; init; }

    /// <summary>What stands behind the light for economy.</summary>
    public required string EconomyText { get; init; }

    /// <summary>Omfattning.</summary>
    public Light Scope { get; init; }

    /// <summary>What stands behind the light for scope.</summary>
    public required string ScopeText { get; init; }

    /// <summary>Risk.</summary>
    public Light Risk { get; init; }

    /// <summary>What stands behind the light for risk.</summary>
    public required string RiskText { get; init; }

    /// <summary>Nytta.</summary>
    public Light Benefit { get; init; }

    /// <summary>What stands behind the light for benefit.</summary>
    public required string BenefitText { get; init; }

    /// <summary>Färdigställandegrad: the share of the work done.</summary>
    public Share Completion { get; init; }

    /// <summary>What was done in the month.</summary>
    public required string Done { get; init; }

    /// <summary>What comes next.</summary>
    public required string Next { get; init; }

    /// <summary>What was to be done in the month and was moved out of it; empty for nothing, null where nobody was asked.</summary>
    public string? MovedOut { get; init; }

    /// <summary>Whether it says the same as another, whenever each was recorded.</summary>
    public bool SaysAs(StatusReport other) => Said.Equals(other.Said);

    private object Said =>
        (
            (SubprojectId, Month, Completion.Fraction, Done, Next, MovedOut ?? ""),
            (Time, Economy, Scope, Risk, Benefit),
            (TimeText, EconomyText, ScopeText, RiskText, BenefitText)
        );
}
