using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>Reads what the calendar of reports follows from, as known now.</summary>
public static class ReadCalendar
{
    /// <summary>The meetings that stand.</summary>
    public static IQueryable<Meeting> Meetings(PortalDb db) =>
        db.Meetings.AsNoTracking().Where(meeting => !db.Withdrawals.Any(w => w.MeetingId == meeting.Id));

    /// <summary>The facts: some rows for each investment and report, and none of what they say.</summary>
    public static async Task<CalendarFacts> RunAsync(PortalDb db, CancellationToken cancellation = default) =>
        new(
            await db.ReportSchedules.OrderBy(s => s.Id).Select(s => (Month?)s.From).LastOrDefaultAsync(cancellation),
            await db
                .LedgerSums.OrderByDescending(s => s.Month)
                .Select(s => (Month?)s.Month)
                .FirstOrDefaultAsync(cancellation),
            await InvestmentsAsync(db, cancellation),
            await Meetings(db).OrderBy(m => m.DocumentsOn).ThenBy(m => m.Id).ToListAsync(cancellation),
            await FrozenAsync(db, cancellation),
            await FailedAsync(db, cancellation)
        );

    private static async Task<IReadOnlyList<CalendarInvestment>> InvestmentsAsync(
        PortalDb db,
        CancellationToken cancellation
    )
    {
        var closed = (
            await (
                from locked in ReadLocks.InForce(db)
                join batch in db.Batches on locked.Batch equals batch.Sequence
                select new
                {
                    locked.InvestmentId,
                    locked.Month,
                    batch.AtUtc,
                }
            ).ToListAsync(cancellation)
        ).ToLookup(locked => locked.InvestmentId, locked => (locked.Month, locked.AtUtc));
        var ends = await ReadEnds.Standing(db).AsNoTracking().OrderBy(end => end.Id).ToListAsync(cancellation);
        var last = ends.GroupBy(end => end.InvestmentId)
            .ToDictionary(same => same.Key, same => Month.Of(same.Last().Day));
        var investments = await (
            from investment in ListInvestments.Standing(db)
            join batch in db.Batches on investment.Batch equals batch.Sequence
            orderby investment.Id
            select new
            {
                investment.Id,
                investment.Name,
                investment.PlannedFrom,
                batch.AtUtc,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. investments.Select(of => new CalendarInvestment(
                of.Id,
                of.Name,
                of.PlannedFrom,
                of.AtUtc,
                [.. closed[of.Id]]
            )
            {
                Last = last.TryGetValue(of.Id, out var month) ? month : null,
            }),
        ];
    }

    private static async Task<IReadOnlyDictionary<ReportKey, CalendarFrozen>> FrozenAsync(
        PortalDb db,
        CancellationToken cancellation
    )
    {
        var frozen = await (
            from report in db.FrozenReports
            where
                report.Version == 1 && (report.Kind == ReportKind.FollowUp.Id || report.Kind == ReportKind.Portfolio.Id)
            join batch in db.Batches on report.Batch equals batch.Sequence
            select new
            {
                report.Id,
                report.Kind,
                report.InvestmentId,
                report.Month,
                batch.AtUtc,
            }
        ).ToListAsync(cancellation);
        return frozen.ToDictionary(
            of => new ReportKey(of.InvestmentId, of.Month),
            of => new CalendarFrozen(of.Id, of.AtUtc)
        );
    }

    private static async Task<IReadOnlyDictionary<ReportKey, string>> FailedAsync(
        PortalDb db,
        CancellationToken cancellation
    )
    {
        var failed = await db
            .ReportFailures.AsNoTracking()
            .Where(failure =>
                !db.FrozenReports.Any(report =>
                    report.Kind == failure.Kind
                    && report.InvestmentId == failure.InvestmentId
                    && report.Month == failure.Month
                )
            )
            .OrderBy(failure => failure.Id)
            .ToListAsync(cancellation);
        return failed
            .GroupBy(failure => new ReportKey(failure.InvestmentId, failure.Month))
            .ToDictionary(same => same.Key, same => same.Last().Reason);
    }
}
