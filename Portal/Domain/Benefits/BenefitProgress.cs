using Portal.Domain.Values;

namespace Portal.Domain.Benefits;

/// <summary>
/// How far a value has come from a start towards a target, for rising and falling measures alike: (value − start) / (target −
/// start). Minus is away from the target, more than 1 beyond it.
/// </summary>
public static class BenefitProgress
{
    /// <summary>The progress: 60 000 → 50 000 at 59 000 is 10 %, 100 → 0 at 10 is 90 %.</summary>
    /// <exception cref="ArgumentException">The target is the start; whoever asks has let such a benefit in.</exception>
    public static Share Of(decimal start, decimal target, decimal value) =>
        target == start
            ? throw new ArgumentException("A target equal to its start gives no progress.", nameof(target))
            : new Share((value - start) / (target - start));

    /// <summary>Why two targets cannot be aimed at from a start; null where they can.</summary>
    /// <param name="start">The start value.</param>
    /// <param name="low">The target nearest to it.</param>
    /// <param name="high">The target furthest from it.</param>
    public static Refusal? RefusalOf(decimal start, decimal low, decimal high) =>
        low == start || high == start
            ? new Refusal("Målet är lika med utgångsläget, så det finns inget att uppnå. Skriv ett annat mål.")
        : Math.Sign(low - start) != Math.Sign(high - start)
            ? new Refusal("Det ena målet ligger över utgångsläget och det andra under. Båda ska ligga åt samma håll.")
        : Math.Abs(high - start) < Math.Abs(low - start)
            ? new Refusal("Det högsta målet är närmare utgångsläget än det lägsta. Byt plats på dem.")
        : null;
}
