using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.Reports;

/// <summary>Shows the calendar of reports, as much of it as who asks may see.</summary>
public sealed class ShowCalendar(PortalDb db, TimeProvider time)
{
    /// <summary>The page.</summary>
    public async Task<CalendarPage> ForAsync(AccessRights rights, int page, CancellationToken cancellation)
    {
        var facts = await ReadCalendar.RunAsync(db, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var issued = await IssuedAsync(cancellation);
        var days = ReportCalendar
            .At(facts, now)
            .Select(day =>
                day with
                {
                    Reports = [.. day.Reports.Select(of => Seen(rights, of, issued)).OfType<CalendarReport>()],
                }
            )
            .Where(day => day.Reports.Count > 0)
            .ToList();
        return new CalendarPage(days, SwedishTime.Local(now), facts.From is not null, page);
    }

    /// <summary>What a meeting would ask for, were it recorded; null where no investment has anything to report.</summary>
    public async Task<CalendarDay?> AskedAsync(Meeting meeting, CancellationToken cancellation)
    {
        var facts = await ReadCalendar.RunAsync(db, cancellation);
        return ReportCalendar
            .At(facts with { Meetings = [meeting] }, time.GetUtcNow().UtcDateTime)
            .FirstOrDefault(day => day.Kind == CalendarKind.Meeting);
    }

    // Who may see no more than what was issued is told what is to come and what was issued, and not how the rest goes.
    private static CalendarReport? Seen(
        AccessRights rights,
        CalendarReport report,
        IReadOnlyDictionary<ReportKey, long> issued
    )
    {
        if (!May(rights, report.Key))
        {
            return null;
        }

        if (!IsIssuedOnly(rights, report.Key) || report.State == CalendarState.Coming)
        {
            return report;
        }

        return report.Frozen is { } frozen && issued.TryGetValue(report.Key, out var version)
            ? report with
            {
                Frozen = frozen with { Id = version },
            }
            : null;
    }

    private static bool May(AccessRights rights, ReportKey key) =>
        key.InvestmentId is { } id ? rights.May(Right.ReadReports, id) : rights.MayAll(Right.ReadPortfolio);

    private static bool IsIssuedOnly(AccessRights rights, ReportKey key) =>
        key.InvestmentId is { } id
            ? rights.IsIssuedOnly(Right.ReadReports, id)
            : rights.IsIssuedOnlyOfAll(Right.ReadPortfolio);

    private async Task<IReadOnlyDictionary<ReportKey, long>> IssuedAsync(CancellationToken cancellation)
    {
        var standing = ReadIssues.Standing(db);
        var issued = await db
            .FrozenReports.Where(r =>
                (r.Kind == ReportKind.FollowUp.Id || r.Kind == ReportKind.Portfolio.Id)
                && standing.Any(issue => issue.FrozenReportId == r.Id)
            )
            .Select(r => new
            {
                r.Id,
                r.InvestmentId,
                r.Month,
            })
            .ToListAsync(cancellation);
        return issued
            .GroupBy(r => new ReportKey(r.InvestmentId, r.Month))
            .ToDictionary(same => same.Key, same => same.Max(r => r.Id));
    }
}
