using Microsoft.EntityFrameworkCore;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>Reporting in one investment, as known now.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="EndedOn">The last day of it; null while it goes on.</param>
/// <param name="Subprojects">Its subprojects, by number.</param>
/// <param name="Facts">Reports and rounds; a round that was taken back is left out.</param>
/// <param name="Milestones">Its milestones as reported.</param>
/// <param name="EverOpened">The months of all its rounds, also of those taken back.</param>
/// <param name="Recorded">When and by whom the batches of its reports and reviews were written.</param>
public sealed record InvestmentRounds(
    Investment Investment,
    DateOnly? EndedOn,
    IReadOnlyList<Subproject> Subprojects,
    RoundFacts Facts,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlySet<Month> EverOpened,
    IReadOnlyDictionary<long, RecordedBatch> Recorded
)
{
    /// <summary>Whether the investment had ended when a month began: of that month there is nothing to report.</summary>
    public bool HasEnded(Month month) => EndedOn < month.FirstDay;

    /// <summary>The subprojects that still have something to report for a month.</summary>
    public IEnumerable<Subproject> Unfinished(Month month) =>
        HasEnded(month) ? [] : Subprojects.Where(s => !FinishedWork.Before(s.Id, month, Facts, Milestones));

    /// <summary>Whether the round of a month is to be opened by itself: the work had begun, is not finished, and there never was one.</summary>
    public bool NeedsRound(Month month) =>
        month >= Investment.PlannedFrom && !EverOpened.Contains(month) && Unfinished(month).Any();

    /// <summary>The day that a subproject last sent in a report, in Swedish time; null for never.</summary>
    public DateOnly? LastOn(long subprojectId) =>
        Facts.Reports.LastOrDefault(report => report.SubprojectId == subprojectId) is { } last
            ? DayOf(last.Batch)
            : null;

    /// <summary>The day that a batch was written, in Swedish time.</summary>
    public DateOnly DayOf(long batch) => DateOnly.FromDateTime(SwedishTime.Local(Recorded[batch].AtUtc));
}

/// <summary>When a batch was written, UTC, and by whom.</summary>
public sealed record RecordedBatch(DateTime AtUtc, string Who);

/// <summary>Reads reports and rounds alone, which are few however much is booked.</summary>
public static class ReadRounds
{
    /// <summary>Of every investment, in the order of recording.</summary>
    public static async Task<IReadOnlyList<InvestmentRounds>> AllAsync(
        PortalDb db,
        CancellationToken cancellation = default
    )
    {
        var read = new List<InvestmentRounds>();
        foreach (var investment in await ListInvestments.Standing(db).OrderBy(i => i.Id).ToListAsync(cancellation))
        {
            read.Add(await OfAsync(db, investment, cancellation));
        }

        return read;
    }

    /// <summary>Of one investment; null where there is none.</summary>
    public static async Task<InvestmentRounds?> OfAsync(
        PortalDb db,
        long investmentId,
        CancellationToken cancellation = default
    ) =>
        await ListInvestments.Standing(db).SingleOrDefaultAsync(i => i.Id == investmentId, cancellation)
            is { } investment
            ? await OfAsync(db, investment, cancellation)
            : null;

    private static async Task<InvestmentRounds> OfAsync(
        PortalDb db,
        Investment investment,
        CancellationToken cancellation
    )
    {
        var subprojects = await db
            .Subprojects.AsNoTracking()
            .Where(s => s.InvestmentId == investment.Id)
            .OrderBy(s => s.Number)
            .ToListAsync(cancellation);
        var parts = subprojects.ConvertAll(s => s.Id);
        var reports = await db
            .StatusReports.AsNoTracking()
            .Where(r => parts.Contains(r.SubprojectId))
            .OrderBy(r => r.Id)
            .ToListAsync(cancellation);
        var reportIds = reports.ConvertAll(r => r.Id);
        var opened = await db
            .ReportingRounds.AsNoTracking()
            .Where(r => r.InvestmentId == investment.Id)
            .OrderBy(r => r.Id)
            .ToListAsync(cancellation);
        var takenBack = await db
            .Withdrawals.Where(w => w.ReportingRoundId != null)
            .Select(w => w.ReportingRoundId!.Value)
            .ToHashSetAsync(cancellation);
        var reviews = await db
            .ReportReviews.AsNoTracking()
            .Where(r => reportIds.Contains(r.StatusReportId))
            .OrderBy(r => r.Id)
            .ToListAsync(cancellation);
        var facts = new RoundFacts(
            opened.FindAll(round => !takenBack.Contains(round.Id)),
            await db
                .RoundParts.AsNoTracking()
                .Where(p => parts.Contains(p.SubprojectId))
                .OrderBy(p => p.Id)
                .ToListAsync(cancellation),
            reports,
            reviews,
            await db
                .ReportReminders.AsNoTracking()
                .Where(r => parts.Contains(r.SubprojectId))
                .OrderBy(r => r.Id)
                .ToListAsync(cancellation)
        );
        var batches = reports.Select(r => r.Batch).Concat(reviews.Select(r => r.Batch)).Distinct().ToList();
        return new InvestmentRounds(
            investment,
            await ReadEnds.DayOfAsync(db, investment.Id, cancellation: cancellation),
            subprojects,
            facts,
            await db
                .Milestones.AsNoTracking()
                .Where(m => parts.Contains(m.SubprojectId))
                .OrderBy(m => m.Id)
                .ToListAsync(cancellation),
            opened.Select(round => round.Month).ToHashSet(),
            await db
                .Batches.Where(b => batches.Contains(b.Sequence))
                .ToDictionaryAsync(b => b.Sequence, b => new RecordedBatch(b.AtUtc, b.Who), cancellation)
        );
    }
}
