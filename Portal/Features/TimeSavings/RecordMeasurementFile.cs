using Portal.Data;
using Portal.Domain;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Imports.TimeMeasurements;

namespace Portal.Features.TimeSavings;

/// <summary>Records a file of measurements as one batch, all or nothing; what is recorded already is not recorded again.</summary>
public sealed class RecordMeasurementFile(PortalDb db, ShowMeasurements show, TimeProvider time)
{
    /// <summary>What a batch from a file is said to be, before the file's name.</summary>
    public const string What = "Läste in mätningar ur filen ";

    /// <summary>Records it; nothing where a row is refused, or where everything is recorded.</summary>
    public async Task<Result<MeasurementReview>> RunAsync(
        long investment,
        TimeSaver saver,
        MeasurementFile file,
        string name,
        string who,
        CancellationToken cancellation
    )
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, What + name), cancellation);
        var checkedFile = await CheckAsync(investment, saver, file, cancellation);
        if (checkedFile.TryGet(out var review, out _) && review is { IsRefused: false, News.Count: > 0 })
        {
            await batch.AddAsync(review.News, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return checkedFile;
    }

    /// <summary>What would be recorded, row by row; stores nothing.</summary>
    public async Task<Result<MeasurementReview>> CheckAsync(
        long investment,
        TimeSaver saver,
        MeasurementFile file,
        CancellationToken cancellation
    )
    {
        var now = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        if (
            !MeasurementTable
                .Read(file.Headings, file.Lines, saver.SubprojectId, now)
                .TryGet(out var lines, out var refusal)
        )
        {
            return refusal;
        }

        var stands = await show.ForAsync(investment, saver, new WrittenMeasurement(), cancellation);
        return new MeasurementReview([.. lines.Select(line => Of(line, stands))]);
    }

    private static ReviewedLine Of(ReadMeasurementLine line, MeasurementsPage stands)
    {
        var (news, isChanged) = (new List<Fact>(), false);
        foreach (var measurement in line.Measurements)
        {
            if (measurement.Count is { } count)
            {
                var earlier = stands.Counts.FirstOrDefault(c => c.Month == count.Month);
                Add(count, earlier is not null, earlier?.Started == count.Started);
            }

            if (measurement.Sample is { } sample)
            {
                var earlier = stands.Samples.FirstOrDefault(s => s.Month == sample.Month && s.Phase == sample.Phase);
                Add(sample, earlier is not null, RecordMeasurement.IsSame(sample, earlier));
            }
        }

        return new ReviewedLine(line, news, isChanged);

        void Add(Fact fact, bool isThere, bool isSame)
        {
            isChanged |= isThere && !isSame;
            if (!isSame)
            {
                news.Add(fact);
            }
        }
    }
}

/// <summary>A file of measurements before it is recorded.</summary>
/// <param name="Lines">Its rows.</param>
public sealed record MeasurementReview(IReadOnlyList<ReviewedLine> Lines)
{
    /// <summary>Whether any row is refused, and so the whole file.</summary>
    public bool IsRefused => Refused > 0;

    /// <summary>How many rows are refused.</summary>
    public int Refused => Lines.Count(line => line.Line.Faults.Count > 0);

    /// <summary>What would be recorded.</summary>
    public IReadOnlyList<Fact> News => [.. Lines.SelectMany(line => line.News)];
}

/// <summary>A row of the file against what is recorded.</summary>
/// <param name="Line">The row.</param>
/// <param name="News">What of it would be recorded.</param>
/// <param name="IsChanged">Whether any of that replaces what is recorded.</param>
public sealed record ReviewedLine(ReadMeasurementLine Line, IReadOnlyList<Fact> News, bool IsChanged)
{
    /// <summary>What becomes of it, in a word.</summary>
    public string Word =>
        Line.Faults.Count > 0 ? "Avvisad"
        : IsChanged ? "Ändrad"
        : News.Count > 0 ? "Ny"
        : "Samma som sparat";
}
