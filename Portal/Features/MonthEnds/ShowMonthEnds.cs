using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.MonthEnds;

/// <summary>What the pages of Månadsslut show.</summary>
public sealed class ShowMonthEnds(PortalDb db, ReadFigures figures, ReadLedgers ledgers, TimeProvider time)
{
    /// <summary>The months of a year; null where there is no such investment, or no such year of it.</summary>
    public async Task<MonthEndsPage?> ListAsync(long id, int? year, CancellationToken cancellation)
    {
        if (await ReadAsync(id, cancellation) is not { } read)
        {
            return null;
        }

        var latest = ComputeFigures.LastMonthWithFacts(read.Facts);
        var years = read.Months.Select(m => m.Month.Year).Distinct().ToList();
        var shown = year ?? Math.Clamp(latest.Year, years[0], years[^1]);
        return years.Contains(shown)
            ? new MonthEndsPage(
                id,
                read.Facts.Investment.Name,
                shown,
                years,
                read.Months,
                (await Frozen(id).ToListAsync(cancellation)).ToHashSet(),
                read.Current,
                latest,
                InForce(read),
                read.History
            )
            : null;
    }

    /// <summary>One month; null where there is no such investment, or no such month of it.</summary>
    public async Task<MonthPage?> MonthAsync(long id, Month month, CancellationToken cancellation)
    {
        if (
            await ReadAsync(id, cancellation) is not { } read
            || read.Months.FirstOrDefault(m => m.Month == month) is not { } end
        )
        {
            return null;
        }

        return new MonthPage(
            id,
            end,
            await Frozen(id).ContainsAsync(month, cancellation),
            month < read.Current,
            read.Months[0].Month,
            [.. read.Months.Where(m => m.Month < month && m.Lock is null).Select(m => m.Month)],
            [.. read.Months.Where(m => m.Month > month && m.Lock is not null).Select(m => m.Month)],
            InForce(read).GetValueOrDefault(month),
            end.Lock is { } closed
                ? (await figures.UpToAsync(id, month, closed.Batch, cancellation))!.Totals.Money.OutcomePeriod
                : null,
            await LateAsync(end, cancellation),
            [.. read.History.Where(e => e.Month == month)]
        );
    }

    private static Dictionary<Month, LockEvent> InForce(Read read) =>
        read
            .Months.Where(m => m.Lock is not null)
            .ToDictionary(
                m => m.Month,
                m => read.History.First(e => e.Month == m.Month && e.Batch == m.Lock!.Batch && e.Reason is null)
            );

    private IQueryable<Month> Frozen(long id) =>
        db
            .FrozenReports.Where(report => report.Kind == ReportKind.FollowUp.Id && report.InvestmentId == id)
            .Select(report => report.Month)
            .Distinct();

    private async Task<Read?> ReadAsync(long id, CancellationToken cancellation)
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        if (await ReadInvestmentFacts.RunAsync(db, id, known, cancellation) is not { } facts)
        {
            return null;
        }

        var owned = await ledgers.ForAsync(known.Batch, cancellation);
        var current = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        var first = ComputeMonthEnds.First(facts, owned);
        var months = Enumerable.Range(0, Math.Max(1, first.MonthsUntil(current) + 1)).Select(first.AddMonths);
        return new Read(
            facts,
            ComputeMonthEnds.Of(facts, owned, months),
            current,
            await HistoryAsync(id, cancellation)
        );
    }

    private async Task<IReadOnlyList<LockEvent>> HistoryAsync(long id, CancellationToken cancellation)
    {
        var locked = await (
            from closed in db.PeriodLocks.AsNoTracking()
            join batch in db.Batches on closed.Batch equals batch.Sequence
            where closed.InvestmentId == id
            select new LockEvent(closed.Month, null, batch.Sequence, batch.Who, batch.AtUtc)
        ).ToListAsync(cancellation);
        var opened = await (
            from end in db.Withdrawals.AsNoTracking()
            join closed in db.PeriodLocks on end.PeriodLockId equals closed.Id
            join batch in db.Batches on end.Batch equals batch.Sequence
            where closed.InvestmentId == id
            select new LockEvent(closed.Month, end.Reason, batch.Sequence, batch.Who, batch.AtUtc)
        ).ToListAsync(cancellation);
        return [.. locked.Concat(opened).OrderByDescending(e => e.Batch).ThenByDescending(e => e.Month)];
    }

    private async Task<IReadOnlyList<LateLine>> LateAsync(MonthEnd end, CancellationToken cancellation)
    {
        var numbers = end.Late.Select(late => late.Batch).ToList();
        var batches = await db
            .Batches.AsNoTracking()
            .Where(b => numbers.Contains(b.Sequence))
            .ToDictionaryAsync(b => b.Sequence, cancellation);
        var files = await db.LedgerFiles.AsNoTracking().Where(f => numbers.Contains(f.Batch)).ToListAsync(cancellation);
        return
        [
            .. end.Late.Select(late => new LateLine(
                late,
                batches[late.Batch].What,
                files.Find(f => f.Batch == late.Batch),
                batches[late.Batch].Who,
                batches[late.Batch].AtUtc
            )),
        ];
    }

    private sealed record Read(
        InvestmentFacts Facts,
        IReadOnlyList<MonthEnd> Months,
        Month Current,
        IReadOnlyList<LockEvent> History
    );
}
