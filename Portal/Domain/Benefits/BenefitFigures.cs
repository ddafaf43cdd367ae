using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.Benefits;

/// <summary>Where a benefit stands against its start and targets.</summary>
public enum BenefitStanding
{
    /// <summary>Nobody has measured it.</summary>
    NotMeasured,

    /// <summary>Further from the target than at the start.</summary>
    Worse,

    /// <summary>As at the start.</summary>
    Unchanged,

    /// <summary>On the way, and the low target is not reached.</summary>
    OnTheWay,

    /// <summary>The low target is reached, the high is not.</summary>
    LowReached,

    /// <summary>The high target is reached.</summary>
    HighReached,
}

/// <summary>A measured value with its progress towards both targets.</summary>
/// <param name="Id">The fact that says so.</param>
/// <param name="Day">The day measured.</param>
/// <param name="Value">The value, in the benefit's unit.</param>
/// <param name="Low">How far it has come towards the low target.</param>
/// <param name="High">How far towards the high.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="NextDay">The day to measure again; null where none was planned.</param>
public sealed record MeasuredBenefit(
    long Id,
    DateOnly Day,
    decimal Value,
    Share Low,
    Share High,
    string Source,
    DateOnly? NextDay
);

/// <summary>A benefit at the end of a month: its targets, what is measured, and how far it has come.</summary>
/// <param name="Benefit">The benefit.</param>
/// <param name="FirstId">The fact that it was first recorded as, which its measurements refer to.</param>
/// <param name="Measurements">What counts up to the month, by day; empty where nothing is measured.</param>
/// <param name="DueDay">The day to measure next; null where none is planned.</param>
/// <param name="IsOverdue">Whether that day has passed at the month's end without a measurement.</param>
public sealed record BenefitFigures(
    Benefit Benefit,
    long FirstId,
    IReadOnlyList<MeasuredBenefit> Measurements,
    DateOnly? DueDay,
    bool IsOverdue
)
{
    /// <summary>The latest measurement; null where there is none.</summary>
    public MeasuredBenefit? Latest => Measurements.Count == 0 ? null : Measurements[^1];

    /// <summary>Where it stands.</summary>
    public BenefitStanding Standing =>
        Latest switch
        {
            null => BenefitStanding.NotMeasured,
            { Low.Fraction: < 0 } => BenefitStanding.Worse,
            { Low.Fraction: 0 } => BenefitStanding.Unchanged,
            { High.Fraction: >= 1 } => BenefitStanding.HighReached,
            { Low.Fraction: >= 1 } => BenefitStanding.LowReached,
            _ => BenefitStanding.OnTheWay,
        };

    /// <summary>Whether there is one target alone.</summary>
    public bool HasOneTarget => Benefit.LowTarget == Benefit.HighTarget;

    /// <summary>From where to where: <c>från 60 000 till 50 000 dagar</c>.</summary>
    public string Aim => $"från {Plain(Benefit.StartValue)} till {Target} {Benefit.Unit}";

    /// <summary>The target or both: <c>12–8</c>.</summary>
    public string Target =>
        HasOneTarget ? Plain(Benefit.LowTarget) : $"{Plain(Benefit.LowTarget)}–{Plain(Benefit.HighTarget)}";

    /// <summary>Where it stands, in words.</summary>
    public string Words =>
        (Standing, Latest) switch
        {
            (BenefitStanding.NotMeasured, _) or (_, null) => "Inte mätt ännu",
            (BenefitStanding.Worse, _) => "Sämre än utgångsläget",
            (BenefitStanding.Unchanged, _) => "Oförändrad sedan utgångsläget",
            (BenefitStanding.HighReached, _) => HasOneTarget ? "Målet är nått" : "Högsta målet är nått",
            (BenefitStanding.LowReached, var at) => $"Lägsta målet är nått, {at.High} av vägen till det högsta",
            (_, var at) => $"{at.Low} av vägen till {(HasOneTarget ? "målet" : "det lägsta målet")}",
        };

    /// <summary>That the day to measure has passed; null where it has not.</summary>
    public string? Overdue =>
        IsOverdue && DueDay is { } day
            ? $"Skulle ha mätts {(Latest is null ? "" : "igen ")}senast {Day(day)}, men ingen mätning är lämnad."
            : null;

    /// <summary>A value as shown, with no more decimals than it has.</summary>
    public static string Plain(decimal value) => Number(value, 0, ReadBenefit.MostDecimals);
}
