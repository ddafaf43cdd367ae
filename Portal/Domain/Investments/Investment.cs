using Portal.Domain.Values;

namespace Portal.Domain.Investments;

/// <summary>Investering: a decided purchase with an appropriation.</summary>
public sealed class Investment : Fact
{
    /// <summary>The investment's name as decided.</summary>
    public required string Name { get; init; }

    /// <summary>Who decided: the committee.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>Who was granted the money: the office that carries out the investment.</summary>
    public required string GrantedTo { get; init; }

    /// <summary>Diarienummer; null where the decision gives none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The day of the decision; null where the decision gives none.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Anslag: the money granted.</summary>
    public Money Appropriation { get; init; }

    /// <summary>The running and capital cost granted for each year.</summary>
    public Money YearlyCost { get; init; }

    /// <summary>The extra maintenance and support expected for each year.</summary>
    public Money YearlySupport { get; init; }

    /// <summary>The first year that the yearly cost is granted for.</summary>
    public int YearlyCostFrom { get; init; }

    /// <summary>The first month that anything can be recorded in: it was decided then, or planned to begin.</summary>
    public Month FirstMonth =>
        DecidedOn is { } decided && Month.Of(decided) < PlannedFrom ? Month.Of(decided) : PlannedFrom;

    /// <summary>The month the project was planned to begin.</summary>
    public Month PlannedFrom { get; init; }

    /// <summary>The month the project was planned to end.</summary>
    public Month PlannedTo { get; init; }
}
