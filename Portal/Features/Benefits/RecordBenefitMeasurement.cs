using Portal.Data;
using Portal.Domain.Benefits;
using Portal.Domain.Values;

namespace Portal.Features.Benefits;

/// <summary>Records what a benefit was measured to be. Sent twice it is recorded once; the same day told anew is a correction.</summary>
public sealed class RecordBenefitMeasurement(PortalDb db, ShowBenefits show, TimeProvider time)
{
    /// <summary>Records it, or tells everything that is wrong.</summary>
    /// <returns>What is wrong; nothing where it was recorded, or was so already.</returns>
    public async Task<IReadOnlyList<BenefitFault>> RunAsync(
        long investmentId,
        int number,
        WrittenBenefitMeasurement written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lämnade mätning av nytta {number}"),
            cancellation
        );
        var utc = time.GetUtcNow().UtcDateTime;
        var now = await show.NowAsync(investmentId, SwedishTime.MonthOf(utc), cancellation);
        if (now?.Benefits.FirstOrDefault(of => of.Benefit.Number == number) is not { } benefit)
        {
            return [new("", "Nyttan finns inte längre: den har tagits tillbaka.")];
        }

        var today = DateOnly.FromDateTime(SwedishTime.Local(utc));
        var (measurement, faults) = ReadBenefit.From(written, benefit, today);
        if (measurement is not null && !benefit.Measurements.Any(m => IsSame(m, measurement)))
        {
            await batch.AddAsync([measurement], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return faults;
    }

    private static bool IsSame(MeasuredBenefit stands, BenefitMeasurement told) =>
        (stands.Day, stands.Value, stands.Source, stands.NextDay) == (told.Day, told.Value, told.Source, told.NextDay);
}
