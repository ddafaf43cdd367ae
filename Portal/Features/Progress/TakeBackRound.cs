using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Progress;

/// <summary>Takes back a round that was opened by mistake, as long as nobody has sent in anything in it.</summary>
public sealed class TakeBackRound(PortalDb db)
{
    /// <summary>The round; null where the investment has none such, or it is taken back already.</summary>
    public async Task<ReportingRound?> FindAsync(
        long investmentId,
        long roundId,
        CancellationToken cancellation = default
    ) => (await ReadRounds.OfAsync(db, investmentId, cancellation))?.Facts.Rounds.SingleOrDefault(r => r.Id == roundId);

    /// <summary>Takes it back; what is taken back already, or was never there, is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        long roundId,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Återtog rapporteringsomgång {roundId}"),
            cancellation
        );
        var known = await ReadRounds.OfAsync(db, investmentId, cancellation);
        if (known?.Facts.Rounds.Any(round => round.Id == roundId) != true)
        {
            return null;
        }

        if (known.Facts.Asked.Any(asked => asked.Round.Id == roundId && asked.Sent.Count > 0))
        {
            return new Refusal("I omgången har en lägesrapport skickats in, så den kan inte återtas.");
        }

        await batch.AddAsync([new Withdrawal { ReportingRoundId = roundId, Reason = reason!.Trim() }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }
}
