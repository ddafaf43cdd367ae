using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain;
using Portal.Domain.Benefits;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Benefits;

/// <summary>Reads what the pages of benefits show.</summary>
public sealed class ShowBenefits(ShowInvestment investment, PortalDb db)
{
    /// <summary>The register at the moment asked for; null where there is no such investment.</summary>
    public async Task<BenefitsPage?> ForAsync(
        long id,
        AskedMoment asked,
        string? done,
        CancellationToken cancellation
    ) => await investment.ForAsync(id, asked, cancellation) is { } page ? new BenefitsPage(page, done) : null;

    /// <summary>One benefit at the moment asked for; null where there is none such.</summary>
    public async Task<BenefitPage?> OneAsync(
        long id,
        int number,
        AskedMoment asked,
        string? done,
        CancellationToken cancellation
    ) =>
        await investment.ForAsync(id, asked, cancellation) is { } page && Find(page.Figures, number) is { } of
            ? new BenefitPage(page, of, await HistoryAsync(id, of, page.Figures.Batch, cancellation), done)
            : null;

    /// <summary>
    /// All benefits as they stand now, with every measurement up to today's; null where there is no such investment. Within a batch
    /// nobody else can write meanwhile.
    /// </summary>
    public async Task<(InvestmentFigures Investment, IReadOnlyList<BenefitFigures> Benefits)?> NowAsync(
        long id,
        Month month,
        CancellationToken cancellation
    )
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        if (await ReadInvestmentFacts.RunAsync(db, id, known, cancellation) is not { } facts)
        {
            return null;
        }

        var figures = ComputeFigures.For(facts, month);
        return (figures.Investment, figures.Benefits);
    }

    private static BenefitFigures? Find(FollowUpFigures figures, int number) =>
        figures.Benefits.SingleOrDefault(of => of.Benefit.Number == number);

    private async Task<IReadOnlyList<BenefitEvent>> HistoryAsync(
        long id,
        BenefitFigures of,
        long batch,
        CancellationToken cancellation
    )
    {
        var benefits = await db
            .Benefits.AsNoTracking()
            .Where(b => b.InvestmentId == id && b.Number == of.Benefit.Number && b.Batch <= batch)
            .ToListAsync(cancellation);
        var measured = await db
            .BenefitMeasurements.AsNoTracking()
            .Where(m => m.BenefitId == of.FirstId && m.Batch <= batch)
            .ToListAsync(cancellation);
        var (ids, measuredIds) = (benefits.ConvertAll(b => b.Id), measured.ConvertAll(m => m.Id));
        var withdrawn = await db
            .Withdrawals.AsNoTracking()
            .Where(w => w.Batch <= batch)
            .Where(w =>
                (w.BenefitId != null && ids.Contains(w.BenefitId.Value))
                || (w.BenefitMeasurementId != null && measuredIds.Contains(w.BenefitMeasurementId.Value))
            )
            .ToListAsync(cancellation);
        var told = benefits
            .Select(b => (Fact: (Fact)b, What: $"{(b.Id == of.FirstId ? "Lade upp" : "Rättade")}: {Told(b)}"))
            .Concat(
                measured.Select(m =>
                    (Fact: (Fact)m, What: $"Mätte {Value(m, of)} den {SwedishText.Day(m.Day)}. {m.Source}")
                )
            )
            .Concat(withdrawn.Select(w => (Fact: (Fact)w, What: TakenBack(w.BenefitMeasurementId, w.Reason))))
            .ToList();
        var sequences = told.ConvertAll(t => t.Fact.Batch);
        var batches = await db
            .Batches.Where(b => sequences.Contains(b.Sequence))
            .ToDictionaryAsync(b => b.Sequence, cancellation);
        return
        [
            .. told.OrderByDescending(t => t.Fact.Batch)
                .ThenByDescending(t => t.Fact.Id)
                .Select(t => new BenefitEvent(batches[t.Fact.Batch].AtUtc, batches[t.Fact.Batch].Who, t.What)),
        ];

        string TakenBack(long? measurement, string reason) =>
            measured.Find(m => m.Id == measurement) is { } m
                ? $"Tog tillbaka mätningen {Value(m, of)} den {SwedishText.Day(m.Day)}. {reason}"
                : $"Tog tillbaka det som senast lades in om nyttan. {reason}";
    }

    private static string Told(Benefit benefit) =>
        $"{benefit.Name}, {new BenefitFigures(benefit, benefit.Id, [], null, IsOverdue: false).Aim} senast {SwedishText.Day(benefit.TargetDay)}.";

    private static string Value(BenefitMeasurement measured, BenefitFigures of) =>
        $"{BenefitFigures.Plain(measured.Value)} {of.Benefit.Unit}";
}
