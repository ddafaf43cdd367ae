using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.FinalReports;

/// <summary>What is written for a final report: explanations, goals, benefits and lessons, corrected by writing anew and taken back.</summary>
[Route("/investeringar/{id:long}/slutredovisning/texter")]
[Needs(Right.KeepFinalReport)]
public sealed class FinalTextsController(ShowFinal show, WriteFinalTexts write, TakeBackFinal takeBack) : Controller
{
    /// <summary>The form, with what counts now.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Texts(long id, CancellationToken cancellation) =>
        await show.TextsAsync(id, form: null, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Records what is written.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Write(long id, [FromForm] FinalTextForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        var faults = await write.RunAsync(id, form, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"{FinalAddress.Of(id)}?klart=texter");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return await show.TextsAsync(id, form, cancellation) is { } page ? View(nameof(Texts), page) : NotFound();
    }

    /// <summary>A text before it is taken back, and the question why.</summary>
    [HttpGet("{text:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(long id, long text, CancellationToken cancellation) =>
        await takeBack.TextAsync(id, text, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost("{text:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(
        long id,
        long text,
        [FromForm(Name = FinalReportsController.ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await takeBack.TextAsync(id, text, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"{FinalAddress.Of(id)}?klart=ater");
        }

        ModelState.AddModelError(FinalReportsController.ReasonKey, refusal.Sentence);
        return await TakeBack(id, text, cancellation);
    }
}
