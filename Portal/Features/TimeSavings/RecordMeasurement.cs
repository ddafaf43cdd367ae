using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Features.TimeSavings;

/// <summary>Records a month's count and sample. What is sent twice is recorded once; what is told anew replaces what was told before.</summary>
public sealed class RecordMeasurement(PortalDb db, TimeProvider time)
{
    /// <summary>Records it, or tells everything that is wrong.</summary>
    /// <returns>What is wrong; nothing where it was recorded, or was so already.</returns>
    public async Task<IReadOnlyList<MeasurementFault>> RunAsync(
        WrittenMeasurement written,
        TimeSaver saver,
        string who,
        CancellationToken cancellation = default
    )
    {
        var now = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        var (measurement, faults) = ReadMeasurement.From(written, saver.SubprojectId, now);
        if (measurement is null)
        {
            return faults;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lämnade mätning för {measurement.Month}, delprojekt {saver.Number}"),
            cancellation
        );
        var news = await NewsAsync(measurement, cancellation);
        if (news.Count > 0)
        {
            await batch.AddAsync(news, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return [];
    }

    private async Task<List<Fact>> NewsAsync(Measurement measurement, CancellationToken cancellation)
    {
        var news = new List<Fact>();
        if (measurement.Count is { } count && await StartedAsync(count, cancellation) != count.Started)
        {
            news.Add(count);
        }

        if (measurement.Sample is { } sample && !IsSame(sample, await LatestAsync(sample, cancellation)))
        {
            news.Add(sample);
        }

        return news;
    }

    private Task<int?> StartedAsync(InvestigationCount of, CancellationToken cancellation) =>
        db
            .InvestigationCounts.Where(c => c.SubprojectId == of.SubprojectId && c.Month == of.Month)
            .Where(c => !db.Withdrawals.Any(w => w.InvestigationCountId == c.Id))
            .OrderByDescending(c => c.Id)
            .Select(c => (int?)c.Started)
            .FirstOrDefaultAsync(cancellation);

    private Task<TimeSample?> LatestAsync(TimeSample of, CancellationToken cancellation) =>
        db
            .TimeSamples.AsNoTracking()
            .Where(s => s.SubprojectId == of.SubprojectId && s.Month == of.Month && s.Phase == of.Phase)
            .Where(s => !db.Withdrawals.Any(w => w.TimeSampleId == s.Id))
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Whether a sample says what the latest does.</summary>
    internal static bool IsSame(TimeSample sample, TimeSample? latest) =>
        latest is not null
        && (sample.Count, sample.Mean, sample.Deviation, sample.Source)
            == (latest.Count, latest.Mean, latest.Deviation, latest.Source);
}
