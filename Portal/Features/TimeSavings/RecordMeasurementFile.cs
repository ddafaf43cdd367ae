using Portal.Data;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Imports.TimeMeasurements;

namespace Portal.Features.TimeSavings;

/// <summary>Records a file of measurements as one batch, all or nothing; what is recorded already is not recorded again.</summary>
public sealed class RecordMeasurementFile(PortalDb db, ShowMeasurements show, TimeProvider time)
{
    /// <summary>What a batch from a file is said to be, before the file's name.</summary>
    public const string What = "Läste in mätningar ur filen ";

    /// <summary>
    /// Records it; nothing where a row is refused, where everything is recorded, or where something would be replaced that was not
    /// there when the file was reviewed.
    /// </summary>
    public async Task<Result<MeasurementReview>> RunAsync(
        TimeSaver saver,
        MeasurementFile file,
        string name,
        long seen,
        string who,
        CancellationToken cancellation
    )
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, What + name), cancellation);
        var checkedFile = await CheckAsync(saver, file, cancellation);
        if (
            checkedFile.TryGet(out var review, out _)
            && review is { IsRefused: false, News.Count: > 0 }
            && !review.IsOvertaken(seen)
        )
        {
            await batch.AddAsync(review.News, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return checkedFile;
    }

    /// <summary>What would be recorded, row by row; stores nothing.</summary>
    public async Task<Result<MeasurementReview>> CheckAsync(
        TimeSaver saver,
        MeasurementFile file,
        CancellationToken cancellation
    )
    {
        var now = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        if (
            !MeasurementTable
                .Read(file.Headings, file.Lines, saver.SubprojectId, new MeasurableMonths(saver.First, now))
                .TryGet(out var lines, out var refusal)
        )
        {
            return refusal;
        }

        var standing = await show.StandingAsync(saver.SubprojectId, cancellation);
        return new MeasurementReview(
            [
                .. lines.Select(line => new ReviewedLine(
                    line,
                    [.. line.Measurements.SelectMany(m => Values(m, standing))]
                )),
            ],
            standing.Latest
        );
    }

    private static IEnumerable<ReviewedValue> Values(Measurement measurement, StandingMeasurements standing)
    {
        if (measurement.Count is { } count)
        {
            var before = standing.Before(count);
            yield return new ReviewedValue(
                count,
                before,
                before?.Started == count.Started,
                "Utredningar",
                MeasurementWords.Of(count.Started),
                before is null ? null : MeasurementWords.Of(before.Started)
            );
        }

        if (measurement.Sample is { } sample)
        {
            var before = standing.Before(sample);
            yield return new ReviewedValue(
                sample,
                before,
                RecordMeasurement.IsSame(sample, before),
                MeasurementTable.WordOf(sample.Phase),
                MeasurementWords.Of(sample),
                before is null ? null : MeasurementWords.Of(before)
            );
        }
    }
}
