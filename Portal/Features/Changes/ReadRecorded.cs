using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared.Facts;

namespace Portal.Features.Changes;

/// <summary>
/// Reads what was recorded between two states that concerns an investment: its own facts, what holds for every investment, and what
/// the ledgers gave it. Rows are counted and summed, never listed: Utfall leads to them.
/// </summary>
public sealed class ReadRecorded(PortalDb db, ReadLedgers ledgers, ReadFactWords read, ReadChanges changes)
{
    private const int MostOfEach = 10;

    private static readonly Type[] ForEveryInvestment =
    [
        typeof(InternalRate),
        typeof(OutcomeAccountSetting),
        typeof(VarianceThreshold),
    ];

    private static readonly Type[] OfLedgers = [typeof(LedgerFile), typeof(LedgerFileUndo), typeof(EntryCorrection)];

    /// <summary>Where everything of it stands.</summary>
    public async Task<Recorded> FindAsync(long id, Interval between, CancellationToken cancellation)
    {
        var (after, upTo) = (between.From.Batch, between.To.Batch);
        var booked = (await ledgers.ForAsync(upTo, cancellation))
            .Sums.Where(sum => sum.Sum.Batch > after && sum.Owner.Mapping?.InvestmentId == id)
            .GroupBy(sum => sum.Sum.Batch)
            .ToDictionary(
                batch => batch.Key,
                batch => new BookedRows(batch.Sum(sum => sum.Sum.Rows), Money.Sum(batch.Select(sum => sum.Sum.Amount)))
            );
        var own = await FactsOfInvestment.BetweenAsync(db, id, after, upTo, cancellation);
        var general = await PlacesAsync(ForEveryInvestment, after, upTo, cancellation);
        var imports = await PlacesAsync(OfLedgers, after, upTo, cancellation);
        return new Recorded(
            own.Where(fact => !IsAside(fact.Kind))
                .Concat(general)
                .Concat(imports.Where(fact => booked.ContainsKey(fact.Batch)))
                .ToLookup(fact => fact.Batch),
            booked,
            imports.Count(fact => fact.Kind == typeof(LedgerFile) && !booked.ContainsKey(fact.Batch))
        );
    }

    /// <summary>Some of the batches, with their facts in words.</summary>
    public async Task<IReadOnlyList<RecordedBatch>> ShowAsync(
        Recorded recorded,
        IReadOnlyCollection<long> batches,
        CancellationToken cancellation
    )
    {
        var words = await read.RunAsync(cancellation);
        var most = batches.Count == 1 ? int.MaxValue : MostOfEach;
        var shown = new List<RecordedBatch>();
        foreach (
            var batch in await db
                .Batches.AsNoTracking()
                .Where(b => batches.Contains(b.Sequence))
                .OrderByDescending(b => b.Sequence)
                .ToListAsync(cancellation)
        )
        {
            var kinds = new List<RecordedKind>();
            foreach (var kind in FactNames.Kinds)
            {
                var facts = recorded.Facts[batch.Sequence].Where(fact => fact.Kind == kind.Type).ToList();
                var lines = new List<RecordedFact>();
                foreach (var fact in facts.Take(most))
                {
                    lines.Add(RecordedFact.Of(kind, await changes.OneAsync(kind, fact.Id, words, cancellation)));
                }

                if (facts.Count > 0)
                {
                    kinds.Add(new RecordedKind(kind, facts.Count, lines));
                }
            }

            shown.Add(new RecordedBatch(batch, kinds, recorded.Booked.GetValueOrDefault(batch.Sequence)));
        }

        return shown;
    }

    // Who may do what changes no figure, and the files of a report are named where it is.
    private static bool IsAside(Type kind) =>
        kind.Namespace == typeof(RoleGrant).Namespace || kind == typeof(FrozenReportFile);

    private async Task<IReadOnlyList<FactPlace>> PlacesAsync(
        Type[] kinds,
        long after,
        long upTo,
        CancellationToken cancellation
    )
    {
        var tables = kinds.ToDictionary(kind => ReadHistory.TableOf(db, kind), StringComparer.Ordinal);
        var prints = await db
            .RowPrints.Where(p => p.Batch > after && p.Batch <= upTo && tables.Keys.Contains(p.Table))
            .Select(p => new
            {
                p.Batch,
                p.Table,
                p.FirstId,
                Count = p.Prints.Length / RowPrints.Length,
            })
            .ToListAsync(cancellation);
        return
        [
            .. prints.SelectMany(p =>
                Enumerable.Range(0, p.Count).Select(place => new FactPlace(tables[p.Table], p.Batch, p.FirstId + place))
            ),
        ];
    }
}
