using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Changes;

/// <summary>Vad har ändrats: the figures that differ between two moments, and what was recorded in between.</summary>
public sealed class ChangesController(ShowChanges show) : Controller
{
    /// <summary>The comparison.</summary>
    [HttpGet("/investeringar/{id:long}/andrat")]
    [Needs(Right.ReadChanges)]
    public async Task<IActionResult> Show(long id, AskedChanges asked, CancellationToken cancellation)
    {
        if (await show.ForAsync(id, asked, cancellation) is not { } page)
        {
            return NotFound();
        }

        foreach (var (field, sentence) in page.Between.Refusals)
        {
            ModelState.AddModelError(field, sentence);
        }

        return View(page);
    }
}
