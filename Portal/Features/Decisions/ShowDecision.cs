using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Decisions;

/// <summary>Shows the decision that an investment rests on, as it was recorded.</summary>
public sealed class ShowDecision(ShowInvestment investment, PortalDb db)
{
    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<DecisionPage?> ForAsync(long id, AskedMoment asked, CancellationToken cancellation)
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { } page)
        {
            return null;
        }

        var recorded = await db
            .Batches.Where(b => db.Investments.Any(i => i.Id == id && i.Batch == b.Sequence))
            .AsNoTracking()
            .SingleAsync(cancellation);
        return new DecisionPage(
            page,
            recorded,
            await Known(db.DecisionPoints.Where(p => p.InvestmentId == id))
                .OrderBy(p => p.Number)
                .ToListAsync(cancellation),
            await Known(db.DecisionNotes.Where(n => n.InvestmentId == id)).OrderBy(n => n.Id).ToListAsync(cancellation),
            await Known(db.StatedFigures.Where(f => f.InvestmentId == id)).OrderBy(f => f.Id).ToListAsync(cancellation)
        );

        IQueryable<T> Known<T>(IQueryable<T> facts)
            where T : Fact => facts.AsNoTracking().Where(f => f.Batch <= page.Figures.Batch);
    }
}

/// <summary>The decision.</summary>
/// <param name="Page">The figures at the moment shown.</param>
/// <param name="Recorded">The batch that set the investment up.</param>
/// <param name="Points">What was decided, point by point.</param>
/// <param name="Notes">What else the decision says.</param>
/// <param name="Stated">The figures that it states.</param>
public sealed record DecisionPage(
    InvestmentPage Page,
    Batch Recorded,
    IReadOnlyList<DecisionPoint> Points,
    IReadOnlyList<DecisionNote> Notes,
    IReadOnlyList<StatedFigure> Stated
)
{
    /// <summary>A stated figure as the decision gives it: <c>2 731 000 kr</c>, <c>1 620–3 241 timmar</c>.</summary>
    public static string Value(StatedFigure stated) =>
        stated switch
        {
            { Text: { } text } => text,
            { Low: { } low, High: { } high, Unit: "andel" } =>
                $"{SwedishText.Span(low * 100, high * 100, 2)}{SwedishText.Space}%",
            { Low: { } low, High: { } high } => $"{SwedishText.Span(low, high, 2)}{SwedishText.Space}{stated.Unit}",
            { Low: { } low, Unit: "andel" } => $"{SwedishText.Number(low * 100, 0, 2)}{SwedishText.Space}%",
            { Low: { } low } => $"{SwedishText.Number(low, 0, 2)}{SwedishText.Space}{stated.Unit}",
            _ => SwedishText.None,
        };
}
