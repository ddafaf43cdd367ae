using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.CapitalCosts;

/// <summary>Kapitalkostnad: as decided, as expected, and against the running cost granted.</summary>
public sealed class CapitalCostsController(ShowInvestment investment) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await investment.ForAsync(id, asked, cancellation) is { } page ? View(page) : NotFound();
}
