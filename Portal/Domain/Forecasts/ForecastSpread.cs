using System.Numerics;
using Portal.Domain.Values;

namespace Portal.Domain.Forecasts;

/// <summary>
/// How sure an estimate at completion is, by its own history: where the final cost would land if the estimate is as wrong as an
/// earlier one was, against the estimate now. Too few earlier ones give no span.
/// </summary>
/// <param name="Observations">How many earlier estimates it rests on.</param>
/// <param name="Low">The lowest; never below what is booked and ordered, nor above the estimate. Null where they are too few.</param>
/// <param name="High">The highest; never below the estimate. Null where they are too few.</param>
public sealed record ForecastSpread(int Observations, Money? Low, Money? High)
{
    /// <summary>The fewest earlier estimates that give a span.</summary>
    public const int Fewest = 3;

    /// <summary>The span of an estimate.</summary>
    /// <param name="estimate">The estimate now.</param>
    /// <param name="least">What is booked and ordered already.</param>
    /// <param name="earlier">The earlier estimates; one below a hundredth of the estimate was none, and is left out.</param>
    public static ForecastSpread Of(Money estimate, Money least, IEnumerable<Money> earlier)
    {
        var seen = earlier.Where(then => then > Money.Zero && then.Ore >= estimate.Ore / 100).ToList();
        if (seen.Count < Fewest || estimate <= Money.Zero)
        {
            return new ForecastSpread(seen.Count, null, null);
        }

        // An estimate of 100 that has become 110 was 10 per cent too low: the same again is estimate × 110 / 100.
        var low = Money.Max(Again(seen.Max()), least);
        return new ForecastSpread(seen.Count, low < estimate ? low : estimate, Money.Max(Again(seen.Min()), estimate));

        Money Again(Money then) => Money.Round((BigInteger)estimate.Ore * estimate.Ore, then.Ore);
    }
}
