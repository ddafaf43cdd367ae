namespace Portal.Domain.Benefits;

/// <summary>
/// Nytta: something other than money that an investment is to change, from a start value to a target. The latest recorded for
/// its investment and number counts, so a correction is a new fact under the same number.
/// </summary>
public sealed class Benefit : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>Its number within the investment, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What is to become better.</summary>
    public required string Name { get; init; }

    /// <summary>The unit that its values are in: dagar, procent.</summary>
    public required string Unit { get; init; }

    /// <summary>How it is measured.</summary>
    public required string HowMeasured { get; init; }

    /// <summary>The value before the investment, in the unit.</summary>
    public decimal StartValue { get; init; }

    /// <summary>The day that the start value speaks of.</summary>
    public DateOnly StartDay { get; init; }

    /// <summary>The target nearest to the start, in the unit; never equal to it.</summary>
    public decimal LowTarget { get; init; }

    /// <summary>The target furthest from the start; equal to the low one where there is only one.</summary>
    public decimal HighTarget { get; init; }

    /// <summary>The day that the target is to be reached.</summary>
    public DateOnly TargetDay { get; init; }

    /// <summary>The day that it is to be measured the first time.</summary>
    public DateOnly MeasureDay { get; init; }

    /// <summary>Where the start value and the target come from.</summary>
    public required string Source { get; init; }

    /// <summary>Who answers for it: a role, never a person.</summary>
    public required string Owner { get; init; }
}

/// <summary>What a benefit was measured to be on a day. The latest recorded for its benefit and day counts.</summary>
public sealed class BenefitMeasurement : Fact
{
    /// <summary>The benefit, as it was first recorded: a correction of it takes its measurements along.</summary>
    public long BenefitId { get; init; }

    /// <summary>The day measured.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The value, in the benefit's unit.</summary>
    public decimal Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The day that it is to be measured again; null where none is planned.</summary>
    public DateOnly? NextDay { get; init; }
}
