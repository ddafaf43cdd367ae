using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Lights;

/// <summary>What the page of the lights shows.</summary>
public sealed class ShowLights(ShowInvestment investment, ReadSilence silence, PortalDb db)
{
    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<LightsPage?> ForAsync(
        long id,
        AskedMoment asked,
        LightForm? written,
        string? done,
        CancellationToken cancellation
    )
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { } page)
        {
            return null;
        }

        var set = await SetAsync(id, page.Figures.Batch, cancellation);
        return new LightsPage(
            page,
            await silence.OfAsync(page, cancellation),
            [.. set.Where(row => row.Fact.Month <= page.Figures.AsOf)],
            written ?? new LightForm { Month = page.Figures.AsOf.ToString() },
            done
        );
    }

    /// <summary>What is set and stands when a batch had been written, the latest first.</summary>
    public async Task<IReadOnlyList<SetLightRow>> SetAsync(
        long id,
        long batch,
        CancellationToken cancellation = default
    )
    {
        var rows = await db
            .LightOverrules.AsNoTracking()
            .Where(set => set.InvestmentId == id && set.Batch <= batch)
            .Where(set => !db.Withdrawals.Any(w => w.LightOverruleId == set.Id && w.Batch <= batch))
            .Join(
                db.Batches,
                set => set.Batch,
                b => b.Sequence,
                (set, b) =>
                    new
                    {
                        Fact = set,
                        b.Who,
                        b.AtUtc,
                    }
            )
            .OrderByDescending(row => row.Fact.Id)
            .ToListAsync(cancellation);
        var numbers = await db
            .Subprojects.Where(s => s.InvestmentId == id)
            .ToDictionaryAsync(s => s.Id, s => s.Number, cancellation);
        return
        [
            .. rows.Select(row => new SetLightRow(
                row.Fact,
                row.Fact.SubprojectId is { } part ? numbers[part] : null,
                row.Who,
                row.AtUtc
            )),
        ];
    }
}
