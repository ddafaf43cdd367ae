using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.Archive;

/// <summary>Shows the archive: what was found in it, the latest month first.</summary>
public sealed class ShowArchive(PortalDb db, FindArchived find)
{
    private const int ReportsOnPage = 20;

    /// <summary>A page of what was found.</summary>
    public async Task<ArchivePage> ForAsync(
        AccessRights rights,
        AskedArchive asked,
        ArchiveFilter filter,
        int page,
        CancellationToken cancellation
    )
    {
        var found = await find.ForAsync(rights, Right.ReadReports, filter, cancellation);
        var pagination = new Pagination(1, ReportsOnPage, await found.Reports.CountAsync(cancellation), "rapporter");
        pagination = pagination with { Page = Math.Clamp(page, 1, pagination.Pages) };
        return new ArchivePage(
            asked,
            await ReportsAsync(found, pagination, cancellation),
            pagination,
            await found.Files.CountAsync(cancellation),
            await found.Files.SumAsync(f => f.Bytes, cancellation),
            [
                new SelectListItem("Alla investeringar", ""),
                .. found.Seen.Select(i => new SelectListItem(i.Name, $"{i.Id}")),
            ],
            await MeetingsAsync(found, cancellation),
            filter.Investment is { } id && found.Seen.All(i => i.Id != id)
        );
    }

    private static async Task<IReadOnlyList<SelectListItem>> MeetingsAsync(
        Archived found,
        CancellationToken cancellation
    )
    {
        var meetings = await found
            .Issues.Select(issue => new { issue.MeetingDay, issue.Committee })
            .Distinct()
            .OrderByDescending(meeting => meeting.MeetingDay)
            .ThenBy(meeting => meeting.Committee)
            .ToListAsync(cancellation);
        return
        [
            new SelectListItem("Alla, även utan möte", ""),
            .. meetings
                .Select(meeting => $"{new AskedMeeting(meeting.MeetingDay, meeting.Committee)}")
                .Select(meeting => new SelectListItem(meeting, meeting)),
        ];
    }

    private async Task<IReadOnlyList<ArchivedReport>> ReportsAsync(
        Archived found,
        Pagination pagination,
        CancellationToken cancellation
    )
    {
        var reports = await (
            from report in found.Reports
            join batch in db.Batches on report.Batch equals batch.Sequence
            orderby report.Month descending, report.InvestmentId, report.Kind, report.Version descending
            select new
            {
                report.Id,
                report.Kind,
                report.InvestmentId,
                report.Month,
                report.Version,
                batch.AtUtc,
                batch.Example,
            }
        )
            .Skip((pagination.Page - 1) * ReportsOnPage)
            .Take(ReportsOnPage)
            .ToListAsync(cancellation);
        var shown = reports.ConvertAll(r => r.Id);
        var files = (
            await found.Files.Where(f => shown.Contains(f.FrozenReportId)).OrderBy(f => f.Id).ToListAsync(cancellation)
        ).ToLookup(f => f.FrozenReportId);
        var issues = (
            await found
                .Issues.Where(issue => shown.Contains(issue.FrozenReportId))
                .OrderBy(issue => issue.MeetingDay)
                .ThenBy(issue => issue.Id)
                .ToListAsync(cancellation)
        ).ToLookup(issue => issue.FrozenReportId);
        return
        [
            .. reports.Select(r => new ArchivedReport(
                r.Id,
                ReportKind.Of(r.Kind),
                r.InvestmentId,
                found.Name(r.InvestmentId),
                r.Month,
                r.Version,
                r.AtUtc,
                r.Example,
                [.. issues[r.Id].Select(issue => issue.Meeting)],
                [.. files[r.Id].OrderBy(file => ReportFiles.Place(file.Name))]
            )),
        ];
    }
}
