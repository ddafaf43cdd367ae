using Microsoft.AspNetCore.Mvc;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>
/// Issues frozen reports for meetings, and withdraws what was so recorded by mistake: the same for the reports of an investment and for those
/// over all of them, which have addresses and rights of their own.
/// </summary>
public abstract class IssuesOfReports(FindReport find, IssueReport issue) : Controller
{
    internal const string ReasonKey = "skal";

    /// <summary>The form: which meeting.</summary>
    protected async Task<IActionResult> AskAsync(long? id, long report, CancellationToken cancellation) =>
        await find.ForAsync(id, report, issuedOnly: false, cancellation) is { } found
            ? View(
                "Issue",
                new IssuePage(
                    found,
                    new IssueForm { Written = new WrittenIssue { CaseNumber = found.Investment?.CaseNumber } }
                )
            )
            : NotFound();

    /// <summary>The review, or the end: a meeting sent twice is recorded once.</summary>
    protected async Task<IActionResult> SendAsync(long? id, long report, IssueForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (await find.ForAsync(id, report, issuedOnly: false, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (form.Press == "andra")
        {
            return View("Issue", new IssuePage(found, form));
        }

        var isSent = form.Press == "spara";
        var result = isSent
            ? await issue.RunAsync(found, form.Written, User.Who(), cancellation)
            : issue.Check(found, form.Written);
        if (result.IsSame)
        {
            return Done(found.Home, "redan");
        }

        if (result.Issue is { } asked)
        {
            return isSent ? Done(found.Home, "utgiven") : View("ReviewIssue", new ReviewedIssue(found, form, asked));
        }

        foreach (var fault in result.Faults)
        {
            ModelState.AddModelError(
                fault.Field.Length == 0 ? "" : $"{nameof(form.Written)}.{fault.Field}",
                fault.Sentence
            );
        }

        return View("Issue", new IssuePage(found, form));
    }

    /// <summary>An issue before it is withdrawn, and the question why.</summary>
    protected async Task<IActionResult> AskWithdrawalAsync(long? id, long issueId, CancellationToken cancellation) =>
        await find.OfIssueAsync(id, issueId, cancellation) is var (found, issued)
            ? View("WithdrawIssue", new WithdrawIssuePage(found, issued))
            : NotFound();

    /// <summary>Withdraws an issue; done twice it is done once.</summary>
    protected async Task<IActionResult> WithdrawAsync(
        long? id,
        string home,
        long issueId,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (await find.OfIssueAsync(id, issueId, cancellation) is not var (found, issued))
        {
            return Done(home, "atertagen");
        }

        if (await issue.WithdrawAsync(found, issueId, reason, User.Who(), cancellation) is { } refusal)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return View("WithdrawIssue", new WithdrawIssuePage(found, issued));
        }

        return Done(home, "atertagen");
    }

    private RedirectResult Done(string home, string what) => Redirect($"{home}?klart={what}");
}
