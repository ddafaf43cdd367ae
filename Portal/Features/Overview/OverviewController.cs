using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared;

namespace Portal.Features.Overview;

/// <summary>Översikt: where the investment stands.</summary>
public sealed class OverviewController(ShowOverview show) : Controller
{
    /// <summary>Leads to the first investment.</summary>
    [HttpGet("/")]
    public async Task<IActionResult> First(CancellationToken cancellation) =>
        await show.FirstAsync(cancellation) is { } id ? RedirectToAction(nameof(Show), new { id }) : NotFound();

    /// <summary>The overview of one investment.</summary>
    [HttpGet("/investeringar/{id:long}")]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await show.ForAsync(id, asked, cancellation) is { } page ? View(page) : NotFound();
}
