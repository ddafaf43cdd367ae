using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Archive;

/// <summary>Reads what a feed tells: the reports that were issued or frozen last.</summary>
public sealed class ReadFeed(PortalDb db, FindArchived find, IOptions<MunicipalitySettings> municipality)
{
    /// <summary>The most reports in a feed.</summary>
    public const int Most = 100;

    /// <summary>The feed as UTF-8.</summary>
    /// <param name="rights">What who asks may.</param>
    /// <param name="root">The portal's own address.</param>
    /// <param name="asked">What is searched for, in the words of the address.</param>
    /// <param name="filter">The same, read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<byte[]> ForAsync(
        AccessRights rights,
        Uri root,
        AskedArchive asked,
        ArchiveFilter filter,
        CancellationToken cancellation
    )
    {
        var found = await find.ForAsync(rights, Right.FollowReports, filter, cancellation);
        var first = await db.Batches.AsNoTracking().OrderBy(b => b.Sequence).FirstAsync(cancellation);
        var issues = found.Issues;
        // Batches are numbered in order of time.
        var reports = await (
            from report in found.Reports
            join batch in db.Batches on report.Batch equals batch.Sequence
            orderby issues.Where(issue => issue.FrozenReportId == report.Id).Max(issue => (long?)issue.Batch)
                ?? report.Batch descending, report.Id descending
            select new
            {
                report.Id,
                report.Kind,
                report.InvestmentId,
                report.Month,
                report.Version,
                batch.AtUtc,
                batch.Example,
                Files = db.FrozenReportFiles.Count(f => f.FrozenReportId == report.Id),
            }
        )
            .Take(Most)
            .ToListAsync(cancellation);
        var issued = await IssuedAsync(issues, reports.ConvertAll(report => report.Id), cancellation);
        return new AtomFeed(
            Convert.ToHexStringLower(first.Hash.AsSpan(0, 8)),
            $"Frysta rapporter, {municipality.Value.Name}",
            municipality.Value.Name,
            asked.Query,
            root,
            first.AtUtc,
            [
                .. reports.Select(r => new FeedEntry(
                    r.Id,
                    $"{ReportKind.Of(r.Kind).Title} för {SwedishText.MonthName(r.Month)}, version {r.Version}: "
                        + $"{found.Name(r.InvestmentId)}{(r.Example ? " (exempeldata)" : "")}",
                    (issued.TryGetValue(r.Id, out var issue) ? $"{issue.Sentence} " : "")
                        + $"Frystes {SwedishTime.Text(r.AtUtc)}, med {r.Files} filer.",
                    r.AtUtc,
                    issue?.AtUtc ?? r.AtUtc,
                    new Uri(root, ReportAddress.Report(r.InvestmentId, r.Id)[1..])
                )),
            ]
        ).Bytes();
    }

    // The latest of each report.
    private async Task<IReadOnlyDictionary<long, Issued>> IssuedAsync(
        IQueryable<ReportIssue> issues,
        IReadOnlyList<long> reports,
        CancellationToken cancellation
    )
    {
        var of = await (
            from issue in issues.AsNoTracking()
            join batch in db.Batches on issue.Batch equals batch.Sequence
            where reports.Contains(issue.FrozenReportId)
            orderby issue.Id
            select new { Issue = issue, batch.AtUtc }
        ).ToListAsync(cancellation);
        return of.GroupBy(same => same.Issue.FrozenReportId)
            .ToDictionary(same => same.Key, same => new Issued(same.Last().Issue, same.Last().AtUtc));
    }

    private sealed record Issued(ReportIssue Issue, DateTime AtUtc)
    {
        public string Sentence => $"Utgavs {SwedishTime.Text(AtUtc)} för {Issue.Meeting}.";
    }
}
