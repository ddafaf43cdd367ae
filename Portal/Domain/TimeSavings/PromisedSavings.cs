using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>What a promise comes to in a year: from the lower to the higher hours, and the investigations they stand on.</summary>
/// <param name="Low">With the lower hours for each investigation.</param>
/// <param name="High">With the higher.</param>
/// <param name="Investigations">Expected in a year: those counted and their growth, not rounded.</param>
public sealed record PromisedSavings(TimeSavingBand Low, TimeSavingBand High, decimal Investigations)
{
    /// <summary>Computes the promise.</summary>
    public static PromisedSavings Of(TimeSavingPromise promise)
    {
        var investigations = promise.Investigations * (1 + promise.Growth.Fraction);
        return new PromisedSavings(
            TimeSavingBand.Of(new Hours(investigations * promise.LowPerInvestigation.Count), promise),
            TimeSavingBand.Of(new Hours(investigations * promise.HighPerInvestigation.Count), promise),
            investigations
        );
    }
}
