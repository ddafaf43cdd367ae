using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Commitments;

/// <summary>An order as it stands now.</summary>
/// <param name="Balance">The order and what is used of it.</param>
/// <param name="Subproject">The subproject that ordered.</param>
/// <param name="Item">The item it is for; null where none is given.</param>
public sealed record FoundOrder(OrderBalance Balance, Subproject Subproject, BudgetItem? Item)
{
    /// <summary>The order.</summary>
    public Commitment Order => Balance.Order;
}

/// <summary>Finds orders of an investment as they stand now; to be asked inside the batch by whoever writes.</summary>
public sealed class FindOrder(PortalDb db)
{
    /// <summary>The uses that count now: not taken back, and not of a voucher that was.</summary>
    public static IQueryable<CommitmentUse> Uses(PortalDb db) =>
        db
            .CommitmentUses.AsNoTracking()
            .Where(use => !db.Withdrawals.Any(w => w.CommitmentUseId == use.Id))
            .Where(use => !db.Withdrawals.Any(w => w.CommitmentId == use.CommitmentId))
            .Where(use => use.VoucherId == null || !db.VoucherReversals.Any(r => r.VoucherId == use.VoucherId))
            .OrderBy(use => use.Id);

    /// <summary>One order; null where the investment has none such, or it is taken back.</summary>
    public async Task<FoundOrder?> ForAsync(long investmentId, long orderId, CancellationToken cancellation = default)
    {
        var order = await Orders(investmentId).SingleOrDefaultAsync(o => o.Id == orderId, cancellation);
        return order is null ? null : await WholeAsync(order, cancellation);
    }

    /// <summary>A subproject's orders of which something is left, by number.</summary>
    public async Task<IReadOnlyList<FoundOrder>> OpenAsync(
        long investmentId,
        long subprojectId,
        CancellationToken cancellation = default
    )
    {
        var orders = await Orders(investmentId).Where(o => o.SubprojectId == subprojectId).ToListAsync(cancellation);
        var found = new List<FoundOrder>();
        foreach (var order in orders)
        {
            found.Add(await WholeAsync(order, cancellation));
        }

        return
        [
            .. found
                .Where(order => order.Balance.Left > Money.Zero)
                .OrderBy(order => order.Order.Order, StringComparer.Ordinal),
        ];
    }

    private IQueryable<Commitment> Orders(long investmentId) =>
        db
            .Commitments.AsNoTracking()
            .Where(o => db.Subprojects.Any(s => s.Id == o.SubprojectId && s.InvestmentId == investmentId))
            .Where(o => !db.Withdrawals.Any(w => w.CommitmentId == o.Id));

    private async Task<FoundOrder> WholeAsync(Commitment order, CancellationToken cancellation) =>
        new(
            new OrderBalance(
                order,
                await Uses(db).Where(use => use.CommitmentId == order.Id).ToListAsync(cancellation)
            ),
            await db.Subprojects.AsNoTracking().SingleAsync(s => s.Id == order.SubprojectId, cancellation),
            await db.BudgetItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == order.BudgetItemId, cancellation)
        );
}
