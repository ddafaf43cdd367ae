using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.MonthEnds;

/// <summary>Locks months of an investment, and unlocks them with a reason. Both are checked while nobody else can write.</summary>
public sealed class LockMonth(PortalDb db)
{
    /// <summary>Locks a month that has ended, and the earlier ones that are open where asked.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="month">The month.</param>
    /// <param name="earlierFrom">The first of the earlier months to lock too; null for the month alone.</param>
    /// <param name="who">Who locks.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    /// <returns>Why it may not be locked; null where it is, or was already.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        Month month,
        Month? earlierFrom,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Låste {SwedishText.MonthName(month)}{(earlierFrom is null ? "" : " och tidigare")}"),
            cancellation
        );
        if (month >= SwedishTime.MonthOf(batch.AtUtc))
        {
            return new Refusal(
                $"{SwedishText.MonthName(month)} är inte slut. En månad kan låsas från och med den första i nästa."
            );
        }

        var locked = await ReadLocks
            .InForce(db)
            .Where(l => l.InvestmentId == investmentId)
            .Select(l => l.Month)
            .ToListAsync(cancellation);
        var first = earlierFrom ?? month;
        var asked = Enumerable
            .Range(0, Math.Max(1, first.MonthsUntil(month) + 1))
            .Select(back => month.AddMonths(-back));
        var locks = asked
            .Where(m => !locked.Contains(m))
            .Order()
            .Select(m => new PeriodLock { InvestmentId = investmentId, Month = m })
            .ToList();
        if (locks.Count > 0)
        {
            await batch.AddAsync(locks, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }

    /// <summary>Unlocks a month.</summary>
    /// <returns>Why it may not be unlocked; null where it is open.</returns>
    public async Task<Refusal?> UnlockAsync(
        long investmentId,
        Month month,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (
            !WrittenText
                .Read(reason, "Skriv varför månaden låses upp.", Withdrawal.LongestReason)
                .TryGet(out var why, out var refusal)
        )
        {
            return refusal;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Låste upp {SwedishText.MonthName(month)}"),
            cancellation
        );
        var locks = await ReadLocks
            .InForce(db)
            .Where(l => l.InvestmentId == investmentId && l.Month == month)
            .Select(l => l.Id)
            .ToListAsync(cancellation);
        if (locks.Count > 0)
        {
            await batch.AddAsync(
                [.. locks.Select(id => new Withdrawal { PeriodLockId = id, Reason = why })],
                cancellation
            );
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
