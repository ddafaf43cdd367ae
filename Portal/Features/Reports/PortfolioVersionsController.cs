using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Corrects the frozen portfolio reports.</summary>
[Route(PortfolioReportsController.Home + "/{report:long}/ratta")]
public sealed class PortfolioVersionsController(FindReport find, FreezeReport freeze, ReadPortfolio portfolio)
    : CorrectionsOfReports(find, freeze)
{
    /// <summary>The form: what is corrected, and why.</summary>
    [HttpGet("")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Correct(long report, CancellationToken cancellation) =>
        AskAsync(null, report, cancellation);

    /// <summary>The review, or the end.</summary>
    [HttpPost("")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Go(long report, [FromForm] CorrectionForm form, CancellationToken cancellation) =>
        SendAsync(null, report, form, cancellation);

    /// <inheritdoc />
    protected override async Task<FigureChanges> ChangesAsync(FrozenReport report, CancellationToken cancellation) =>
        ComparePortfolio.Between(
            await portfolio.AtBatchAsync(report.Month, report.KnownBatch, cancellation),
            await portfolio.ForAsync(report.Month, cancellation: cancellation)
        );
}
