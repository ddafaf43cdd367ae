using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;

namespace Portal.Features.Archive;

/// <summary>
/// Finds frozen reports and their files, of the investments that who asks may see and of no other: every question to the archive is
/// asked through here.
/// </summary>
public sealed class FindArchived(PortalDb db)
{
    /// <summary>What was found; the queries are not yet run.</summary>
    /// <param name="rights">What who asks may.</param>
    /// <param name="right">What they want to do with it.</param>
    /// <param name="filter">What is searched for.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<Archived> ForAsync(
        AccessRights rights,
        Right right,
        ArchiveFilter filter,
        CancellationToken cancellation
    )
    {
        var standing = await ListInvestments
            .Standing(db)
            .OrderBy(i => i.Id)
            .Select(i => new ArchivedInvestment(i.Id, i.Name, i.CaseNumber))
            .ToListAsync(cancellation);
        var seen = standing.FindAll(i => rights.May(right, i.Id));
        var ids = seen.ConvertAll(i => i.Id);
        // Who sees only what was issued finds that alone.
        var issuedOnly = ids.FindAll(id => rights.IsIssuedOnly(right, id));
        var (ofAll, issuedOnlyOfAll) = (rights.MayAll(right), rights.IsIssuedOnlyOfAll(right));
        var issues = ReadIssues.Standing(db);
        var reports = db
            .FrozenReports.AsNoTracking()
            // A report on all investments is found by who may see every one of them.
            .Where(r => r.InvestmentId == null ? ofAll : ids.Contains(r.InvestmentId.Value))
            .Where(r =>
                issues.Any(i => i.FrozenReportId == r.Id)
                || !(r.InvestmentId == null ? issuedOnlyOfAll : issuedOnly.Contains(r.InvestmentId.Value))
            );
        var visible = reports;
        var meetings = issues.Where(i => visible.Any(r => r.Id == i.FrozenReportId));
        if (filter.Investment is { } investment)
        {
            reports = reports.Where(r => r.InvestmentId == investment);
        }

        if (filter.From is { } from)
        {
            reports = reports.Where(r => r.Month >= from);
        }

        if (filter.To is { } to)
        {
            reports = reports.Where(r => r.Month <= to);
        }

        if (filter.Meeting is var (day, committee))
        {
            reports = reports.Where(r =>
                issues.Any(i =>
                    i.FrozenReportId == r.Id && i.MeetingDay == day && (committee == null || i.Committee == committee)
                )
            );
        }

        var files = db.FrozenReportFiles.AsNoTracking();
        if (filter.Text is { } text)
        {
            // A report of an investment that is named so is found whole; of others, the files that are.
            var named = seen.FindAll(i => Holds(i.Name, text) || Holds(i.CaseNumber, text)).ConvertAll(i => i.Id);
            var pattern = Pattern(text);
            files = files.Where(f =>
                EF.Functions.Like(f.Name, pattern, @"\")
                || db.FrozenReports.Any(r => r.Id == f.FrozenReportId && named.Contains(r.InvestmentId!.Value))
            );
            var matching = files;
            reports = reports.Where(r => matching.Any(f => f.FrozenReportId == r.Id));
        }

        return new Archived(seen, meetings, reports, files.Where(f => reports.Any(r => r.Id == f.FrozenReportId)));
    }

    private static bool Holds(string? name, string text) =>
        name is not null
        && CultureInfo.GetCultureInfo("sv-SE").CompareInfo.IndexOf(name, text, CompareOptions.IgnoreCase) >= 0;

    private static string Pattern(string text) =>
        "%"
        + text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)
        + "%";
}

/// <summary>An investment that has, or may come to have, reports in the archive.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="CaseNumber">Its case number; null where it has none.</param>
public sealed record ArchivedInvestment(long Id, string Name, string? CaseNumber);

/// <summary>What was found in the archive, for who asked.</summary>
/// <param name="Seen">The investments that who asks may see, whatever was searched for.</param>
/// <param name="Issues">The meetings that reports who asks may see were issued for, whatever was searched for.</param>
/// <param name="Reports">The reports found.</param>
/// <param name="Files">The files found of those reports.</param>
public sealed record Archived(
    IReadOnlyList<ArchivedInvestment> Seen,
    IQueryable<ReportIssue> Issues,
    IQueryable<FrozenReport> Reports,
    IQueryable<FrozenReportFile> Files
)
{
    /// <summary>What a report on all investments is a report on.</summary>
    public const string All = "Alla investeringar";

    /// <summary>The name of an investment that is seen, or of all of them.</summary>
    public string Name(long? investmentId) => investmentId is { } id ? Seen.First(i => i.Id == id).Name : All;
}
