using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>
/// What has been saved according to the measurements, month by month and to date. A month without a sample of its own goes
/// by the latest earlier one; a month before the first sample, or without a count, is not measured.
/// </summary>
public static class MeasuredSavings
{
    /// <summary>
    /// All figures of time saved at the end of a month. Counts and samples may be of other subprojects and later months, which
    /// are left out, and several of the same month, of which the latest recorded counts.
    /// </summary>
    public static TimeSavingFigures At(
        Month asOf,
        TimeSavingPromise promise,
        IReadOnlyList<InvestigationCount> counts,
        IReadOnlyList<TimeSample> samples,
        IReadOnlyList<BreakEven> breakEven
    )
    {
        var promised = PromisedSavings.Of(promise);
        var months = Months(
            asOf,
            Latest(counts.Where(c => c.SubprojectId == promise.SubprojectId && c.Month <= asOf), c => c.Month),
            Latest(
                samples.Where(s => s.SubprojectId == promise.SubprojectId && s.Month <= asOf),
                s => (s.Month, s.Phase)
            )
        );
        var measured = ToDate(asOf, [.. months.Where(m => m.IsMeasured)], promise);
        IReadOnlyList<TimeSavingMonth> each =
        [
            .. months.Select(m => new TimeSavingMonth(
                m.Month,
                m.Started,
                m.Saving?.Hours,
                m.IsMeasured ? m.Hours : null,
                new Hours(promised.Low.Hours.Count / 12),
                new Hours(promised.High.Hours.Count / 12)
            )),
        ];
        var volume = Volume.Of(promise, each);
        return new TimeSavingFigures(
            promise,
            promised.Low,
            promised.High,
            measured,
            each,
            breakEven,
            volume,
            Sensitivity.Of(promise, measured, volume)
        );
    }

    /// <summary>From the first month with a count or a sample; the asked month alone where there is none.</summary>
    private static List<MeasuredMonth> Months(
        Month asOf,
        IReadOnlyList<InvestigationCount> counts,
        IReadOnlyList<TimeSample> samples
    )
    {
        var first = counts.Select(c => c.Month).Concat(samples.Select(s => s.Month)).DefaultIfEmpty(asOf).Min();
        var started = counts.ToDictionary(c => c.Month, c => c.Started);
        return
        [
            .. Enumerable
                .Range(0, first.MonthsUntil(asOf) + 1)
                .Select(first.AddMonths)
                .Select(month => new MeasuredMonth(
                    month,
                    started.TryGetValue(month, out var count) ? count : null,
                    SavingPerInvestigation.In(month, samples)
                )),
        ];
    }

    private static MeasuredTimeSaving ToDate(
        Month asOf,
        IReadOnlyList<MeasuredMonth> measured,
        TimeSavingPromise promise
    )
    {
        if (measured.Count == 0)
        {
            var nothing = $"Ingen tidsbesparing är mätt till och med {SwedishText.MonthName(asOf)}.";
            return new MeasuredTimeSaving(0, 0, null, null, null, null, null, null, nothing);
        }

        var investigations = measured.Sum(m => m.Started!.Value);
        var hours = new Hours(measured.Sum(m => m.Hours.Count));
        var year = Year(hours.Count);
        var samples = UsedSample.Of(measured);
        var (interval, note) = ConfidenceInterval.Of(samples, investigations, hours.Count);
        return new MeasuredTimeSaving(
            measured.Count,
            investigations,
            investigations == 0 ? null : new Hours(hours.Count / investigations),
            interval,
            hours,
            year.Hours,
            year.ShareOfPost,
            year.Value,
            note
        )
        {
            Annualised = interval is null
                ? null
                : new TimeSavingInterval(
                    Year(interval.Low.Count * investigations),
                    Year(interval.High.Count * investigations)
                ),
            Samples = [.. samples.OrderBy(use => use.Sample.Month).ThenBy(use => use.Sample.Phase)],
        };

        TimeSavingBand Year(decimal saved) => TimeSavingBand.Of(new Hours(saved * 12 / measured.Count), promise);
    }

    private static List<T> Latest<T, TKey>(IEnumerable<T> facts, Func<T, TKey> key)
        where T : Fact
        where TKey : notnull =>
        [.. facts.GroupBy(key).Select(same => same.OrderBy(f => f.Batch).ThenBy(f => f.Id).Last())];
}
