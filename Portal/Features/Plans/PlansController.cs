using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Plans;

/// <summary>Tidplan: the milestones of all subprojects, and what they have delivered.</summary>
public sealed class PlansController(ShowPlan show) : Controller
{
    /// <summary>The plan.</summary>
    [HttpGet("/investeringar/{id:long}/tidplan")]
    [Needs(Right.ReadSubproject)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await show.ForAsync(id, asked, HttpContext.Rights(), cancellation) is { } page ? View(page) : NotFound();
}
