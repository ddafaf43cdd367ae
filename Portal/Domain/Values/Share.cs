namespace Portal.Domain.Values;

/// <summary>A share of something as a fraction: 0,809 is 80,9 %. May exceed one.</summary>
/// <param name="Fraction">The fraction.</param>
public readonly record struct Share(decimal Fraction)
{
    /// <summary>One amount of another; null where the whole is zero, which is shown as "–".</summary>
    public static Share? Of(Money part, Money whole) =>
        whole.Ore == 0 ? null : new Share((decimal)part.Ore / whole.Ore);

    /// <summary>The share as shown in Swedish with one decimal: <c>80,9 %</c>.</summary>
    public override string ToString() => SwedishText.Number(Fraction * 100m, 1, 1) + SwedishText.Space + "%";
}
