using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Commitments;

/// <summary>Takes back an order that was recorded by mistake, or a use of one, with a reason.</summary>
public sealed class WithdrawOrder(PortalDb db, FindOrder orders)
{
    /// <summary>Takes back an order with all that is used of it; done twice it is done once.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> OrderAsync(
        long investmentId,
        long orderId,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, "Återtog en beställning"), cancellation);
        if (
            await orders.ForAsync(investmentId, orderId, cancellation) is not { Order: var order, Balance: var balance }
        )
        {
            return null;
        }

        foreach (var day in balance.Uses.Select(use => use.UsedOn).Prepend(order.OrderedOn))
        {
            if (await ReadLocks.RefusalAsync(db, investmentId, Month.Of(day), cancellation) is { } locked)
            {
                return locked;
            }
        }

        await batch.AddAsync([new Withdrawal { CommitmentId = orderId, Reason = reason!.Trim() }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Takes back one use of an order, so that it is committed again; done twice it is done once.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> UseAsync(
        long investmentId,
        long orderId,
        long useId,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Återtog en avräkning av en beställning"),
            cancellation
        );
        var order = await orders.ForAsync(investmentId, orderId, cancellation);
        if (order?.Balance.Uses.SingleOrDefault(use => use.Id == useId) is not { } use)
        {
            return null;
        }

        if (await ReadLocks.RefusalAsync(db, investmentId, Month.Of(use.UsedOn), cancellation) is { } locked)
        {
            return locked;
        }

        await batch.AddAsync([new Withdrawal { CommitmentUseId = useId, Reason = reason!.Trim() }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }
}
