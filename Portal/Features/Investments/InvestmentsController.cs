using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Investments;

/// <summary>Investeringar: every investment that who asks may see, and what they come to.</summary>
public sealed class InvestmentsController(ShowPortfolio show) : Controller
{
    /// <summary>The portfolio.</summary>
    [HttpGet("/investeringar")]
    [Needs(Right.UsePortal)]
    public async Task<IActionResult> List(
        AskedMoment asked,
        [FromQuery(Name = PortfolioPage.SearchKey)] string? search,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        View(
            await show.ForAsync(HttpContext.Rights(), asked, search, cancellation) with
            {
                Done = done == "borttagen" ? "Investeringen är borttagen." : null,
            }
        );
}
