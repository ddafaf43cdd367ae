using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Progress;

namespace Portal.Features.Plans;

/// <summary>Finds what is recorded of a subproject's plan, as it stands now: what is taken back is left out.</summary>
public sealed class FindPlan(PortalDb db)
{
    /// <summary>The subproject; null where there is none, or its investment is taken back.</summary>
    public async Task<Subproject?> SubprojectAsync(long investment, int number, CancellationToken cancellation) =>
        await ListInvestments.Standing(db).AnyAsync(i => i.Id == investment, cancellation)
            ? await db
                .Subprojects.AsNoTracking()
                .SingleOrDefaultAsync(s => s.InvestmentId == investment && s.Number == number, cancellation)
            : null;

    /// <summary>Every report of its milestones, the earliest first.</summary>
    public async Task<IReadOnlyList<Milestone>> MilestonesAsync(long subprojectId, CancellationToken cancellation) =>
        await db
            .Milestones.AsNoTracking()
            .Where(m => m.SubprojectId == subprojectId && !db.Withdrawals.Any(w => w.MilestoneId == m.Id))
            .OrderBy(m => m.ReportedOn)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellation);

    /// <summary>The last report of the milestone that a report is of; null where the subproject has none such.</summary>
    public async Task<Milestone?> LatestAsync(long subprojectId, long milestoneId, CancellationToken cancellation)
    {
        // A report that was taken back still tells which milestone it was of.
        var name = await db
            .Milestones.Where(m => m.Id == milestoneId && m.SubprojectId == subprojectId)
            .Select(m => m.Name)
            .SingleOrDefaultAsync(cancellation);
        var reports = await MilestonesAsync(subprojectId, cancellation);
        return reports.LastOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));
    }

    /// <summary>What was told of a deliverable; the order is of no consequence.</summary>
    public async Task<IReadOnlyList<DeliveredCount>> DeliveredAsync(
        long deliverableId,
        CancellationToken cancellation
    ) =>
        await db
            .DeliveredCounts.AsNoTracking()
            .Where(c => c.DeliverableId == deliverableId && !db.Withdrawals.Any(w => w.DeliveredCountId == c.Id))
            .ToListAsync(cancellation);
}
