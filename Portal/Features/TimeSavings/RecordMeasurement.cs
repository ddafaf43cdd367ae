using Portal.Data;
using Portal.Domain;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Features.TimeSavings;

/// <summary>
/// Records a month's count and sample. What is sent twice is recorded once; what is told anew replaces what was told before,
/// but not unseen: what has come since the form was opened is told first.
/// </summary>
public sealed class RecordMeasurement(PortalDb db, ShowMeasurements show, TimeProvider time)
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
        var (measurement, faults) = ReadMeasurement.From(
            written,
            saver.SubprojectId,
            new MeasurableMonths(saver.First, now)
        );
        if (measurement is null)
        {
            return faults;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lämnade mätning för {measurement.Month}, delprojekt {saver.Number}"),
            cancellation
        );
        var standing = await show.StandingAsync(saver.SubprojectId, cancellation);
        var news = News(measurement, standing);
        if (Overtaken(news, standing, written.Seen) is { } overtaken)
        {
            written.Seen = standing.Latest;
            return [overtaken];
        }

        if (news.Count > 0)
        {
            await batch.AddAsync(news, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return [];
    }

    /// <summary>Whether a sample says what the latest does.</summary>
    internal static bool IsSame(TimeSample sample, TimeSample? latest) =>
        latest is not null
        && (sample.Count, sample.Mean, sample.Deviation, sample.Source)
            == (latest.Count, latest.Mean, latest.Deviation, latest.Source);

    private static List<Fact> News(Measurement measurement, StandingMeasurements standing)
    {
        var news = new List<Fact>();
        if (measurement.Count is { } count && standing.Before(count)?.Started != count.Started)
        {
            news.Add(count);
        }

        if (measurement.Sample is { } sample && !IsSame(sample, standing.Before(sample)))
        {
            news.Add(sample);
        }

        return news;
    }

    // What the news would replace, where whoever wrote them cannot have seen it.
    private static MeasurementFault? Overtaken(List<Fact> news, StandingMeasurements standing, long seen)
    {
        var unseen = news.Select(Unseen).OfType<string>().ToList();
        return unseen.Count == 0
            ? null
            : new MeasurementFault(
                "",
                $"Under tiden har någon lämnat {string.Join(" och ", unseen)}. Spara igen om din uppgift ska gälla i stället."
            );

        string? Unseen(Fact fact) =>
            fact switch
            {
                InvestigationCount count when standing.Before(count) is { } before && before.Batch > seen =>
                    $"{MeasurementWords.Of(before.Started)} utredningar för {SwedishText.MonthName(before.Month)}",
                TimeSample sample when standing.Before(sample) is { } before && before.Batch > seen =>
                    $"en mätning av tid för {SwedishText.MonthName(before.Month)} ({MeasurementTable.WordOf(before.Phase)}: {MeasurementWords.Of(before)})",
                _ => null,
            };
    }
}
