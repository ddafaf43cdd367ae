using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;
using Portal.Features.Shared.Facts;

namespace Portal.Features.Investments;

/// <summary>
/// Takes back an investment that was set up by mistake. Refused once anything of it is recorded or booked: then it is no mistake, and
/// what stands must be taken back first.
/// </summary>
public sealed class TakeBackInvestment(PortalDb db, ReadLedgers ledgers)
{
    /// <summary>Takes it back, with the reason kept.</summary>
    /// <returns>The investment, or why it stands; null where there is none.</returns>
    public async Task<Result<Investment>?> RunAsync(
        long id,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (await FindAsync(id, cancellation) is not { } investment)
        {
            return null;
        }

        if (
            !WrittenText
                .Read(reason, "Skriv varför investeringen tas bort.", Withdrawal.LongestReason)
                .TryGet(out var why, out var fault)
        )
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Tog bort investeringen {investment.Name}"),
            cancellation
        );
        if (await FindAsync(id, cancellation) is null)
        {
            return new Refusal("Investeringen är redan borttagen.");
        }

        if (await RefusalAsync(investment, cancellation) is { } refusal)
        {
            return refusal;
        }

        await batch.AddAsync([new Withdrawal { InvestmentId = id, Reason = why }], cancellation);
        await batch.CommitAsync(cancellation);
        return investment;
    }

    /// <summary>An investment that stands; null where there is none.</summary>
    public Task<Investment?> FindAsync(long id, CancellationToken cancellation = default) =>
        ListInvestments.Standing(db).SingleOrDefaultAsync(i => i.Id == id, cancellation);

    /// <summary>Why an investment cannot be taken back; null where it can.</summary>
    public async Task<Refusal?> RefusalAsync(Investment investment, CancellationToken cancellation = default)
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var withdrawn = new Withdrawn(await db.Withdrawals.AsNoTracking().ToListAsync(cancellation));
        var removed = await db.MappingRemovals.Select(r => r.MappingId).ToListAsync(cancellation);
        var since = await FactsOfInvestment.BetweenAsync(
            db,
            investment.Id,
            investment.Batch,
            known.Batch,
            cancellation
        );
        var standing = since
            .Where(fact => fact.Kind.Namespace != typeof(RoleGrant).Namespace)
            .Where(fact => fact.Kind != typeof(Withdrawal) && fact.Kind != typeof(MappingRemoval))
            .Where(fact => withdrawn.Stands(fact.Kind, fact.Id))
            .Where(fact => fact.Kind != typeof(ObjectMapping) || !removed.Contains(fact.Id))
            .GroupBy(fact => fact.Kind)
            .Select(kind => FactNames.Of(kind.Key)!.Count(kind.Count()))
            .ToList();
        var booked = (await ledgers.ForAsync(known.Batch, cancellation))
            .Sums.Where(sum => sum.Owner.Mapping?.InvestmentId == investment.Id)
            .Sum(sum => sum.Sum.Rows);
        if (booked != 0)
        {
            standing.Add($"{SwedishText.Number(booked, 0, 0)} bokförda {(booked == 1 ? "rad" : "rader")}");
        }

        return standing.Count == 0
            ? null
            : new Refusal($"Investeringen används redan och kan inte tas bort: {string.Join(", ", standing)}.");
    }
}
