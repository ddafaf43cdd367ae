namespace Portal.Domain.Progress;

/// <summary>Sannolikhet: how probable it is that a risk comes true.</summary>
public enum Probability
{
    /// <summary>Osannolik.</summary>
    Unlikely = 1,

    /// <summary>Mindre sannolik.</summary>
    LessLikely = 2,

    /// <summary>Möjlig.</summary>
    Possible = 3,

    /// <summary>Sannolik.</summary>
    Likely = 4,
}

/// <summary>Konsekvens: how much it hurts where a risk comes true.</summary>
public enum Consequence
{
    /// <summary>Försumbar.</summary>
    Negligible = 1,

    /// <summary>Lindrig.</summary>
    Mild = 2,

    /// <summary>Kännbar.</summary>
    Noticeable = 3,

    /// <summary>Allvarlig.</summary>
    Serious = 4,
}

/// <summary>How grave a risk is, by its product.</summary>
public enum Gravity
{
    /// <summary>Låg: 1 to 3.</summary>
    Low,

    /// <summary>Medel: 4 to 8.</summary>
    Medium,

    /// <summary>Hög: 9 to 16.</summary>
    High,
}

/// <summary>A risk as assessed: how probable, and how much it hurts.</summary>
/// <param name="Probability">Sannolikhet.</param>
/// <param name="Consequence">Konsekvens.</param>
public readonly record struct RiskLevel(Probability Probability, Consequence Consequence)
{
    /// <summary>The lowest product that is medium.</summary>
    public const int LowestMedium = 4;

    /// <summary>The lowest product that is high.</summary>
    public const int LowestHigh = 9;

    /// <summary>Riskvärde: probability × consequence, 1 to 16.</summary>
    public int Product => (int)Probability * (int)Consequence;

    /// <summary>How grave it is.</summary>
    public Gravity Gravity =>
        Product >= LowestHigh ? Gravity.High
        : Product >= LowestMedium ? Gravity.Medium
        : Gravity.Low;
}
