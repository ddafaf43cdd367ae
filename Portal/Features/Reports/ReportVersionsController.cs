using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Corrects a frozen report by a new version; the version before stays.</summary>
[Route("/investeringar/{id:long}/rapporter/{report:long}/ratta")]
public sealed class ReportVersionsController(FindReport find, FreezeReport freeze, ReadFigures figures) : Controller
{
    /// <summary>The form: what is corrected, and why.</summary>
    [HttpGet("")]
    [Needs(Right.IssueReports)]
    public async Task<IActionResult> Correct(long id, long report, CancellationToken cancellation) =>
        await find.ForAsync(id, report, issuedOnly: false, cancellation) is { } found
            ? View(new CorrectionPage(found, new CorrectionForm()))
            : NotFound();

    /// <summary>The review, or the end: a version sent twice is frozen once.</summary>
    [HttpPost("")]
    [Needs(Right.IssueReports)]
    public async Task<IActionResult> Go(
        long id,
        long report,
        [FromForm] CorrectionForm form,
        CancellationToken cancellation
    )
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (await find.ForAsync(id, report, issuedOnly: false, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (form.Press == "spara" && found.Replaced is not null)
        {
            return Done(id, "rattad-redan");
        }

        var (correction, faults) = form.Written.Read();
        if (correction is null || form.Press == "andra" || found.Replaced is not null)
        {
            foreach (var fault in form.Press == "andra" ? [] : faults)
            {
                ModelState.AddModelError($"{nameof(form.Written)}.{fault.Field}", fault.Sentence);
            }

            return View(nameof(Correct), new CorrectionPage(found, form));
        }

        if (form.Press != "spara")
        {
            return View("ReviewCorrection", await ReviewAsync(found, form, correction, cancellation));
        }

        var made = await freeze.CorrectAsync(found.Report, correction, User.Who(), cancellation);
        if (made.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal.Sentence);
            return View(nameof(Correct), new CorrectionPage(found, form));
        }

        return Done(id, "rattad");
    }

    private async Task<ReviewedCorrection> ReviewAsync(
        FoundReport found,
        CorrectionForm form,
        ReportCorrection correction,
        CancellationToken cancellation
    )
    {
        var (id, month) = (found.Investment!.Id, found.Report.Month);
        var before = await figures.AtBatchAsync(id, month, found.Report.KnownBatch, cancellation);
        var after = await figures.ForAsync(id, month, cancellation: cancellation);
        return new ReviewedCorrection(found, form, correction, FigureChanges.Between(before!, after.Value));
    }

    private RedirectResult Done(long id, string what) => Redirect($"/investeringar/{id}/rapporter?klart={what}");
}
