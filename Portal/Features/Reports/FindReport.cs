using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.Reports;

/// <summary>Finds a frozen report of an investment, or where none is named one over all of them, with what was done with it after it was frozen.</summary>
public sealed class FindReport(PortalDb db)
{
    /// <summary>The report; null where the investment has none such, or the reader may see only what was issued and it was not.</summary>
    public async Task<FoundReport?> ForAsync(
        long? investmentId,
        long reportId,
        bool issuedOnly,
        CancellationToken cancellation = default
    )
    {
        var report = await Seen(db, investmentId, issuedOnly)
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == reportId, cancellation);
        return report is null ? null : await FoundAsync(report, issuedOnly, cancellation);
    }

    /// <summary>The report that a standing issue points at, with the issue; null where the investment has none such.</summary>
    public async Task<(FoundReport Report, ReportIssue Issue)?> OfIssueAsync(
        long? investmentId,
        long issueId,
        CancellationToken cancellation = default
    )
    {
        var issue = await ReadIssues
            .Standing(db)
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == issueId, cancellation);
        return
            issue is not null
            && await ForAsync(investmentId, issue.FrozenReportId, issuedOnly: true, cancellation) is { } report
            ? (report, issue)
            : null;
    }

    /// <summary>The frozen reports that a reader sees: all, or where they may see no more those that were issued.</summary>
    internal static IQueryable<FrozenReport> Seen(PortalDb db, long? investmentId, bool issuedOnly) =>
        issuedOnly
            ? ReadIssues.Reports(db, investmentId)
            : db.FrozenReports.Where(report => report.InvestmentId == investmentId);

    /// <summary>Of some reports those of an earlier month that a report may be held against, the latest first.</summary>
    internal static IQueryable<FrozenReport> Before(IQueryable<FrozenReport> seen, FrozenReport report) =>
        seen.AsNoTracking()
            .Where(r => r.Kind == report.Kind && r.Month < report.Month && r.KnownBatch <= report.KnownBatch)
            .OrderByDescending(r => r.Month)
            .ThenByDescending(r => r.Version);

    /// <summary>Of some reports the versions before of the same month, which a correction is held against, the latest first.</summary>
    internal static IQueryable<FrozenReport> CorrectedBy(IQueryable<FrozenReport> seen, FrozenReport report) =>
        seen.AsNoTracking()
            .Where(r => r.Kind == report.Kind && r.Month == report.Month && r.Version < report.Version)
            .OrderByDescending(r => r.Version);

    private async Task<FoundReport> FoundAsync(FrozenReport report, bool issuedOnly, CancellationToken cancellation) =>
        new(
            report,
            report.InvestmentId is { } id
                ? await db.Investments.AsNoTracking().SingleAsync(i => i.Id == id, cancellation)
                : null,
            await Seen(db, report.InvestmentId, issuedOnly)
                .Where(r => r.Kind == report.Kind && r.Month == report.Month)
                .MaxAsync(r => r.Version, cancellation),
            await ReadIssues
                .Standing(db)
                .AsNoTracking()
                .Where(issue => issue.FrozenReportId == report.Id)
                .OrderBy(issue => issue.MeetingDay)
                .ThenBy(issue => issue.Id)
                .ToListAsync(cancellation)
        );
}

/// <summary>A frozen report, with what was done with it after it was frozen.</summary>
/// <param name="Report">The report.</param>
/// <param name="Investment">What it reports on; null for all of them.</param>
/// <param name="LatestVersion">The latest version of its month that the reader may see.</param>
/// <param name="Issues">The meetings it was issued for, by day.</param>
public sealed record FoundReport(
    FrozenReport Report,
    Investment? Investment,
    int LatestVersion,
    IReadOnlyList<ReportIssue> Issues
)
{
    /// <summary>What it is called.</summary>
    public ReportKind Kind => ReportKind.Of(Report.Kind);

    /// <summary>The report in a phrase: <c>uppföljningsrapporten för april 2021, version 2</c>.</summary>
    public string Name => $"{Kind.TheName} för {SwedishText.MonthName(Report.Month)}, version {Report.Version}";

    /// <summary>The page that lists it among its like.</summary>
    public string Home => Investment is { } of ? $"/investeringar/{of.Id}/rapporter" : PortfolioReportsController.Home;

    /// <summary>Why it may be neither issued nor corrected: a later version has taken its place; null where it may.</summary>
    public Refusal? Replaced =>
        Report.Version < LatestVersion
            ? new Refusal($"Version {Report.Version} är ersatt av version {LatestVersion}. Använd den i stället.")
            : null;
}
