using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Investments;

/// <summary>To take back an investment that was set up by mistake.</summary>
[Route("/investeringar/{id:long}/ta-bort")]
[Needs(Right.OpenInvestment)]
public sealed class TakeBackController(TakeBackInvestment takeBack) : Controller
{
    private const string ReasonKey = "skal";

    /// <summary>What follows, and the question why; or why it cannot be done.</summary>
    [HttpGet("")]
    public async Task<IActionResult> TakeBack(long id, CancellationToken cancellation) =>
        await takeBack.FindAsync(id, cancellation) is { } investment
            ? View(nameof(TakeBack), await PageAsync(investment, cancellation))
            : NotFound();

    /// <summary>Takes it back.</summary>
    [HttpPost("")]
    public async Task<IActionResult> TakeBackForGood(
        long id,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        var investment = await takeBack.FindAsync(id, cancellation);
        if (investment is null || await takeBack.RunAsync(id, reason, User.Who(), cancellation) is not { } result)
        {
            return NotFound();
        }

        if (result.Refusal is not { } refusal)
        {
            return Redirect("/investeringar?klart=borttagen");
        }

        var page = await PageAsync(investment, cancellation);
        if (page.Refusal is null)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
        }

        return View(nameof(TakeBack), page);
    }

    private async Task<TakeBackPage> PageAsync(Investment investment, CancellationToken cancellation) =>
        new(investment.Id, investment.Name, await takeBack.RefusalAsync(investment, cancellation));
}

/// <summary>An investment that is to be taken back.</summary>
/// <param name="Id">The investment.</param>
/// <param name="Name">Its name.</param>
/// <param name="Refusal">Why it cannot be; null where it can.</param>
public sealed record TakeBackPage(long Id, string Name, Refusal? Refusal);
