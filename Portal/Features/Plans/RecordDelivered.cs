using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Plans;

/// <summary>Records how many of a deliverable are done by a day. What was told so already is not recorded again.</summary>
public sealed class RecordDelivered(PortalDb db, FindPlan find, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <returns>What is wrong; empty where it is recorded.</returns>
    public async Task<IReadOnlyList<ProgressFault>> RunAsync(
        PlannedPart part,
        DeliveredForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Antecknade vad som är levererat, delprojekt {part.Number}"),
            cancellation
        );
        var deliverable = await db
            .Deliverables.AsNoTracking()
            .SingleOrDefaultAsync(d => d.SubprojectId == part.SubprojectId && d.Id == form.DeliverableId, cancellation);
        if (deliverable is null)
        {
            return [new(ReadDeliveredCount.DeliverableField, "Välj vad som är levererat.")];
        }

        var earlier = await find.DeliveredAsync(deliverable.Id, cancellation);
        var (count, faults) = ReadDeliveredCount.From(deliverable, form.Count, form.Day, form.Comment, earlier, today);
        if (count is null || earlier.Any(told => IsLatestOfDay(told, earlier) && IsSame(told, count)))
        {
            return faults;
        }

        if (part.Window.RefusalOfDone(count.Day) is { } outside)
        {
            return [new(ReadDeliveredCount.DayField, outside.Sentence)];
        }

        await batch.AddAsync([count], cancellation);
        await batch.CommitAsync(cancellation);
        return [];
    }

    private static bool IsLatestOfDay(DeliveredCount told, IReadOnlyList<DeliveredCount> all) =>
        !all.Any(other => other.Day == told.Day && other.Id > told.Id);

    private static bool IsSame(DeliveredCount one, DeliveredCount other) =>
        (one.Done, one.Day, one.Comment) == (other.Done, other.Day, other.Comment);
}
