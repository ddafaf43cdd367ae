using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.Forecasts;

/// <summary>When a forecast may not stand without a comment.</summary>
public static class NeededComment
{
    /// <summary>Why it needs one, as a sentence; null where it needs none.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="budget">The budget.</param>
    /// <param name="least">Outcome and committed together.</param>
    /// <param name="threshold">How far from the budget it may be, either way, without a comment.</param>
    public static string? Because(Money forecast, Money budget, Money least, Share threshold)
    {
        if (forecast < least)
        {
            return $"Prognosen är lägre än utfall och bundet tillsammans, {ShortKronor(least)}. Skriv i kommentaren hur det går till.";
        }

        var variance = (budget - forecast).Abs();
        if (variance.Kronor <= threshold.Fraction * Money.Max(budget, Money.Zero).Kronor)
        {
            return null;
        }

        var towards = forecast > budget ? "över" : "under";
        return Share.Of(variance, budget) is { Fraction: > 0 } share
            ? $"Prognosen är {ShortKronor(variance)} {towards} budgeten. Det är {Percent(share)} av den, mer än gränsen {Percent(threshold)}. Skriv varför i kommentaren."
            : $"Prognosen är {ShortKronor(variance)} {towards} en budget på {ShortKronor(budget)}. Skriv varför i kommentaren.";
    }

    /// <summary>A share with no more decimals than it has: <c>5 %</c>.</summary>
    public static string Percent(Share share) => $"{Number(share.Fraction * 100m, 0, 2)}{Space}%";
}
