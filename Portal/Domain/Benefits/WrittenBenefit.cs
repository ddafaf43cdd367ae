namespace Portal.Domain.Benefits;

/// <summary>A benefit as somebody wrote it.</summary>
public sealed class WrittenBenefit
{
    /// <summary>What is to become better.</summary>
    public string? Name { get; set; }

    /// <summary>The unit.</summary>
    public string? Unit { get; set; }

    /// <summary>How it is measured.</summary>
    public string? Measure { get; set; }

    /// <summary>The value before.</summary>
    public string? StartValue { get; set; }

    /// <summary>The day that the start value speaks of.</summary>
    public string? StartDay { get; set; }

    /// <summary>The target nearest to the start.</summary>
    public string? LowTarget { get; set; }

    /// <summary>The target furthest from it; empty where there is one target.</summary>
    public string? HighTarget { get; set; }

    /// <summary>The day to reach the target.</summary>
    public string? TargetDay { get; set; }

    /// <summary>The day to measure the first time.</summary>
    public string? MeasureDay { get; set; }

    /// <summary>Where start and target come from.</summary>
    public string? Source { get; set; }

    /// <summary>The role that answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>A recorded benefit as it would be written.</summary>
    public static WrittenBenefit Of(Benefit benefit) =>
        new()
        {
            Name = benefit.Name,
            Unit = benefit.Unit,
            Measure = benefit.HowMeasured,
            StartValue = BenefitFigures.Plain(benefit.StartValue),
            StartDay = Values.SwedishText.Day(benefit.StartDay),
            LowTarget = BenefitFigures.Plain(benefit.LowTarget),
            HighTarget = benefit.HighTarget == benefit.LowTarget ? null : BenefitFigures.Plain(benefit.HighTarget),
            TargetDay = Values.SwedishText.Day(benefit.TargetDay),
            MeasureDay = Values.SwedishText.Day(benefit.MeasureDay),
            Source = benefit.Source,
            Owner = benefit.Owner,
        };
}

/// <summary>A measurement of a benefit as somebody wrote it.</summary>
public sealed class WrittenBenefitMeasurement
{
    /// <summary>The day measured.</summary>
    public string? Day { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; set; }

    /// <summary>The day to measure again; empty for none.</summary>
    public string? NextDay { get; set; }
}

/// <summary>Something wrong in what was written.</summary>
/// <param name="Field">The property that it was written in.</param>
/// <param name="Sentence">What is wrong, in Swedish.</param>
public sealed record BenefitFault(string Field, string Sentence);
