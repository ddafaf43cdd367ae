using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Features.TimeSavings;

/// <summary>Measurements in words.</summary>
public static class MeasurementWords
{
    /// <summary>What a sample says, in hours: <c>20 mätta, medel 21,25, standardavvikelse 4,50 (Loggbok)</c>.</summary>
    public static string Of(TimeSample sample) =>
        sample.Count == 1
            ? $"1 mätt, {Hours(sample.Mean)} ({sample.Source})"
            : $"{Of(sample.Count)} mätta, medel {Hours(sample.Mean)}, standardavvikelse {Hours(sample.Deviation)} ({sample.Source})";

    /// <summary>A number of investigations.</summary>
    public static string Of(int count) => SwedishText.Number(count, 0, 0);

    private static string Hours(Hours hours) => SwedishText.Number(hours.Count, 2, 4);
}
