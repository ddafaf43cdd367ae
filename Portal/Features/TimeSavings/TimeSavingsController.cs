using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.TimeSavings;

/// <summary>Tidsbesparing: promised and measured, shown apart from cost.</summary>
public sealed class TimeSavingsController(ShowInvestment investment) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/investeringar/{id:long}/tidsbesparing")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await investment.ForAsync(id, asked, cancellation) is { } page ? View(page) : NotFound();
}
