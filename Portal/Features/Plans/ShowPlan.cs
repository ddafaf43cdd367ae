using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Plans;

/// <summary>Reads what the pages of plans show.</summary>
public sealed class ShowPlan(
    ShowInvestment investment,
    ReadFigures figures,
    FindPlan find,
    PortalDb db,
    TimeProvider time
)
{
    /// <summary>The plan at the moment asked for; null where there is no such investment.</summary>
    public async Task<PlanPage?> ForAsync(
        long id,
        AskedMoment asked,
        AccessRights rights,
        CancellationToken cancellation
    )
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { Figures: var shown } page)
        {
            return null;
        }

        var seen = shown.Subprojects.Where(s => rights.May(Right.ReadSubproject, id, s.Number)).ToList();
        return new PlanPage(
            page,
            seen,
            PlanFigures.Of(shown, seen, PlanFigures.DayOf(shown)),
            [.. seen.Select(s => s.Number).Where(number => rights.May(Right.ReportProgress, id, number))]
        );
    }

    /// <summary>The subproject whose plan is written; null where there is none.</summary>
    public async Task<PlannedPart?> PartAsync(long id, int number, CancellationToken cancellation) =>
        await find.SubprojectAsync(id, number, cancellation) is { } subproject
            ? new PlannedPart(
                id,
                subproject.Id,
                number,
                subproject.Name,
                await db
                    .Investments.Where(i => i.Id == id)
                    .Select(i => new PlanWindow(i.PlannedFrom, i.PlannedTo))
                    .SingleAsync(cancellation)
            )
            : null;

    /// <summary>The plan of a subproject as it stands now, with what is written.</summary>
    public async Task<SubprojectPlanPage> FormsAsync(
        PlannedPart part,
        MilestoneForm milestone,
        DeliveredForm delivered,
        CancellationToken cancellation
    )
    {
        var now = (await figures.ForAsync(part.Investment, cancellation: cancellation)).Value;
        var subproject = now.Subprojects.Single(s => s.Number == part.Number);
        return new SubprojectPlanPage(part, PlanFigures.Of(now, [subproject], Today), subproject, milestone, delivered);
    }

    /// <summary>A milestone before something is done with it; null where there is none, or it is taken back.</summary>
    public async Task<MilestonePage?> MilestoneAsync(
        PlannedPart part,
        long milestoneId,
        MilestoneStep step,
        MilestoneForm form,
        CancellationToken cancellation
    )
    {
        if (await find.LatestAsync(part.SubprojectId, milestoneId, cancellation) is not { } latest)
        {
            return null;
        }

        var reports = await find.MilestonesAsync(part.SubprojectId, cancellation);
        var before = reports.LastOrDefault(m =>
            m.Id != latest.Id && string.Equals(m.Name, latest.Name, StringComparison.Ordinal)
        );
        return new MilestonePage(part, latest, before, step, form);
    }

    /// <summary>What was told of a deliverable of a subproject; null where it is not there, or is taken back.</summary>
    public async Task<TakeBackDeliveredPage?> DeliveredAsync(
        PlannedPart part,
        long countId,
        CancellationToken cancellation
    )
    {
        var count = await db.DeliveredCounts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == countId, cancellation);
        var deliverable = count is null
            ? null
            : await db
                .Deliverables.AsNoTracking()
                .SingleOrDefaultAsync(
                    d => d.Id == count.DeliverableId && d.SubprojectId == part.SubprojectId,
                    cancellation
                );
        return deliverable is null ? null : new TakeBackDeliveredPage(part, deliverable, count!);
    }

    /// <summary>Today in Sweden.</summary>
    public DateOnly Today => DateOnly.FromDateTime(SwedishTime.Local(Now));

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
