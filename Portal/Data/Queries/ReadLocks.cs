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

    /// <summary>
    /// Why nothing new may be recorded in a month of an investment: it is closed, or before the investment's first, which can never
    /// be closed. Null where it may. To be asked inside the batch.
    /// </summary>
    public static async Task<Refusal?> RefusalOfNewAsync(
        PortalDb db,
        long investmentId,
        Month month,
        CancellationToken cancellation = default
    )
    {
        var first = (
            await db.Investments.AsNoTracking().SingleAsync(i => i.Id == investmentId, cancellation)
        ).FirstMonth;
        return month < first
            ? new Refusal(
                $"Månaden {SwedishText.MonthName(month)} är före investeringens första månad, {SwedishText.MonthName(first)}."
            )
            : await RefusalAsync(db, investmentId, month, cancellation);
    }
}
