using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Subprojects;

/// <summary>Delprojekt: all of them, and each on its own.</summary>
public sealed class SubprojectsController(ShowInvestment investment, ReadSilence silence) : Controller
{
    /// <summary>All subprojects of an investment.</summary>
    [HttpGet("/investeringar/{id:long}/delprojekt")]
    [Needs(Right.ReadSubproject)]
    public async Task<IActionResult> List(long id, AskedMoment asked, CancellationToken cancellation) =>
        await investment.ForAsync(id, asked, cancellation) is { } page
            ? View(new SubprojectList(page, await silence.OfAsync(page, cancellation)))
            : NotFound();

    /// <summary>One subproject.</summary>
    [HttpGet("/investeringar/{id:long}/delprojekt/{number:int}")]
    [Needs(Right.ReadSubproject)]
    public async Task<IActionResult> Show(long id, int number, AskedMoment asked, CancellationToken cancellation) =>
        await investment.ForAsync(id, asked, cancellation) is { } page
        && page.Figures.Subprojects.SingleOrDefault(s => s.Number == number) is { } subproject
            ? View(
                new SubprojectPage(
                    page,
                    subproject,
                    (await silence.OfAsync(page, cancellation)).GetValueOrDefault(number)
                )
            )
            : NotFound();
}
