using Portal.Domain.FollowUp;

namespace Portal.Data.Queries;

/// <summary>Which reports were issued for a meeting: what is withdrawn does not count.</summary>
public static class ReadIssues
{
    /// <summary>The issues that stand.</summary>
    public static IQueryable<ReportIssue> Standing(PortalDb db) =>
        db.ReportIssues.Where(issue => !db.Withdrawals.Any(w => w.ReportIssueId == issue.Id));

    /// <summary>The follow-up reports of an investment that were issued: who sees only what was issued sees the figures that they have.</summary>
    public static IQueryable<FrozenReport> FollowUps(PortalDb db, long investmentId) =>
        Reports(db, investmentId).Where(report => report.Kind == ReportKind.FollowUp.Id);

    /// <summary>The frozen reports of an investment that were issued, of every kind and in any version.</summary>
    public static IQueryable<FrozenReport> Reports(PortalDb db, long investmentId)
    {
        var standing = Standing(db);
        return db.FrozenReports.Where(report =>
            report.InvestmentId == investmentId && standing.Any(issue => issue.FrozenReportId == report.Id)
        );
    }
}
