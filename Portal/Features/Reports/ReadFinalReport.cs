using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>Reads a frozen final report for who is to read it from top to bottom, computed from the facts as known at its batch.</summary>
public sealed class ReadFinalReport(PortalDb db, FindReport find, ReadFinal read)
{
    /// <summary>The report; null where there is no final report such that the reader may see.</summary>
    public async Task<FinalReadingPage?> ForAsync(
        long id,
        long reportId,
        bool issuedOnly,
        CancellationToken cancellation
    )
    {
        if (
            await find.ForAsync(id, reportId, issuedOnly, cancellation) is not { Report: var report } found
            || found.Kind != ReportKind.Final
            || await read.UpToAsync(id, report.Month, report.KnownBatch, cancellation) is not { } final
        )
        {
            return null;
        }

        var files = await db
            .FrozenReportFiles.AsNoTracking()
            .Where(file => file.FrozenReportId == report.Id)
            .OrderBy(file => file.Id)
            .ToListAsync(cancellation);
        var frozen = await db.Batches.SingleAsync(batch => batch.Sequence == report.Batch, cancellation);
        return new FinalReadingPage(
            found,
            final,
            frozen.AtUtc,
            [.. files.OrderBy(file => ReportFiles.Place(file.Name))]
        );
    }
}

/// <summary>A frozen final report as it is read.</summary>
/// <param name="Found">The report, its version and its meetings.</param>
/// <param name="Final">What it says, as known at its batch.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
/// <param name="Files">Its files.</param>
public sealed record FinalReadingPage(
    FoundReport Found,
    FinalFigures Final,
    DateTime FrozenUtc,
    IReadOnlyList<FrozenReportFile> Files
)
{
    /// <summary>Whether the program computes by newer rules than the report was frozen with.</summary>
    public bool HasNewerRules => Found.Report.RulesVersion < FinalFigures.RulesVersion;
}
