using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Features.TimeSavings;

/// <summary>The subproject that is to save time.</summary>
/// <param name="SubprojectId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="First">The first month of its investment.</param>
public sealed record TimeSaver(long SubprojectId, int Number, string Name, Month First);

/// <summary>The form of a measurement, and what has been measured so far.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Saver">The subproject.</param>
/// <param name="Written">What is typed.</param>
/// <param name="Standing">What is measured and holds.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record MeasurementsPage(
    long Investment,
    TimeSaver Saver,
    WrittenMeasurement Written,
    StandingMeasurements Standing,
    string? Done = null
)
{
    /// <summary>The page's own address.</summary>
    public string Address => AddressOf(Investment, Saver.Number);

    /// <summary>The address of the measurements of a subproject.</summary>
    public static string AddressOf(long investment, int number) =>
        $"/investeringar/{investment}/delprojekt/{number}/matningar";
}

/// <summary>Reads what has been measured of the time that a subproject saves.</summary>
public sealed class ShowMeasurements(PortalDb db)
{
    /// <summary>The subproject; null where it is to save no time, or is not there.</summary>
    public async Task<TimeSaver?> SaverAsync(long investment, int number, CancellationToken cancellation) =>
        await ListInvestments.Standing(db).AsNoTracking().SingleOrDefaultAsync(i => i.Id == investment, cancellation)
            is { } its
            ? await db
                .Subprojects.Where(s => s.InvestmentId == investment && s.Number == number)
                .Where(s => db.TimeSavingPromises.Any(p => p.SubprojectId == s.Id))
                .Select(s => new TimeSaver(s.Id, s.Number, s.Name, its.FirstMonth))
                .SingleOrDefaultAsync(cancellation)
            : null;

    /// <summary>What is measured of a subproject and holds.</summary>
    public async Task<StandingMeasurements> StandingAsync(long subprojectId, CancellationToken cancellation)
    {
        var counts = await db
            .InvestigationCounts.AsNoTracking()
            .Where(c => c.SubprojectId == subprojectId)
            .Where(c => !db.Withdrawals.Any(w => w.InvestigationCountId == c.Id))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var samples = await db
            .TimeSamples.AsNoTracking()
            .Where(s => s.SubprojectId == subprojectId)
            .Where(s => !db.Withdrawals.Any(w => w.TimeSampleId == s.Id))
            .OrderBy(s => s.Id)
            .ToListAsync(cancellation);
        return new StandingMeasurements(
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
