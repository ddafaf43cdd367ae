using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;

namespace Portal.Features.Risks;

/// <summary>Finds a risk as it stands now, to be asked inside the batch that writes of it.</summary>
internal static class FindRisk
{
    /// <summary>The risk; null where the investment has none such, or is taken back.</summary>
    public static async Task<Risk?> ForAsync(
        PortalDb db,
        long investmentId,
        int number,
        CancellationToken cancellation
    ) =>
        await ListInvestments.Standing(db).AnyAsync(i => i.Id == investmentId, cancellation)
            ? await db
                .Risks.AsNoTracking()
                .SingleOrDefaultAsync(r => r.InvestmentId == investmentId && r.Number == number, cancellation)
            : null;

    /// <summary>Whether a risk is closed.</summary>
    public static async Task<bool> IsClosedAsync(PortalDb db, long riskId, CancellationToken cancellation) =>
        await db
            .RiskClosures.Where(c => c.RiskId == riskId)
            .OrderByDescending(c => c.ReportedOn)
            .ThenByDescending(c => c.Id)
            .Select(c => (bool?)c.IsClosed)
            .FirstOrDefaultAsync(cancellation)
            is true;
}
