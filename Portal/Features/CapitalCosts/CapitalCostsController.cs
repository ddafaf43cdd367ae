using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.CapitalCosts;

/// <summary>Kapitalkostnad: as decided, as expected, and against the running cost granted.</summary>
public sealed class CapitalCostsController(ShowInvestment investment) : Controller
{
    /// <summary>The page, with the months of a year where one is asked for.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment asked,
        [FromQuery(Name = CapitalCostPage.YearKey)] int? year,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await investment.ForAsync(id, asked, cancellation) is { } page
            ? View(
                new CapitalCostPage(
                    page,
                    year,
                    done == "aterta" ? "Det är återtaget och gäller inte längre." : CapitalCostForm.Of(done ?? "")?.Done
                )
            )
            : NotFound();
}
