using Portal.Domain.TimeSavings;

namespace Portal.Features.TimeSavings;

/// <summary>What is measured of a subproject and holds: the latest of each month, and of each month and phase.</summary>
/// <param name="Counts">The counts, the latest month first.</param>
/// <param name="Samples">The samples, the latest month first.</param>
public sealed record StandingMeasurements(IReadOnlyList<InvestigationCount> Counts, IReadOnlyList<TimeSample> Samples)
{
    /// <summary>The batch of what was recorded last; 0 where nothing is.</summary>
    public long Latest => Counts.Select(c => c.Batch).Concat(Samples.Select(s => s.Batch)).DefaultIfEmpty().Max();

    /// <summary>Whether the latest month measured goes by a sample, and with it every month to come until another is left.</summary>
    public bool CountsNow(TimeSample sample) =>
        Samples.Count > 0
        && SavingPerInvestigation.In(Samples.Max(s => s.Month), Samples) is { } saving
        && saving.Samples.Contains(sample);

    /// <summary>What holds where a count is to stand; null for nothing.</summary>
    public InvestigationCount? Before(InvestigationCount count) => Counts.FirstOrDefault(c => c.Month == count.Month);

    /// <summary>What holds where a sample is to stand; null for nothing.</summary>
    public TimeSample? Before(TimeSample sample) =>
        Samples.FirstOrDefault(s => s.Month == sample.Month && s.Phase == sample.Phase);
}
