using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>A year's hours, their share of a full-time post and their value.</summary>
public sealed record TimeSavingBand(Hours Hours, Share ShareOfPost, Money Value)
{
    /// <summary>A year's hours by the promise's own post and wage; the value is computed from the unrounded hours.</summary>
    public static TimeSavingBand Of(Hours hours, TimeSavingPromise promise) => Of(hours, promise, promise.MonthlyWage);

    /// <summary>A year's hours where the wage a month is another than the promise's.</summary>
    public static TimeSavingBand Of(Hours hours, TimeSavingPromise promise, Money monthlyWage) =>
        new(
            hours,
            new Share(hours.Count / promise.HoursPerPost.Count),
            Money.Round(hours.Count * YearlyWage(promise, monthlyWage) / promise.HoursPerPost.Count)
        );

    /// <summary>What a full-time post costs a year, in kronor.</summary>
    internal static decimal YearlyWage(TimeSavingPromise promise) => YearlyWage(promise, promise.MonthlyWage);

    private static decimal YearlyWage(TimeSavingPromise promise, Money monthlyWage) =>
        monthlyWage.Kronor * 12 * (1 + promise.WageOverhead.Fraction);
}
