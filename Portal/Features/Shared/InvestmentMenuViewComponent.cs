using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Shared;

/// <summary>The pages of an investment, and the word that example data is loaded, on every page but those of errors.</summary>
public sealed class InvestmentMenuViewComponent(PortalDb db) : ViewComponent
{
    /// <summary>The pages, with the addresses they have within an investment.</summary>
    public static readonly IReadOnlyList<(string To, string Text)> Pages =
    [
        ("", "Översikt"),
        ("delprojekt", "Delprojekt"),
        ("utfall", "Utfall"),
        ("kapitalkostnad", "Kapitalkostnad"),
        ("tidsbesparing", "Tidsbesparing"),
        ("avstamning", "Avstämning"),
        ("rapporter", "Rapporter"),
    ];

    /// <summary>Shows the menu of the investment in the address, else of the first.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var path = HttpContext.Request.Path.Value ?? "";
        var asked =
            path.StartsWith("/investeringar/", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(RouteData.Values["id"]?.ToString(), CultureInfo.InvariantCulture, out var id)
                ? id
                : (long?)null;
        var investment =
            asked ?? await db.Investments.OrderBy(i => i.Id).Select(i => i.Id).FirstOrDefaultAsync(cancellation);
        var example = await db.Batches.AnyAsync(batch => batch.Example, cancellation);
        return View("/Features/Shared/_InvestmentMenu.cshtml", new InvestmentMenu(investment, example));
    }
}

/// <summary>What the menu shows.</summary>
/// <param name="Investment">The investment whose pages it leads to.</param>
/// <param name="Example">Whether example data is loaded.</param>
public sealed record InvestmentMenu(long Investment, bool Example);
