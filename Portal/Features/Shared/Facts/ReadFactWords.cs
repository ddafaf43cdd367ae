using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Shared.Facts;

/// <summary>Reads the names that values of facts are written with.</summary>
public sealed class ReadFactWords(PortalDb db, WhoNames people)
{
    /// <summary>All names there are; none of them is of a row or a voucher, so they are few.</summary>
    public async Task<FactWords> RunAsync(CancellationToken cancellation)
    {
        var investments = await db.Investments.ToDictionaryAsync(i => i.Id, i => i.Name, cancellation);
        return new FactWords(
            investments,
            await db
                .Subprojects.Select(s => new
                {
                    s.Id,
                    s.InvestmentId,
                    s.Number,
                    s.Name,
                })
                .ToDictionaryAsync(
                    s => s.Id,
                    s => $"{s.Number} {s.Name}" + (investments.Count > 1 ? $" ({investments[s.InvestmentId]})" : ""),
                    cancellation
                ),
            await db.BudgetItems.ToDictionaryAsync(i => i.Id, i => i.Name, cancellation),
            await db.Ledgers.ToDictionaryAsync(l => l.Id, l => l.Name, cancellation),
            await db.LedgerFiles.ToDictionaryAsync(f => f.Id, f => f.Name, cancellation),
            await db.Deliverables.ToDictionaryAsync(d => d.Id, d => d.Name, cancellation),
            await db.Risks.ToDictionaryAsync(r => r.Id, r => $"{r.Number}. {r.Text}", cancellation),
            await db.Benefits.ToDictionaryAsync(b => b.Id, b => b.Name, cancellation),
            await people.ReadAsync(cancellation)
        );
    }
}
