using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Budgets;

/// <summary>Takes a change of budget back, with a reason: from then on it does not count. What was known before stays known.</summary>
public sealed class TakeBackBudgetChange(PortalDb db)
{
    /// <summary>Takes it back.</summary>
    /// <returns>Why it may not be taken back; null where it is, or was already.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        long changeId,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (
            !WrittenText
                .Read(reason, "Skriv varför ändringen tas tillbaka.", Withdrawal.LongestReason)
                .TryGet(out var why, out var fault)
        )
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Tog tillbaka en ändring av budgeten"),
            cancellation
        );
        if (
            await ReadBudget.RunAsync(db, investmentId, cancellation: cancellation) is not { } budget
            || budget.Changes.FirstOrDefault(c => c.Id == changeId) is not { } change
        )
        {
            return null;
        }

        if (await CheckAsync(budget, change, cancellation) is { } refusal)
        {
            return refusal;
        }

        await batch.AddAsync([new Withdrawal { BudgetChangeId = changeId, Reason = why }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Why a change may not be taken back; null where it may.</summary>
    public async Task<Refusal?> CheckAsync(
        InvestmentBudget budget,
        BudgetChange change,
        CancellationToken cancellation = default
    )
    {
        var month = Month.Of(change.DecidedOn);
        return await ReadLocks
            .InForce(db)
            .AnyAsync(l => l.InvestmentId == change.InvestmentId && l.Month == month, cancellation)
            ? new Refusal($"Ändringen hör till {SwedishText.MonthName(month)}, som är låst. Lås upp månaden först.")
            : CheckBudgetChange.TakeBack(budget, change);
    }
}
