namespace Portal.Domain.TimeSavings;

/// <summary>A sample that the saving goes by.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Investigations">How many investigations it speaks for: those started in the months that go by it.</param>
public sealed record UsedSample(TimeSample Sample, int Investigations)
{
    /// <summary>The samples that months go by, in the order of their first use.</summary>
    internal static IReadOnlyList<UsedSample> Of(IReadOnlyList<MeasuredMonth> measured) =>
        [
            .. measured
                .SelectMany(m => m.Saving!.Samples, (month, sample) => (Sample: sample, Started: month.Started!.Value))
                .GroupBy(use => use.Sample, use => use.Started)
                .Select(use => new UsedSample(use.Key, use.Sum())),
        ];
}
