using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;
using Portal.Features.Shared.Facts;

namespace Portal.Features.FinalReports;

/// <summary>Takes back a text of a final report, or the end of an investment: what stood before it counts again.</summary>
public sealed class TakeBackFinal(PortalDb db)
{
    /// <summary>The text before it is taken back; null where it does not stand in the investment.</summary>
    public async Task<TakeBackFinalPage?> TextAsync(long id, long text, CancellationToken cancellation)
    {
        var found = await db
            .FinalTexts.AsNoTracking()
            .Where(t => t.InvestmentId == id && !db.Withdrawals.Any(w => w.FinalTextId == t.Id))
            .SingleOrDefaultAsync(t => t.Id == text, cancellation);
        return found is null
            ? null
            : new TakeBackFinalPage(
                id,
                $"{FinalAddress.Of(id)}/texter/{text}/ta-tillbaka",
                $"Texten om {FactWords.Word(found.Topic)!.ToLowerInvariant()}",
                found.Text
            );
    }

    /// <summary>The end before it is taken back; null where it does not stand in the investment.</summary>
    public async Task<TakeBackFinalPage?> EndAsync(long id, long end, CancellationToken cancellation)
    {
        var found = await ReadEnds
            .Standing(db)
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.InvestmentId == id && e.Id == end, cancellation);
        return found is null
            ? null
            : new TakeBackFinalPage(
                id,
                $"{FinalAddress.Of(id)}/avsluta/{end}/ta-tillbaka",
                $"Avslutet {SwedishText.Day(found.Day)}",
                found.Reason
            );
    }

    /// <summary>Takes back a text; one that does not stand is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public Task<Refusal?> TextAsync(long id, long text, string? reason, string who, CancellationToken cancellation) =>
        RunAsync(
            reason,
            new BatchOrigin(who, "Tog tillbaka en text i slutredovisningen"),
            async () => await TextAsync(id, text, cancellation) is not null,
            why => new Withdrawal { FinalTextId = text, Reason = why },
            cancellation
        );

    /// <summary>Takes back an end; one that does not stand is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public Task<Refusal?> EndAsync(long id, long end, string? reason, string who, CancellationToken cancellation) =>
        RunAsync(
            reason,
            new BatchOrigin(who, "Tog tillbaka avslutet av investeringen"),
            async () => await EndAsync(id, end, cancellation) is not null,
            why => new Withdrawal { InvestmentEndId = end, Reason = why },
            cancellation
        );

    private async Task<Refusal?> RunAsync(
        string? reason,
        BatchOrigin origin,
        Func<Task<bool>> standsAsync,
        Func<string, Withdrawal> withdrawal,
        CancellationToken cancellation
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(origin, cancellation);
        if (await standsAsync())
        {
            await batch.AddAsync([withdrawal(reason!.Trim())], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
