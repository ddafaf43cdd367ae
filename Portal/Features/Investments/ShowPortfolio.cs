using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Investments;

/// <summary>
/// The investments that who asks may see, at one moment for all. Figures are kept by batch, so the page costs the same however
/// much is booked.
/// </summary>
public sealed class ShowPortfolio(ReadFigures figures, ReadSilence silence, PortalDb db)
{
    /// <summary>The page.</summary>
    public async Task<PortfolioPage> ForAsync(
        AccessRights rights,
        AskedMoment asked,
        string? search,
        CancellationToken cancellation
    )
    {
        var refusals = new List<string>();
        var knownAt = AskedKnownAt(asked, refusals);
        var all = await SeenAsync(rights, knownAt, cancellation);
        if (all.Count == 0 && knownAt is not null)
        {
            refusals.Add("Då fanns ingen investering i portalen. Sidan visar det som är känt nu.");
            knownAt = null;
            all = await SeenAsync(rights, knownAt, cancellation);
        }

        var latest = new List<FollowUpFigures>();
        foreach (var investment in all.Where(i => SeesNow(rights, i.Id)))
        {
            latest.Add((await figures.ForAsync(investment.Id, asOf: null, knownAt, cancellation)).Value);
        }

        var choice = Choice(asked, knownAt, latest, refusals);
        var rows = new List<PortfolioRow>();
        foreach (var investment in all.Where(i => IsFound(i, search)))
        {
            var shown = await FiguresAsync(rights, investment.Id, choice, cancellation);
            rows.Add(
                new PortfolioRow(
                    investment.Id,
                    investment.Name,
                    investment.CaseNumber,
                    investment.GrantedTo,
                    Page(rights, investment.Id),
                    shown,
                    await LightAsync(shown, latest.Find(of => of.Investment.Id == investment.Id), choice, cancellation)
                )
            );
        }

        var unowned = rights.May(Right.ReadLedger)
            ? rows.Select(row => row.Figures?.Unowned).FirstOrDefault(of => of is { Rows: > 0 })
            : null;
        return new PortfolioPage(rows, all.Count - rows.Count, search?.Trim() ?? "", choice, unowned);
    }

    private static bool SeesNow(AccessRights rights, long id) =>
        rights.MayWhole(Right.ReadFigures, id) && !rights.IsIssuedOnly(Right.ReadFigures, id);

    private static string Page(AccessRights rights, long id) =>
        rights.IsIssuedOnly(Right.ReadFigures, id) ? "rapporter"
        : rights.May(Right.ReadFigures, id) ? ""
        : "delprojekt";

    private static bool IsFound(Investment investment, string? search) =>
        string.IsNullOrWhiteSpace(search)
        || new[] { investment.Name, investment.CaseNumber, investment.GrantedTo, investment.DecidedBy }
            .OfType<string>()
            .Any(text =>
                CultureInfo.GetCultureInfo("sv-SE").CompareInfo.IndexOf(text, search.Trim(), CompareOptions.IgnoreCase)
                >= 0
            );

    private static DateTime? AskedKnownAt(AskedMoment asked, List<string> refusals)
    {
        var moment = SwedishTime.TryParse(asked.Kand);
        if (moment is null && !string.IsNullOrWhiteSpace(asked.Kand))
        {
            refusals.Add(
                $"”{asked.Kand}” är ingen tidpunkt: skriv som 2021-05-10T14:00. Sidan visar det som är känt nu."
            );
        }

        return moment;
    }

    private static MomentChoice? Choice(
        AskedMoment asked,
        DateTime? knownAt,
        List<FollowUpFigures> latest,
        List<string> refusals
    )
    {
        if (latest.Count == 0)
        {
            return null;
        }

        var first = latest.Min(of => of.Months.Select(m => m.Month).Append(of.Investment.PlannedFrom).Min());
        var last = latest.Max(of => of.AsOf);
        var month = Month.TryParse(asked.Manad) ?? last;
        if (
            month < first
            || month > last
            || (Month.TryParse(asked.Manad) is null && !string.IsNullOrEmpty(asked.Manad))
        )
        {
            refusals.Add($"Den månaden finns inte att visa. Sidan visar {SwedishText.MonthName(last)}.");
            month = last;
        }

        return new MomentChoice(month, knownAt, first, last, refusals);
    }

    private async Task<FollowUpFigures?> FiguresAsync(
        AccessRights rights,
        long id,
        MomentChoice? choice,
        CancellationToken cancellation
    )
    {
        if (rights.IsIssuedOnly(Right.ReadFigures, id))
        {
            var months = await figures.IssuedMonthsAsync(id, cancellation);
            return months.Count == 0 ? null : await figures.IssuedAsync(id, months[0], cancellation);
        }

        return SeesNow(rights, id) && choice is not null
            ? (await figures.ForAsync(id, choice.Shown, choice.KnownAt, cancellation)).Value
            : null;
    }

    // Silence is asked as the investment's own page asks it: today of its last month, else on the month's last day.
    private async Task<LightFigures> LightAsync(
        FollowUpFigures? shown,
        FollowUpFigures? latest,
        MomentChoice? choice,
        CancellationToken cancellation
    )
    {
        if (shown is null)
        {
            return LightFigures.None;
        }

        var moment =
            latest is null || choice is null
                ? new MomentChoice(shown.AsOf, null, shown.AsOf, shown.AsOf, []) { Issued = [shown.AsOf] }
                : choice with
                {
                    Shown = choice.Shown < latest.AsOf ? choice.Shown : latest.AsOf,
                    Last = latest.AsOf,
                };
        return shown.LightHeard(await silence.OfAsync(new InvestmentPage(shown, moment), cancellation));
    }

    private async Task<List<Investment>> SeenAsync(
        AccessRights rights,
        DateTime? knownAt,
        CancellationToken cancellation
    )
    {
        var known = await KnownAt.ResolveAsync(db, knownAt, cancellation);
        var standing = await ListInvestments.Standing(db, known.Batch).OrderBy(i => i.Id).ToListAsync(cancellation);
        return standing.FindAll(i => rights.May(Right.ReadSubproject, i.Id));
    }
}
