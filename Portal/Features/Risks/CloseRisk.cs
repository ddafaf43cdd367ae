using Portal.Data;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Risks;

/// <summary>Closes a risk that cannot come true any more, or opens it again, with the reason. Done twice it is done once.</summary>
public sealed class CloseRisk(PortalDb db, TimeProvider time)
{
    /// <summary>Closes it, or opens it again.</summary>
    /// <returns>Why it may not be; null where it is done.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        int number,
        bool closes,
        string? written,
        string who,
        CancellationToken cancellation = default
    )
    {
        var missing = closes ? "Skriv varför risken stängs." : "Skriv varför risken öppnas igen.";
        if (!WrittenText.Read(written, missing, RiskClosure.LongestReason).TryGet(out var reason, out var refusal))
        {
            return refusal;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"{(closes ? "Stängde" : "Öppnade")} risk {number}"),
            cancellation
        );
        if (await FindRisk.ForAsync(db, investmentId, number, cancellation) is not { } risk)
        {
            return new Refusal($"Det finns ingen risk med nummer {number}.");
        }

        if (await FindRisk.IsClosedAsync(db, risk.Id, cancellation) != closes)
        {
            var closure = new RiskClosure
            {
                RiskId = risk.Id,
                IsClosed = closes,
                Reason = reason,
                ReportedOn = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime)),
            };
            await batch.AddAsync([closure], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
