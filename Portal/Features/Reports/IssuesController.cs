using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>Issues frozen reports for meetings, and withdraws what was so recorded by mistake.</summary>
[Route("/investeringar/{id:long}/rapporter")]
public sealed class IssuesController(FindReport find, IssueReport issue) : Controller
{
    internal const string ReasonKey = "skal";

    /// <summary>The form: which meeting.</summary>
    [HttpGet("{report:long}/ge-ut")]
    [Needs(Right.IssueReports)]
    public async Task<IActionResult> Issue(long id, long report, CancellationToken cancellation) =>
        await find.ForAsync(id, report, issuedOnly: false, cancellation) is { } found
            ? View(
                new IssuePage(
                    found,
                    new IssueForm { Written = new WrittenIssue { CaseNumber = found.Investment.CaseNumber } }
                )
            )
            : NotFound();

    /// <summary>The review, or the end: a meeting sent twice is recorded once.</summary>
    [HttpPost("{report:long}/ge-ut")]
    [Needs(Right.IssueReports)]
    public async Task<IActionResult> Go(long id, long report, [FromForm] IssueForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (await find.ForAsync(id, report, issuedOnly: false, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (form.Press == "andra")
        {
            return View(nameof(Issue), new IssuePage(found, form));
        }

        var isSent = form.Press == "spara";
        var result = isSent
            ? await issue.RunAsync(found, form.Written, User.Who(), cancellation)
            : IssueReport.Check(found, form.Written);
        if (result.IsSame)
        {
            return Done(id, "redan");
        }

        if (result.Issue is { } asked)
        {
            return isSent ? Done(id, "utgiven") : View("ReviewIssue", new ReviewedIssue(found, form, asked));
        }

        foreach (var fault in result.Faults)
        {
            ModelState.AddModelError(
                fault.Field.Length == 0 ? "" : $"{nameof(form.Written)}.{fault.Field}",
                fault.Sentence
            );
        }

        return View(nameof(Issue), new IssuePage(found, form));
    }

    /// <summary>An issue before it is withdrawn, and the question why.</summary>
    [HttpGet("utgivning/{issueId:long}/aterta")]
    [Needs(Right.IssueReports)]
    public async Task<IActionResult> WithdrawIssue(long id, long issueId, CancellationToken cancellation) =>
        await find.OfIssueAsync(id, issueId, cancellation) is var (found, issued)
            ? View(new WithdrawIssuePage(found, issued))
            : NotFound();

    /// <summary>Withdraws an issue; done twice it is done once.</summary>
    [HttpPost("utgivning/{issueId:long}/aterta")]
    [Needs(Right.IssueReports)]
    public async Task<IActionResult> WithdrawForGood(
        long id,
        long issueId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await find.OfIssueAsync(id, issueId, cancellation) is not var (found, issued))
        {
            return Done(id, "atertagen");
        }

        if (await issue.WithdrawAsync(found, issueId, reason, User.Who(), cancellation) is { } refusal)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return View(nameof(WithdrawIssue), new WithdrawIssuePage(found, issued));
        }

        return Done(id, "atertagen");
    }

    private RedirectResult Done(long id, string what) => Redirect($"/investeringar/{id}/rapporter?klart={what}");
}
