using Microsoft.EntityFrameworkCore;
using Portal.Domain.Investments;

namespace Portal.Data.Queries;

/// <summary>Lists the investments with their parts.</summary>
public static class ListInvestments
{
    /// <summary>Every investment known at a batch, in the order of recording.</summary>
    public static async Task<IReadOnlyList<InvestmentParts>> RunAsync(
        PortalDb db,
        long batch,
        CancellationToken cancellation = default
    )
    {
        var investments = await db
            .Investments.AsNoTracking()
            .Where(i => i.Batch <= batch)
            .OrderBy(i => i.Id)
            .ToListAsync(cancellation);
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
