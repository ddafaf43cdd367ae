using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>A calendar year whose every month is counted, against the promise's base year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Investigations">Investigations started.</param>
/// <param name="Growth">Against the base year; null where that counted none.</param>
public sealed record YearVolume(int Year, int Investigations, Share? Growth);

/// <summary>How many investigations there really are, and what the promise comes to at that volume.</summary>
/// <param name="Months">Months counted, of the latest twelve at most.</param>
/// <param name="Annualised">A year's investigations at their pace.</param>
/// <param name="Growth">Against the base year; null where that counted none.</param>
/// <param name="Low">The promise's lower hours at that volume.</param>
/// <param name="High">Its higher.</param>
/// <param name="Years">Calendar years counted whole, in order.</param>
public sealed record Volume(
    int Months,
    decimal Annualised,
    Share? Growth,
    TimeSavingBand Low,
    TimeSavingBand High,
    IReadOnlyList<YearVolume> Years
)
{
    /// <summary>How many months the pace goes by, at most.</summary>
    public const int Latest = 12;

    /// <summary>From the months' counts; null where nothing is counted.</summary>
    public static Volume? Of(TimeSavingPromise promise, IReadOnlyList<TimeSavingMonth> months)
    {
        var counted = months.Where(m => m.Investigations is not null).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var latest = counted.TakeLast(Latest).ToList();
        var year = latest.Sum(m => m.Investigations!.Value) * 12m / latest.Count;
        return new Volume(
            latest.Count,
            year,
            GrowthOf(year, promise),
            TimeSavingBand.Of(new Hours(year * promise.LowPerInvestigation.Count), promise),
            TimeSavingBand.Of(new Hours(year * promise.HighPerInvestigation.Count), promise),
            [
                .. counted
                    .GroupBy(m => m.Month.Year)
                    .Where(of => of.Count() == 12)
                    .Select(of => (Year: of.Key, Started: of.Sum(m => m.Investigations!.Value)))
                    .Select(of => new YearVolume(of.Year, of.Started, GrowthOf(of.Started, promise))),
            ]
        );
    }

    private static Share? GrowthOf(decimal investigations, TimeSavingPromise promise) =>
        promise.Investigations == 0 ? null : new Share((investigations / promise.Investigations) - 1);
}
