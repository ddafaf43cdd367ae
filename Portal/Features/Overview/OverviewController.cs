using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Overview;

/// <summary>Översikt: where the investment stands.</summary>
public sealed class OverviewController(ShowOverview show) : Controller
{
    /// <summary>Leads to what who asks may see first: an investment, a subproject of their own, reports, or accounts.</summary>
    [HttpGet("/")]
    [Needs(Right.UsePortal)]
    public async Task<IActionResult> First(CancellationToken cancellation) =>
        Redirect(await show.FirstAsync(HttpContext.Rights(), cancellation) ?? "/konto");

    /// <summary>The overview of one investment.</summary>
    [HttpGet("/investeringar/{id:long}")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await show.ForAsync(id, asked, cancellation) is { } page ? View(page) : NotFound();
}
