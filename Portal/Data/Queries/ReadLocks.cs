using Microsoft.EntityFrameworkCore;
using Portal.Domain.Budgets;
using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>The months of investments that are closed now.</summary>
public static class ReadLocks
{
    /// <summary>The locks in force, of every investment; to be narrowed by whoever asks.</summary>
    public static IQueryable<PeriodLock> InForce(PortalDb db) =>
        db
            .PeriodLocks.AsNoTracking()
            .Where(l => !db.Withdrawals.Any(w => w.PeriodLockId == l.Id))
            .OrderBy(l => l.Month);

    /// <summary>Why nothing may be recorded in a month of an investment; null where it is open. To be asked inside the batch.</summary>
    public static async Task<Refusal?> RefusalAsync(
        PortalDb db,
        long investmentId,
        Month month,
        CancellationToken cancellation = default
    ) =>
        await InForce(db).AnyAsync(l => l.InvestmentId == investmentId && l.Month == month, cancellation)
            ? new Refusal(
                $"Perioden {SwedishText.MonthName(month)} är låst. Välj en öppen månad, eller lås upp den först."
            )
            : null;
}
