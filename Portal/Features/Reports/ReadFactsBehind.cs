using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.Reports;

/// <summary>
/// What was recorded of an investment between two reports: a line a batch, with what the ledgers gave it. Who recorded it is not said,
/// for the report may be read by all who may see it.
/// </summary>
public sealed class ReadFactsBehind(PortalDb db, ReadLedgers ledgers)
{
    /// <summary>The batches after one and up to another, in the order of recording.</summary>
    public async Task<IReadOnlyList<FactBehind>> BetweenAsync(
        long investmentId,
        long after,
        long upTo,
        CancellationToken cancellation
    )
    {
        var booked = (await ledgers.ForAsync(upTo, cancellation))
            .Sums.Where(sum => sum.Sum.Batch > after && sum.Owner.Mapping?.InvestmentId == investmentId)
            .GroupBy(sum => sum.Sum.Batch)
            .ToDictionary(batch => batch.Key, batch => Money.Sum(batch.Select(sum => sum.Sum.Amount)));
        var own = await FactsOfInvestment.BetweenAsync(db, investmentId, after, upTo, cancellation);
        var batches = own.Where(fact => !IsAside(fact.Kind)).Select(fact => fact.Batch).Concat(booked.Keys).ToHashSet();
        return
        [
            .. (
                await db
                    .Batches.AsNoTracking()
                    .Where(batch => batches.Contains(batch.Sequence))
                    .OrderBy(batch => batch.Sequence)
                    .ToListAsync(cancellation)
            ).Select(batch => new FactBehind(
                batch.Sequence,
                batch.AtUtc,
                batch.What,
                booked.TryGetValue(batch.Sequence, out var amount) ? amount : null
            )),
        ];
    }

    // Who may do what, and what was done with reports, change no figure.
    private static bool IsAside(Type kind) =>
        kind.Namespace == typeof(RoleGrant).Namespace
        || kind == typeof(FrozenReport)
        || kind == typeof(FrozenReportFile)
        || kind == typeof(ReportIssue);
}

/// <summary>A batch behind figures that changed.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="AtUtc">When, in UTC.</param>
/// <param name="What">What it did.</param>
/// <param name="Booked">What it gave the investment of the ledgers; null for nothing.</param>
public sealed record FactBehind(long Batch, DateTime AtUtc, string What, Money? Booked);
