using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Decisions;

/// <summary>Beslutet: what was decided, point by point, with where it stands.</summary>
public sealed class DecisionController(ShowDecision show) : Controller
{
    /// <summary>The decision.</summary>
    [HttpGet("/investeringar/{id:long}/beslut")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await show.ForAsync(id, asked, cancellation) is { } page ? View(page) : NotFound();
}
