using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Reports;

/// <summary>Where a file of a frozen report lies. Looked up by what is recorded, so that no text of an address becomes a path.</summary>
public sealed class FindReportFile(PortalDb db, Folders folders)
{
    /// <summary>The file's path; null where the investment has no such report, the reader may not see it, or it has no such file.</summary>
    public async Task<string?> ForAsync(
        long? investmentId,
        long reportId,
        string name,
        bool issuedOnly,
        CancellationToken cancellation
    )
    {
        var reports = FindReport.Seen(db, investmentId, issuedOnly);
        var recorded = await db
            .FrozenReportFiles.Where(file => file.FrozenReportId == reportId && file.Name == name)
            .Where(file => reports.Any(r => r.Id == reportId))
            .Select(file => file.Name)
            .SingleOrDefaultAsync(cancellation);
        var path = recorded is null ? null : Path.Combine(folders.Reports, recorded);
        return File.Exists(path) ? path : null;
    }
}
