using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;

namespace Portal.Features.Shared;

/// <summary>The pages of an investment, and the word that example data is loaded, on every page but those of errors.</summary>
public sealed class InvestmentMenuViewComponent(PortalDb db) : ViewComponent
{
    /// <summary>The pages, group by group, with the addresses they have within an investment.</summary>
    public static readonly IReadOnlyList<(
        string Group,
        IReadOnlyList<(string To, string Text, Right Needs)> Pages
    )> Groups =
    [
        ("Läget", [("", "Översikt", Right.ReadFigures)]),
        (
            "Arbetet",
            [
                ("delprojekt", "Delprojekt", Right.ReadSubproject),
                ("tidplan", "Tidplan", Right.ReadSubproject),
                ("risker", "Risker", Right.ReadSubproject),
                ("ljus", "Ljus", Right.ReadFigures),
            ]
        ),
        (
            "Pengarna",
            [
                ("budget", "Budget", Right.ReadFigures),
                ("utfall", "Utfall", Right.ReadOutcome),
                ("bundet", "Bundet", Right.ReadOutcome),
                ("prognos", "Prognos", Right.ReadFigures),
                ("kapitalkostnad", "Kapitalkostnad", Right.ReadFigures),
            ]
        ),
        ("Nyttan", [("tidsbesparing", "Tidsbesparing", Right.ReadFigures), ("nyttor", "Nyttor", Right.ReadSubproject)]),
        (
            "Redovisningen",
            [
                ("avstamning", "Avstämning", Right.ReadFigures),
                ("manadsslut", "Månadsslut", Right.ReadMonthEnds),
                ("slutredovisning", "Slutredovisning", Right.ReadFinalReport),
                ("rapporter", "Rapporter", Right.ReadReports),
            ]
        ),
    ];

    /// <summary>Shows the menu of the investment in the address, else of the only one there is to see.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var path = HttpContext.Request.Path.Value ?? "";
        var asked =
            path.StartsWith("/investeringar/", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(RouteData.Values["id"]?.ToString(), CultureInfo.InvariantCulture, out var id)
                ? id
                : (long?)null;
        var rights = HttpContext.Rights();
        var investment = asked ?? await OnlyAsync(rights, cancellation);
        var example = await db.Batches.AnyAsync(batch => batch.Example, cancellation);
        return View(
            "/Features/Shared/_InvestmentMenu.cshtml",
            new InvestmentMenu(
                investment ?? 0,
                [
                    .. Groups
                        .Select(group => new MenuGroup(
                            group.Group,
                            [
                                .. group
                                    .Pages.Where(page => investment is { } of && rights.May(page.Needs, of))
                                    .Select(page => (page.To, page.Text)),
                            ]
                        ))
                        .Where(group => group.Pages.Count > 0),
                ],
                example
            )
        );
    }

    private async Task<long?> OnlyAsync(AccessRights rights, CancellationToken cancellation)
    {
        var all = await ListInvestments.Standing(db).Select(i => i.Id).ToListAsync(cancellation);
        var seen = all.FindAll(id => Groups.Any(group => group.Pages.Any(page => rights.May(page.Needs, id))));
        return seen is [var only] ? only : null;
    }
}

/// <summary>What the menu shows.</summary>
/// <param name="Investment">The investment whose pages it leads to; 0 where it leads to none.</param>
/// <param name="Groups">The pages that the reader may see, group by group.</param>
/// <param name="Example">Whether example data is loaded.</param>
public sealed record InvestmentMenu(long Investment, IReadOnlyList<MenuGroup> Groups, bool Example);

/// <summary>Pages that belong together.</summary>
/// <param name="Name">What they are about, as it is read out.</param>
/// <param name="Pages">The addresses within an investment, and the pages' names.</param>
public sealed record MenuGroup(string Name, IReadOnlyList<(string To, string Text)> Pages);
