using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Freezes the portfolio report of a month by hand.</summary>
[Route(Address)]
public sealed class FreezePortfolioController(FreezeReport freeze, ReadPortfolio portfolio)
    : FreezesOfReports(freeze, ReportKind.Portfolio)
{
    private const string Address = "/portfolj/frys";

    /// <summary>The report before it is frozen.</summary>
    [HttpGet("")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Freeze(
        [FromQuery(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => ReviewAsync(null, month, cancellation);

    /// <summary>Freezes it.</summary>
    [HttpPost("")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Go(
        [FromForm(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => FreezeAsync(null, PortfolioReportsController.Home, month, cancellation);

    /// <inheritdoc />
    protected override async Task<FreezePage?> PageAsync(long? id, Month month, CancellationToken cancellation)
    {
        var figures = await portfolio.ForAsync(month, cancellation: cancellation);
        return new FreezePage(
            ReportKind.Portfolio,
            month,
            Of: null,
            Address,
            new Crumb("Portfölj", $"/portfolj?{MomentChoice.MonthKey}={month}"),
            figures.Sentences,
            [
                .. figures
                    .Lines.Where(line => line.Missing.Count > 0)
                    .Select(line => (line.Name, string.Join(' ', line.Missing))),
            ]
        );
    }
}
