using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Overview;

/// <summary>What the overview shows besides the figures: the points of the decision.</summary>
public sealed class ShowOverview(ShowInvestment investment, ReadSilence silence, PortalDb db)
{
    /// <summary>Where somebody begins: who only leads at what they are to report; else the portfolio where they may see several investments; null where they may see none.</summary>
    public async Task<string?> FirstAsync(AccessRights rights, CancellationToken cancellation)
    {
        var seen = (
            await ListInvestments.Standing(db).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellation)
        ).FindAll(id => rights.May(Right.ReadSubproject, id));
        if (rights.May(Right.ReportProgress) && !rights.May(Right.ReadFigures))
        {
            return "/att-gora";
        }

        if (seen.Count > 1)
        {
            return "/investeringar";
        }

        foreach (var id in seen)
        {
            if (rights.IsIssuedOnly(Right.ReadFigures, id))
            {
                return $"/investeringar/{id}/rapporter";
            }

            if (rights.May(Right.ReadFigures, id))
            {
                return $"/investeringar/{id}";
            }
        }

        return null;
    }

    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<OverviewPage?> ForAsync(long id, AskedMoment asked, CancellationToken cancellation)
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { } page)
        {
            return null;
        }

        var points = await db
            .DecisionPoints.AsNoTracking()
            .Where(point => point.InvestmentId == id && point.Batch <= page.Figures.Batch)
            .OrderBy(point => point.Number)
            .ToListAsync(cancellation);
        return new OverviewPage(page, points, await silence.OfAsync(page, cancellation));
    }
}

/// <summary>The overview.</summary>
/// <param name="Page">The figures at the moment shown.</param>
/// <param name="DecisionPoints">What was decided, point by point.</param>
/// <param name="Silent">The subprojects that have not reported for long, by number.</param>
public sealed record OverviewPage(
    InvestmentPage Page,
    IReadOnlyList<DecisionPoint> DecisionPoints,
    IReadOnlyDictionary<int, Silence> Silent
)
{
    /// <summary>What must be known of the figures before they are trusted, and where it is mended.</summary>
    public IReadOnlyList<MissingFact> Missing => [.. Absent()];

    private IEnumerable<MissingFact> Absent()
    {
        var figures = Page.Figures;
        if (figures.Unowned is { Rows: > 0 } unowned)
        {
            yield return new(
                "Utan ägare",
                $"{SwedishText.Counted(unowned.Rows, "rad", "rader")} på {SwedishText.Number(unowned.Objects, 0, 0)} objekt, "
                    + $"{SwedishText.WholeKronor(unowned.Amount)}, som ingen investering äger.",
                "/koppling",
                "Koppla dem"
            );
        }

        if (figures.Totals.Unallocated.Ore != 0)
        {
            yield return new(
                "Ej fördelat",
                $"{SwedishText.WholeKronor(figures.Totals.Unallocated)} hör till investeringen men inte till något delprojekt.",
                "/koppling",
                "Fördela dem"
            );
        }

        foreach (var subproject in figures.Subprojects.Where(s => !s.Money.ForecastGiven))
        {
            yield return new(
                "Prognos",
                $"Delprojekt {subproject.Number} har inte lämnat någon. Tills vidare räknas "
                    + $"{SwedishText.WholeKronor(subproject.Money.Forecast)}, det större av budget och utfall med bundet."
            );
        }

        foreach (var subproject in figures.Subprojects)
        {
            if (Reporting(subproject, figures.AsOf) is { Length: > 0 } lacking)
            {
                yield return new("Lägesrapport", lacking);
            }
        }
    }

    /// <summary>What is missing of a subproject's reports, in a sentence each.</summary>
    private string Reporting(SubprojectFigures subproject, Month asOf)
    {
        var last = subproject.Status switch
        {
            null => $"Delprojekt {subproject.Number} har inte rapporterat.",
            { Month: var month } when month < asOf =>
                $"Delprojekt {subproject.Number} rapporterade senast för {SwedishText.MonthName(month)}.",
            _ => null,
        };
        var asked = subproject.Reporting is { State: not ReportState.Approved } waits ? waits.Sentence : null;
        var silent = Silent.TryGetValue(subproject.Number, out var silence)
            ? $"{Silence.Sentence}, {silence.Since}."
            : null;
        var rest = string.Join(' ', new[] { asked, silent }.OfType<string>());
        return last is null && rest.Length > 0 ? $"Delprojekt {subproject.Number}: {rest}" : $"{last} {rest}".Trim();
    }
}

/// <summary>Something that is missing.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">What is missing, and what it means.</param>
/// <param name="Href">Where it can be mended; null where it cannot be here.</param>
/// <param name="LinkText">What the link does.</param>
public sealed record MissingFact(string Kind, string Text, string? Href = null, string? LinkText = null);
