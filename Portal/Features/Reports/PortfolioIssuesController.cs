using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>Issues frozen portfolio reports for meetings, and withdraws what was so recorded by mistake.</summary>
[Route(PortfolioReportsController.Home)]
public sealed class PortfolioIssuesController(FindReport find, IssueReport issue) : IssuesOfReports(find, issue)
{
    /// <summary>The form: which meeting.</summary>
    [HttpGet("{report:long}/ge-ut")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Issue(long report, CancellationToken cancellation) =>
        AskAsync(null, report, cancellation);

    /// <summary>The review, or the end.</summary>
    [HttpPost("{report:long}/ge-ut")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> Go(long report, [FromForm] IssueForm form, CancellationToken cancellation) =>
        SendAsync(null, report, form, cancellation);

    /// <summary>An issue before it is withdrawn, and the question why.</summary>
    [HttpGet("utgivning/{issueId:long}/aterta")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> WithdrawIssue(long issueId, CancellationToken cancellation) =>
        AskWithdrawalAsync(null, issueId, cancellation);

    /// <summary>Withdraws an issue.</summary>
    [HttpPost("utgivning/{issueId:long}/aterta")]
    [Needs(Right.IssuePortfolio)]
    public Task<IActionResult> WithdrawForGood(
        long issueId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) => WithdrawAsync(null, PortfolioReportsController.Home, issueId, reason, cancellation);
}
