using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Commitments;

/// <summary>Cancels what is left of an order: from a day on it is no longer committed.</summary>
public sealed class CancelRest(PortalDb db, FindOrder orders, TimeProvider time)
{
    /// <summary>Cancels it; where nothing is left it is done already.</summary>
    /// <returns>What is wrong; empty where nothing is left of the order.</returns>
    public async Task<IReadOnlyList<OrderFault>> RunAsync(
        long investmentId,
        long orderId,
        string? written,
        string who,
        CancellationToken cancellation = default
    )
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        if (!ReadOrder.Day(written, today).TryGet(out var day, out var refusal))
        {
            return [new(OrderForm.DayKey, refusal.Sentence)];
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Avbeställde resten av en beställning"),
            cancellation
        );
        if (
            await orders.ForAsync(investmentId, orderId, cancellation) is not { } order
            || order.Balance.Left == Money.Zero
        )
        {
            return [];
        }

        // On an earlier day there was more left than is now, and a part would be cancelled that was invoiced later.
        var earliest = order.Balance.Uses.Select(use => use.UsedOn).Append(order.Order.OrderedOn).Max();
        if (day < earliest)
        {
            return [new(OrderForm.DayKey, $"Dagen kan inte vara före {SwedishText.Day(earliest)}.")];
        }

        if (await ReadLocks.RefusalAsync(db, investmentId, Month.Of(day), cancellation) is { } locked)
        {
            return [new(OrderForm.DayKey, locked.Sentence)];
        }

        await batch.AddAsync(
            [
                new CommitmentUse
                {
                    CommitmentId = orderId,
                    UsedOn = day,
                    Amount = order.Balance.Left,
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return [];
    }
}
