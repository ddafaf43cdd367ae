using Portal.Data;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Lights;

/// <summary>Takes back a light that was set, with a reason: what stood before it counts again, or the rule.</summary>
public sealed class TakeBackLight(PortalDb db, ShowLights show)
{
    /// <summary>What would be taken back; null where it does not stand.</summary>
    public async Task<SetLightRow?> FindAsync(
        long investmentId,
        long lightId,
        CancellationToken cancellation = default
    ) => (await show.SetAsync(investmentId, long.MaxValue, cancellation)).FirstOrDefault(row => row.Fact.Id == lightId);

    /// <summary>Takes it back; what does not stand is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        long lightId,
        string? written,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (
            !WrittenText
                .Read(written, "Skriv varför det återtas.", Withdrawal.LongestReason)
                .TryGet(out var reason, out var refusal)
        )
        {
            return refusal;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Tog tillbaka satt ljus {lightId}"),
            cancellation
        );
        if (await FindAsync(investmentId, lightId, cancellation) is not null)
        {
            await batch.AddAsync([new Withdrawal { LightOverruleId = lightId, Reason = reason }], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
