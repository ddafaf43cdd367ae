using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>Hours for each investigation at which the time saved is worth the cost.</summary>
/// <param name="Label">Which cost and which investigations, in Swedish.</param>
/// <param name="YearlyCost">The cost a year.</param>
/// <param name="Investigations">Investigations a year.</param>
/// <param name="PerInvestigation">Hours for each, not rounded.</param>
public sealed record BreakEven(string Label, Money YearlyCost, decimal Investigations, Hours PerInvestigation)
{
    /// <summary>Computes where the cost breaks even, with an hour worth what the promise's post and wage make it.</summary>
    public static BreakEven Of(string label, Money yearlyCost, decimal investigations, TimeSavingPromise promise)
    {
        var hours = yearlyCost.Kronor * promise.HoursPerPost.Count / TimeSavingBand.YearlyWage(promise);
        return new BreakEven(label, yearlyCost, investigations, new Hours(hours / investigations));
    }
}
