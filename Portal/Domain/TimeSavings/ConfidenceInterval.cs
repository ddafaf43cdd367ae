using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>
/// The 95 % interval of hours saved for each investigation. Each sample errs by its own standard error in every month that
/// goes by it, and in the same direction: its variance enters once, by the square of the investigations it was used for,
/// so that a baseline shared by many months does not average out. Degrees of freedom by Welch and Satterthwaite; for one
/// sample of pairs that is the paired interval, for one before and one after it is Welch's.
/// </summary>
internal static class ConfidenceInterval
{
    private const double Share = 0.95;

    /// <summary>The interval, or the Swedish sentence that says why there is none.</summary>
    public static (HoursInterval? Interval, string? Note) Of(
        IReadOnlyList<UsedSample> samples,
        decimal investigations,
        decimal hours
    )
    {
        if (investigations == 0)
        {
            return (null, "Inget osäkerhetsintervall kan beräknas, eftersom inga utredningar startade.");
        }

        var uses = samples.Where(use => use.Investigations > 0).ToList();
        if (uses.Any(use => use.Sample.Count < 2))
        {
            return (null, "Inget osäkerhetsintervall kan beräknas, eftersom en mätning bara omfattar en utredning.");
        }

        var (variance, satterthwaite) = (0.0, 0.0);
        foreach (var (sample, count) in uses)
        {
            var part = Math.Pow(count * (double)sample.Deviation.Count, 2) / sample.Count;
            variance += part;
            satterthwaite += part * part / (sample.Count - 1);
        }

        var mean = hours / investigations;
        var margin =
            variance == 0 ? 0 : Math.Sqrt(variance) * StudentT.Within(Share, variance * variance / satterthwaite);
        // Four decimals: fine enough for any use, and the same on every machine.
        var half = decimal.Round((decimal)margin / investigations, 4);
        return (
            new HoursInterval(new Hours(decimal.Round(mean, 4) - half), new Hours(decimal.Round(mean, 4) + half)),
            null
        );
    }
}
