using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>
/// Which subprojects have been silent for long, at the moment that a page shows. Of the last month it is asked today, or on the day
/// that the figures were known; of an earlier month on its last day, where the month was not reported on after that either.
/// </summary>
public sealed class ReadSilence(PortalDb db, TimeProvider time)
{
    /// <summary>The silent ones, by the subproject's number.</summary>
    public async Task<IReadOnlyDictionary<int, Silence>> OfAsync(InvestmentPage page, CancellationToken cancellation)
    {
        var (figures, moment) = (page.Figures, page.Moment);
        var ids = figures.Subprojects.Select(s => s.Id).ToList();
        var sent = (
            await db
                .StatusReports.Where(r => ids.Contains(r.SubprojectId) && r.Batch <= figures.Batch)
                .Join(
                    db.Batches,
                    r => r.Batch,
                    b => b.Sequence,
                    (r, b) =>
                        new
                        {
                            r.SubprojectId,
                            r.Month,
                            b.AtUtc,
                        }
                )
                .ToListAsync(cancellation)
        ).ToLookup(report => report.SubprojectId);
        var isLast = moment.Issued is null && moment.Shown == moment.Last;
        var known = DayOf(moment.KnownAt ?? time.GetUtcNow().UtcDateTime);
        var day = isLast || known < figures.AsOf.LastDay ? known : figures.AsOf.LastDay;
        var ended = await ReadEnds.DayOfAsync(db, figures.Investment.Id, figures.Batch, cancellation);
        return figures
            .Subprojects.Where(_ => !(ended < day))
            .Where(s => !s.IsFinished && (isLast || sent[s.Id].All(report => report.Month != figures.AsOf)))
            .Select(s =>
                (
                    s.Number,
                    Silence: Silence.On(
                        day,
                        sent[s.Id].Select(report => (DateOnly?)DayOf(report.AtUtc)).Where(on => on <= day).Max(),
                        figures.Investment.PlannedFrom.FirstDay
                    )
                )
            )
            .Where(of => of.Silence is not null)
            .ToDictionary(of => of.Number, of => of.Silence!);
    }

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(SwedishTime.Local(utc));
}
