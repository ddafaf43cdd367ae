using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Reporting;

/// <summary>A report that was frozen, with its files in the archive.</summary>
/// <param name="Report">What it said.</param>
/// <param name="Files">Its files.</param>
public sealed record FrozenFiles(FrozenReport Report, IReadOnlyList<ReportFile> Files);

/// <summary>Finds what was frozen.</summary>
internal static class FindFrozen
{
    /// <summary>The frozen report of a month, the latest version; null where there is none.</summary>
    public static async Task<FrozenFiles?> LatestAsync(
        PortalDb db,
        string kind,
        long? investmentId,
        Month month,
        CancellationToken cancellation
    )
    {
        var report = await db
            .FrozenReports.AsNoTracking()
            .Where(r => r.Kind == kind && r.InvestmentId == investmentId && r.Month == month)
            .OrderByDescending(r => r.Version)
            .FirstOrDefaultAsync(cancellation);
        return report is null
            ? null
            : new FrozenFiles(
                report,
                await db
                    .FrozenReportFiles.AsNoTracking()
                    // A PDF comes later, in a batch of its own: what was frozen stays what it was.
                    .Where(file => file.FrozenReportId == report.Id && file.Batch == report.Batch)
                    .OrderBy(file => file.Id)
                    .Select(file => new ReportFile(file.Name, file.Sha256, file.Bytes))
                    .ToListAsync(cancellation)
            );
    }
}
