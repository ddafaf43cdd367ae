using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;

namespace Portal.Features.Forecasts;

/// <summary>Records how far from the budget a forecast may be without a comment, for the whole portal.</summary>
public sealed class ChangeThreshold(PortalDb db)
{
    /// <summary>What holds now.</summary>
    public async Task<Share> NowAsync(CancellationToken cancellation = default) =>
        (
            await db.VarianceThresholds.AsNoTracking().OrderByDescending(t => t.Id).FirstOrDefaultAsync(cancellation)
        )?.Share
        ?? VarianceThreshold.Default;

    /// <summary>Records it; what holds already is not recorded again.</summary>
    /// <returns>Why it may not be; null where it holds.</returns>
    public async Task<Refusal?> RunAsync(string? written, string who, CancellationToken cancellation = default)
    {
        if (!Read(written ?? "").TryGet(out var share, out var refusal))
        {
            return refusal;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Satte gränsen för kommentar till {NeededComment.Percent(share)}"),
            cancellation
        );
        if (await NowAsync(cancellation) != share)
        {
            await batch.AddAsync([new VarianceThreshold { Share = share }], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }

    private static Result<Share> Read(string written)
    {
        if (!SwedishNumber.Read(written.Trim().TrimEnd('%')).TryGet(out var percent, out var refusal))
        {
            return refusal;
        }

        return percent is < 0 or > 100 || decimal.Round(percent, 2) != percent
            ? new Refusal("Gränsen ska vara från 0 till 100 procent, med högst två decimaler.")
            : new Share(percent / 100m);
    }
}
