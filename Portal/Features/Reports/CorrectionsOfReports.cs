using Microsoft.AspNetCore.Mvc;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>
/// Corrects frozen reports by new versions; the version before stays. The same for the reports of an investment and for those over all of
/// them, which have addresses, rights and figures of their own.
/// </summary>
public abstract class CorrectionsOfReports(FindReport find, FreezeReport freeze) : Controller
{
    /// <summary>The form: what is corrected, and why.</summary>
    protected async Task<IActionResult> AskAsync(long? id, long report, CancellationToken cancellation) =>
        await find.ForAsync(id, report, issuedOnly: false, cancellation) is { } found
            ? View("Correct", new CorrectionPage(found, new CorrectionForm()))
            : NotFound();

    /// <summary>The review, or the end: a version sent twice is frozen once.</summary>
    protected async Task<IActionResult> SendAsync(
        long? id,
        long report,
        CorrectionForm form,
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
            return Done(found, "rattad-redan");
        }

        var (correction, faults) = form.Written.Read();
        if (correction is null || form.Press == "andra" || found.Replaced is not null)
        {
            foreach (var fault in form.Press == "andra" ? [] : faults)
            {
                ModelState.AddModelError($"{nameof(form.Written)}.{fault.Field}", fault.Sentence);
            }

            return View("Correct", new CorrectionPage(found, form));
        }

        if (form.Press != "spara")
        {
            var changes = await ChangesAsync(found.Report, cancellation);
            return View("ReviewCorrection", new ReviewedCorrection(found, form, correction, changes));
        }

        var made = await freeze.CorrectAsync(found.Report, correction, User.Who(), cancellation);
        if (made.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal.Sentence);
            return View("Correct", new CorrectionPage(found, form));
        }

        return Done(found, "rattad");
    }

    /// <summary>The figures that a version made now would give otherwise than the frozen one.</summary>
    protected abstract Task<FigureChanges> ChangesAsync(FrozenReport report, CancellationToken cancellation);

    private RedirectResult Done(FoundReport found, string what) => Redirect($"{found.Home}?klart={what}");
}
