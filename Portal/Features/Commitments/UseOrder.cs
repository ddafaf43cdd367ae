using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Commitments;

/// <summary>
/// Says that a voucher row invoices an order. No more is used than the row holds and the order has left, so that nothing is
/// counted twice: a row above the order is cost beside it.
/// </summary>
public sealed class UseOrder(PortalDb db, FindOrder orders, FindRow rows, TimeProvider time)
{
    /// <summary>Records it; said twice it is recorded once.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="voucherId">The voucher.</param>
    /// <param name="number">Its row.</param>
    /// <param name="written">The amount and the day, as written.</param>
    /// <param name="who">Who says it.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    /// <returns>What is wrong; empty where it is recorded.</returns>
    public async Task<IReadOnlyList<OrderFault>> RunAsync(
        long investmentId,
        long orderId,
        long voucherId,
        int number,
        UseForm written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Räknade av en beställning mot verifikation {voucherId}, rad {number}"),
            cancellation
        );
        var order = await orders.ForAsync(investmentId, orderId, cancellation);
        var row = await rows.ForAsync(investmentId, voucherId, number, cancellation);
        if (order is null || row is null || row.SubprojectId != order.Order.SubprojectId)
        {
            return [new("", "Raden hör inte till beställningens delprojekt, eller räknas inte längre.")];
        }

        if (order.Balance.Uses.Any(use => use.VoucherId == voucherId && use.RowNumber == number))
        {
            return [];
        }

        var faults = new List<OrderFault>();
        var amount = Amount(written, order, row, faults);
        var day = await DayAsync(investmentId, written, row, faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        await batch.AddAsync(
            [
                new CommitmentUse
                {
                    CommitmentId = orderId,
                    UsedOn = day,
                    Amount = amount,
                    VoucherId = voucherId,
                    RowNumber = number,
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return [];
    }

    private static Money Amount(UseForm written, FoundOrder order, FoundRow row, List<OrderFault> faults)
    {
        if (!ReadOrder.Amount(written.Amount).TryGet(out var amount, out var refusal))
        {
            faults.Add(new(OrderForm.AmountKey, refusal.Sentence));
        }
        else if (amount > row.Left)
        {
            faults.Add(
                new(
                    OrderForm.AmountKey,
                    row.Left > Money.Zero
                        ? $"Av raden återstår {SwedishText.Kronor(row.Left)} att räkna av."
                        : "Hela raden är redan avräknad mot beställningar."
                )
            );
        }
        else if (amount > order.Balance.Left)
        {
            faults.Add(
                new(OrderForm.AmountKey, $"Av beställningen återstår {SwedishText.Kronor(order.Balance.Left)}.")
            );
        }

        return amount;
    }

    private async Task<DateOnly> DayAsync(
        long investmentId,
        UseForm written,
        FoundRow row,
        List<OrderFault> faults,
        CancellationToken cancellation
    )
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        if (!ReadOrder.Day(written.Day, Later(today, row.Date)).TryGet(out var day, out var refusal))
        {
            faults.Add(new(OrderForm.DayKey, refusal.Sentence));
        }
        else if (day < row.Date)
        {
            faults.Add(
                new(OrderForm.DayKey, $"Dagen kan inte vara före verifikationens, {SwedishText.Day(row.Date)}.")
            );
        }
        else if (await ReadLocks.RefusalAsync(db, investmentId, Month.Of(day), cancellation) is { } locked)
        {
            faults.Add(new(OrderForm.DayKey, locked.Sentence));
        }

        return day;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
