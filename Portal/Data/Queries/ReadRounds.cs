using Microsoft.EntityFrameworkCore;
using Portal.Domain;
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
/// <param name="Recorded">When and by whom the batches of reports and reviews were written.</param>
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
    /// <summary>What its rounds ask for, but of months after its end: of those there is nothing to report, whenever the round was opened.</summary>
    public IEnumerable<AskedReport> Asked => Facts.Asked.Where(asked => !HasEnded(asked.Round.Month));

    /// <summary>Whether the investment had ended when a month began.</summary>
    public bool HasEnded(Month month) => EndedOn < month.FirstDay;

    /// <summary>How long a subproject has been silent; null where it need not report, or has not been silent for long.</summary>
    public Silence? SilenceOf(Subproject subproject, DateOnly today) =>
        EndedOn < today || !Unfinished(Month.Of(today)).Contains(subproject)
            ? null
            : Silence.On(today, LastOn(subproject.Id), Investment.PlannedFrom.FirstDay);

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
    /// <summary>Of every investment, in the order of recording. As many questions for all as for one.</summary>
    public static Task<IReadOnlyList<InvestmentRounds>> AllAsync(
        PortalDb db,
        CancellationToken cancellation = default
    ) => OfAsync(db, ListInvestments.Standing(db), cancellation);

    /// <summary>Of one investment; null where there is none.</summary>
    public static async Task<InvestmentRounds?> OfAsync(
        PortalDb db,
        long investmentId,
        CancellationToken cancellation = default
    ) =>
        (
            await OfAsync(db, ListInvestments.Standing(db).Where(i => i.Id == investmentId), cancellation)
        ).SingleOrDefault();

    // Asked by subqueries, never by lists of numbers: a question holds only so many.
    private static async Task<IReadOnlyList<InvestmentRounds>> OfAsync(
        PortalDb db,
        IQueryable<Investment> asked,
        CancellationToken cancellation
    )
    {
        var investments = await asked.OrderBy(i => i.Id).ToListAsync(cancellation);
        var ids = asked.Select(i => i.Id);
        var parts = db.Subprojects.Where(s => ids.Contains(s.InvestmentId));
        var partIds = parts.Select(s => s.Id);
        var sent = db.StatusReports.Where(r => partIds.Contains(r.SubprojectId));
        var judged = db.ReportReviews.Where(r => sent.Select(report => report.Id).Contains(r.StatusReportId));
        var subprojects = await parts.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellation);
        var own = subprojects.ToLookup(s => s.InvestmentId);
        var owners = subprojects.ToDictionary(s => s.Id, s => s.InvestmentId);
        var reports = await ReadAsync(sent, r => owners[r.SubprojectId]);
        var reported = reports.SelectMany(of => of).ToDictionary(r => r.Id, r => owners[r.SubprojectId]);
        var reviews = await ReadAsync(judged, r => reported[r.StatusReportId]);
        var opened = await ReadAsync(db.ReportingRounds.Where(r => ids.Contains(r.InvestmentId)), r => r.InvestmentId);
        var takenBack = await db
            .Withdrawals.Where(w => w.ReportingRoundId != null)
            .Select(w => w.ReportingRoundId!.Value)
            .ToHashSetAsync(cancellation);
        var roundParts = await ReadAsync(
            db.RoundParts.Where(p => partIds.Contains(p.SubprojectId)),
            p => owners[p.SubprojectId]
        );
        var reminders = await ReadAsync(
            db.ReportReminders.Where(r => partIds.Contains(r.SubprojectId)),
            r => owners[r.SubprojectId]
        );
        var milestones = await ReadAsync(
            db.Milestones.Where(m => partIds.Contains(m.SubprojectId)),
            m => owners[m.SubprojectId]
        );
        var ends = await ReadAsync(
            ReadEnds.Standing(db).Where(end => ids.Contains(end.InvestmentId)),
            end => end.InvestmentId
        );
        var batches = sent.Select(r => r.Batch).Union(judged.Select(r => r.Batch));
        var recorded = await db
            .Batches.Where(b => batches.Contains(b.Sequence))
            .ToDictionaryAsync(b => b.Sequence, b => new RecordedBatch(b.AtUtc, b.Who), cancellation);
        return
        [
            .. investments.Select(investment => new InvestmentRounds(
                investment,
                ends[investment.Id].LastOrDefault()?.Day,
                [.. own[investment.Id]],
                new RoundFacts(
                    [.. opened[investment.Id].Where(round => !takenBack.Contains(round.Id))],
                    [.. roundParts[investment.Id]],
                    [.. reports[investment.Id]],
                    [.. reviews[investment.Id]],
                    [.. reminders[investment.Id]]
                ),
                [.. milestones[investment.Id]],
                opened[investment.Id].Select(round => round.Month).ToHashSet(),
                recorded
            )),
        ];

        // In the order of recording, by investment.
        async Task<ILookup<long, T>> ReadAsync<T>(IQueryable<T> facts, Func<T, long> investment)
            where T : Fact =>
            (await facts.AsNoTracking().OrderBy(fact => fact.Id).ToListAsync(cancellation)).ToLookup(investment);
    }
}
