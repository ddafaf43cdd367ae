using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Reconciliation;

/// <summary>Avstämning: what the decision states against what its own figures give.</summary>
public sealed class ReconciliationController(ShowInvestment investment) : Controller
{
    /// <summary>The page, with rows of one kind where the address asks for it.</summary>
    [HttpGet("/investeringar/{id:long}/avstamning")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, string? slag, CancellationToken cancellation) =>
        await investment.ForAsync(id, asked, cancellation) is { } page
            ? View(new ReconciliationPage(page, RowKind.Find(slag)))
            : NotFound();
}
