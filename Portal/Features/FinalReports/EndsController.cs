using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.FinalReports;

/// <summary>Avsluta investeringen: written, reviewed, recorded and taken back.</summary>
[Route("/investeringar/{id:long}/slutredovisning/avsluta")]
[Needs(Right.KeepFinalReport)]
public sealed class EndsController(ShowFinal show, EndInvestment end, TakeBackFinal takeBack) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> End(long id, CancellationToken cancellation) =>
        await show.EndAsync(id, new EndForm(), cancellation) is { } page ? View(page) : NotFound();

    /// <summary>The review, or the end.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Go(long id, [FromForm] EndForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (await show.EndAsync(id, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (form.Press == "andra")
        {
            return View(nameof(End), page);
        }

        var (asked, faults) = await end.CheckAsync(id, form.Written, cancellation);
        if (asked is not null && form.Press != "spara")
        {
            return View("ReviewEnd", new ReviewedEnd(page.Final, form, asked));
        }

        faults = asked is null ? faults : await end.RunAsync(id, form.Written, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"{FinalAddress.Of(id)}?klart=avslutad");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(
                fault.Field.Length == 0 ? "" : $"{nameof(form.Written)}.{fault.Field}",
                fault.Sentence
            );
        }

        return View(nameof(End), page);
    }

    /// <summary>An end before it is taken back, and the question why.</summary>
    [HttpGet("{endId:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(long id, long endId, CancellationToken cancellation) =>
        await takeBack.EndAsync(id, endId, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost("{endId:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(
        long id,
        long endId,
        [FromForm(Name = FinalReportsController.ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await takeBack.EndAsync(id, endId, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"{FinalAddress.Of(id)}?klart=ater");
        }

        ModelState.AddModelError(FinalReportsController.ReasonKey, refusal.Sentence);
        return await TakeBack(id, endId, cancellation);
    }
}
