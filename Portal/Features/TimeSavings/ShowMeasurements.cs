using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.TimeSavings;

namespace Portal.Features.TimeSavings;

/// <summary>The subproject that is to save time.</summary>
/// <param name="SubprojectId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
public sealed record TimeSaver(long SubprojectId, int Number, string Name);

/// <summary>The form of a measurement, and what has been measured so far.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Saver">The subproject.</param>
/// <param name="Written">What is typed.</param>
/// <param name="Counts">The counts that hold, the latest month first.</param>
/// <param name="Samples">The samples that hold, the latest month first.</param>
/// <param name="Done">Whether something was just recorded.</param>
public sealed record MeasurementsPage(
    long Investment,
    TimeSaver Saver,
    WrittenMeasurement Written,
    IReadOnlyList<InvestigationCount> Counts,
    IReadOnlyList<TimeSample> Samples,
    bool Done = false
);

/// <summary>Reads what has been measured of the time that a subproject saves.</summary>
public sealed class ShowMeasurements(PortalDb db)
{
    /// <summary>The subproject; null where it is to save no time, or is not there.</summary>
    public async Task<TimeSaver?> SaverAsync(long investment, int number, CancellationToken cancellation) =>
        await ListInvestments.Standing(db).AnyAsync(i => i.Id == investment, cancellation)
            ? await db
                .Subprojects.Where(s => s.InvestmentId == investment && s.Number == number)
                .Where(s => db.TimeSavingPromises.Any(p => p.SubprojectId == s.Id))
                .Select(s => new TimeSaver(s.Id, s.Number, s.Name))
                .SingleOrDefaultAsync(cancellation)
            : null;

    /// <summary>The page.</summary>
    public async Task<MeasurementsPage> ForAsync(
        long investment,
        TimeSaver saver,
        WrittenMeasurement written,
        CancellationToken cancellation
    )
    {
        var counts = await db
            .InvestigationCounts.AsNoTracking()
            .Where(c => c.SubprojectId == saver.SubprojectId)
            .Where(c => !db.Withdrawals.Any(w => w.InvestigationCountId == c.Id))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var samples = await db
            .TimeSamples.AsNoTracking()
            .Where(s => s.SubprojectId == saver.SubprojectId)
            .Where(s => !db.Withdrawals.Any(w => w.TimeSampleId == s.Id))
            .OrderBy(s => s.Id)
            .ToListAsync(cancellation);
        return new MeasurementsPage(
            investment,
            saver,
            written,
            [.. counts.GroupBy(c => c.Month).Select(same => same.Last()).OrderByDescending(c => c.Month)],
            [
                .. samples
                    .GroupBy(s => (s.Month, s.Phase))
                    .Select(same => same.Last())
                    .OrderByDescending(s => s.Month)
                    .ThenBy(s => s.Phase),
            ]
        );
    }
}
