using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.CapitalCosts;

/// <summary>
/// Records what a form of capital cost says. It is read against all that is known, within the batch, so that what two people
/// write at once cannot contradict each other.
/// </summary>
public sealed class RecordCapitalCost(PortalDb db, ReadFigures read, TimeProvider time)
{
    /// <summary>All that is known of an investment; null where there is none.</summary>
    public Task<InvestmentFacts?> FactsAsync(long investmentId, CancellationToken cancellation) =>
        read.FactsAsync(db, investmentId, cancellation);

    /// <summary>What would be recorded, or what is wrong; nothing is stored. Null where there is no such investment.</summary>
    public async Task<WrittenRecord?> CheckAsync(
        long investmentId,
        CapitalCostForm form,
        FormValues values,
        CancellationToken cancellation
    )
    {
        if (await FactsAsync(investmentId, cancellation) is not { } facts)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var written = form.Read(facts, values, today);
        if (
            written is { Month: { } month, IsSame: false }
            && await ReadLocks.RefusalOfNewAsync(db, investmentId, month, cancellation) is { } locked
        )
        {
            written.Refuse(written.MonthField, locked.Sentence);
        }

        return written;
    }

    /// <summary>Records it, once however often it is sent.</summary>
    /// <returns>What was recorded, or what is wrong; null where there is no such investment.</returns>
    public async Task<WrittenRecord?> RunAsync(
        long investmentId,
        CapitalCostForm form,
        FormValues values,
        string who,
        CancellationToken cancellation
    )
    {
        // The phrase of the batch is known when it has begun, so it is read once before; what counts is read within.
        var before = await CheckAsync(investmentId, form, values, cancellation);
        if (before is not { Faults.Count: 0, IsSame: false } asked)
        {
            return before;
        }

        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, asked.What), cancellation);
        var written = await CheckAsync(investmentId, form, values, cancellation);
        if (written is { Faults.Count: 0, IsSame: false, Fact: { } fact })
        {
            await batch.AddAsync([fact], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return written;
    }
}
