using Portal.Data;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Plans;

/// <summary>Takes back what was recorded of a plan by mistake: what stood before counts again. Done twice it is done once.</summary>
public sealed class TakeBackPlan(PortalDb db, FindPlan find)
{
    /// <summary>Takes back the last report of a milestone.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> MilestoneAsync(
        PlannedPart part,
        long milestoneId,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Återtog vad som antecknats om en milstolpe, delprojekt {part.Number}"),
            cancellation
        );
        var reports = await find.MilestonesAsync(part.SubprojectId, cancellation);
        if (reports.FirstOrDefault(m => m.Id == milestoneId) is not { } report)
        {
            return null;
        }

        var latest = reports.LastOrDefault(m => string.Equals(m.Name, report.Name, StringComparison.Ordinal))!;
        if (latest.Id != milestoneId)
        {
            return new Refusal($"”{latest.Name}” har ändrats efter det. Ta tillbaka det som antecknades sist först.");
        }

        await batch.AddAsync([new Withdrawal { MilestoneId = milestoneId, Reason = reason!.Trim() }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Takes back what was told of a deliverable.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> DeliveredAsync(
        PlannedPart part,
        DeliveredCount count,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Återtog vad som antecknats som levererat, delprojekt {part.Number}"),
            cancellation
        );
        var standing = await find.DeliveredAsync(count.DeliverableId, cancellation);
        if (!standing.Any(told => told.Id == count.Id))
        {
            return null;
        }

        await batch.AddAsync([new Withdrawal { DeliveredCountId = count.Id, Reason = reason!.Trim() }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }

    private static Refusal? Fault(string? reason) => Withdrawal.Fault(reason) ?? PersonalNumber.RefusalOf(reason!);
}
