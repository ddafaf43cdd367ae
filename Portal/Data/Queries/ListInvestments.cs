using Microsoft.EntityFrameworkCore;
using Portal.Domain.Investments;

namespace Portal.Data.Queries;

/// <summary>Lists the investments with their parts.</summary>
public static class ListInvestments
{
    /// <summary>The investments that stand now; to be narrowed by whoever asks.</summary>
    public static IQueryable<Investment> Standing(PortalDb db) => Standing(db, long.MaxValue);

    /// <summary>The investments that stood when a batch had been written.</summary>
    public static IQueryable<Investment> Standing(PortalDb db, long batch) =>
        db
            .Investments.AsNoTracking()
            .Where(i => i.Batch <= batch && !db.Withdrawals.Any(w => w.InvestmentId == i.Id && w.Batch <= batch));

    /// <summary>Every investment known at a batch, in the order of recording.</summary>
    public static async Task<IReadOnlyList<InvestmentParts>> RunAsync(
        PortalDb db,
        long batch,
        CancellationToken cancellation = default
    )
    {
        var investments = await Standing(db, batch).OrderBy(i => i.Id).ToListAsync(cancellation);
        var subprojects = await db
            .Subprojects.AsNoTracking()
            .Where(s => s.Batch <= batch)
            .OrderBy(s => s.Number)
            .ToListAsync(cancellation);
        var items = await db
            .BudgetItems.AsNoTracking()
            .Where(i => i.Batch <= batch)
            .OrderBy(i => i.Number)
            .ToListAsync(cancellation);
        var ofSubproject = items.ToLookup(i => i.SubprojectId);
        return
        [
            .. investments.Select(i => new InvestmentParts(
                i,
                subprojects.FindAll(s => s.InvestmentId == i.Id),
                ofSubproject
            )),
        ];
    }
}
