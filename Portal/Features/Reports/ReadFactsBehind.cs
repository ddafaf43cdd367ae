using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.Reports;

/// <summary>
/// What lies behind the difference between two reports: what was recorded of the investment, or of all, a line a batch, with what the
/// ledgers gave it; and what is booked in the months between. Who recorded it is not said, for the report may be read by all who may see it.
/// </summary>
public sealed class ReadFactsBehind(PortalDb db, ReadLedgers ledgers, TellFacts tell)
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
        var told = own.Where(fact => !IsAside(fact.Kind)).ToLookup(fact => fact.Batch);
        var general = await ForAll().Where(batch => batch > after && batch <= upTo).ToListAsync(cancellation);
        var batches = told.Select(batch => batch.Key).Concat(booked.Keys).Concat(general).ToHashSet();
        var facts = await tell.RunAsync(told, cancellation);
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
            )
            {
                Facts = [.. facts[batch.Sequence]],
            }),
        ];
    }

    /// <summary>What is booked on the subprojects of an investment in the months after one up to another, as known at a batch.</summary>
    public async Task<BookedMonths> BookedAsync(
        long investmentId,
        Month after,
        Month to,
        long known,
        CancellationToken cancellation
    ) =>
        (await BookedAsync(after, to, known, cancellation)).GetValueOrDefault(
            investmentId,
            new BookedMonths(after.AddMonths(1), to, 0, Money.Zero)
        );

    /// <summary>As of one, of every investment on whose subprojects something is booked in these months.</summary>
    public async Task<IReadOnlyDictionary<long, BookedMonths>> BookedAsync(
        Month after,
        Month to,
        long known,
        CancellationToken cancellation
    ) =>
        (await ledgers.ForAsync(known, cancellation))
            .Sums.Where(sum =>
                sum.Owner.Mapping is { Running: null, SubprojectId: not null }
                && sum.Sum.Month > after
                && sum.Sum.Month <= to
            )
            .GroupBy(sum => sum.Owner.Mapping!.InvestmentId)
            .ToDictionary(
                own => own.Key,
                own => new BookedMonths(
                    after.AddMonths(1),
                    to,
                    own.Sum(sum => sum.Sum.Rows),
                    Money.Sum(own.Select(sum => sum.Sum.Amount))
                )
            );

    // What holds for every investment and changes figures.
    private IQueryable<long> ForAll() =>
        db
            .InternalRates.Select(rate => rate.Batch)
            .Concat(db.OutcomeAccountSettings.Select(setting => setting.Batch))
            .Concat(db.VarianceThresholds.Select(threshold => threshold.Batch));

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
public sealed record FactBehind(long Batch, DateTime AtUtc, string What, Money? Booked)
{
    /// <summary>Its facts in words, as far as they are told to all who read reports.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}

/// <summary>What is booked on the subprojects of an investment in some months.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
/// <param name="Rows">How many voucher rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record BookedMonths(Month From, Month To, int Rows, Money Amount)
{
    /// <summary>The months in words: <c>maj 2021</c>, <c>maj 2021–augusti 2021</c>.</summary>
    public string Months =>
        From == To ? SwedishText.MonthName(To) : $"{SwedishText.MonthName(From)}–{SwedishText.MonthName(To)}";
}
