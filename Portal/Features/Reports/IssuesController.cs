using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>Issues frozen reports of an investment for meetings, and withdraws what was so recorded by mistake.</summary>
[Route("/investeringar/{id:long}/rapporter")]
public sealed class IssuesController(FindReport find, IssueReport issue) : IssuesOfReports(find, issue)
{
    /// <summary>The form: which meeting.</summary>
    [HttpGet("{report:long}/ge-ut")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> Issue(long id, long report, CancellationToken cancellation) =>
        AskAsync(id, report, cancellation);

    /// <summary>The review, or the end.</summary>
    [HttpPost("{report:long}/ge-ut")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> Go(long id, long report, [FromForm] IssueForm form, CancellationToken cancellation) =>
        SendAsync(id, report, form, cancellation);

    /// <summary>An issue before it is withdrawn, and the question why.</summary>
    [HttpGet("utgivning/{issueId:long}/aterta")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> WithdrawIssue(long id, long issueId, CancellationToken cancellation) =>
        AskWithdrawalAsync(id, issueId, cancellation);

    /// <summary>Withdraws an issue.</summary>
    [HttpPost("utgivning/{issueId:long}/aterta")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> WithdrawForGood(
        long id,
        long issueId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) => WithdrawAsync(id, $"/investeringar/{id}/rapporter", issueId, reason, cancellation);
}
