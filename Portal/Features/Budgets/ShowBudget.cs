using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Budgets;

/// <summary>What the page of the budget shows.</summary>
public sealed class ShowBudget(ShowInvestment investment, PortalDb db)
{
    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<BudgetPage?> ForAsync(long id, AskedMoment asked, CancellationToken cancellation)
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { Figures: var figures } page)
        {
            return null;
        }

        var budget = (await ReadBudget.RunAsync(db, id, figures.Batch, cancellation))!;
        var all = await ChangesAsync(budget, figures.Batch, cancellation);
        var standing = all.Where(line => line.TakenBack is null).ToList();
        var counted = standing.FindAll(line => Month.Of(line.Change.DecidedOn) <= figures.AsOf);
        return new BudgetPage(
            page,
            budget,
            [.. counted.OrderByDescending(line => line.Change.DecidedOn).ThenByDescending(line => line.Change.Id)],
            standing.Count - counted.Count,
            [.. all.Where(line => line.TakenBack is not null).OrderByDescending(line => line.TakenBack!.AtUtc)]
        );
    }

    /// <summary>Every change known at a batch, also those that were taken back, in the order of recording.</summary>
    public async Task<IReadOnlyList<ChangeLine>> ChangesAsync(
        InvestmentBudget budget,
        long batch,
        CancellationToken cancellation
    )
    {
        var id = budget.Parts.Investment.Id;
        var changes = await db
            .BudgetChanges.AsNoTracking()
            .Where(c => c.InvestmentId == id && c.Batch <= batch)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var ids = changes.ConvertAll(c => c.Id);
        var lines = (
            await db
                .BudgetChangeLines.AsNoTracking()
                .Where(l => ids.Contains(l.BudgetChangeId))
                .OrderBy(l => l.Id)
                .ToListAsync(cancellation)
        ).ToLookup(l => l.BudgetChangeId);
        var withdrawals = await db
            .Withdrawals.AsNoTracking()
            .Where(w => w.BudgetChangeId != null && ids.Contains(w.BudgetChangeId.Value) && w.Batch <= batch)
            .ToDictionaryAsync(w => w.BudgetChangeId!.Value, cancellation);
        var recorded = changes.Select(c => c.Batch).Concat(withdrawals.Values.Select(w => w.Batch)).ToHashSet();
        var batches = await db
            .Batches.AsNoTracking()
            .Where(b => recorded.Contains(b.Sequence))
            .ToDictionaryAsync(b => b.Sequence, cancellation);
        var locked = (
            await ReadLocks.InForce(db).Where(l => l.InvestmentId == id).Select(l => l.Month).ToListAsync(cancellation)
        ).ToHashSet();
        return
        [
            .. changes.Select(change => new ChangeLine(
                change,
                [.. lines[change.Id].Select(line => (budget.NameOf(line.BudgetItemId), line.Year, line.Amount))],
                batches[change.Batch].Who,
                batches[change.Batch].AtUtc,
                locked.Contains(Month.Of(change.DecidedOn)),
                withdrawals.TryGetValue(change.Id, out var end)
                    ? new TakenBack(end.Reason, batches[end.Batch].Who, batches[end.Batch].AtUtc)
                    : null
            )),
        ];
    }
}
