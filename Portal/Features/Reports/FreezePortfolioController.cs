using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Freezes the portfolio report of a month by hand, for a meeting that the calendar's jobs do not make it for.</summary>
[Route("/portfolj/frys")]
public sealed class FreezePortfolioController(ReadPortfolio portfolio, FreezeReport freeze) : Controller
{
    /// <summary>The report before it is frozen: what it says, and what it lacks.</summary>
    [HttpGet("")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Freeze(
        [FromQuery(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => ReviewAsync(month, cancellation);

    /// <summary>Freezes it; done twice it is done once.</summary>
    [HttpPost("")]
    [Needs(Right.IssuePortfolio)]
    public async Task<IActionResult> Go(
        [FromForm(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    )
    {
        if (Month.TryParse(month) is not { } asked)
        {
            return NotFound();
        }

        var made = await freeze.RunAsync(
            ReportKind.Portfolio,
            investmentId: null,
            asked,
            User.Who(),
            cancellation: cancellation
        );
        if (made.TryGet(out var files, out var refusal))
        {
            return Redirect($"{PortfolioReportsController.Home}/{files.Report.Id}");
        }

        ModelState.AddModelError("", refusal.Sentence);
        return await ReviewAsync(month, cancellation);
    }

    private async Task<IActionResult> ReviewAsync(string? month, CancellationToken cancellation) =>
        Month.TryParse(month) is { } asked && await portfolio.ForAsync(asked, cancellation: cancellation) is var figures
            ? View("FreezePortfolio", figures)
            : NotFound();
}
