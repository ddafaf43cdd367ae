using Microsoft.EntityFrameworkCore;
using Portal.Domain.Budgets;

namespace Portal.Data.Queries;

/// <summary>Reads the budget of one investment: what a change of it is checked against.</summary>
public static class ReadBudget
{
    /// <summary>The budget as known at a batch; null where the investment was not known then.</summary>
    public static async Task<InvestmentBudget?> RunAsync(
        PortalDb db,
        long investmentId,
        long batch = long.MaxValue,
        CancellationToken cancellation = default
    )
    {
        var parts = (await ListInvestments.RunAsync(db, batch, cancellation)).FirstOrDefault(i =>
            i.Investment.Id == investmentId
        );
        if (parts is null)
        {
            return null;
        }

        var changes = await db
            .BudgetChanges.AsNoTracking()
            .Where(c => c.InvestmentId == investmentId && c.Batch <= batch)
            .Where(c => !db.Withdrawals.Any(w => w.BudgetChangeId == c.Id && w.Batch <= batch))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var ids = changes.ConvertAll(c => c.Id);
        return new InvestmentBudget(
            parts,
            changes,
            await db
                .BudgetChangeLines.AsNoTracking()
                .Where(l => ids.Contains(l.BudgetChangeId))
                .OrderBy(l => l.Id)
                .ToListAsync(cancellation)
        );
    }
}
