using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Progress;

/// <summary>Rapporteringsomgång: opened by hand where none opens by itself, and taken back where it was a mistake.</summary>
[Needs(Right.ReviewProgress)]
public sealed class RoundsController(ShowStatusReports show, OpenRound open, TakeBackRound takeBack) : Controller
{
    private const string Address = "/investeringar/{id:long}/rapporteringsomgang";
    private const string ReasonKey = "skal";

    /// <summary>The form of a round.</summary>
    [HttpGet(Address + "/ny")]
    public async Task<IActionResult> New(long id, CancellationToken cancellation) =>
        await show.RoundFormAsync(id, cancellation) is { } page ? View("NewRound", page) : NotFound();

    /// <summary>Opens it; the form again where something is wrong.</summary>
    [HttpPost(Address + "/ny")]
    public async Task<IActionResult> Open(long id, [FromForm] RoundForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        var faults = await open.RunAsync(id, form, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect("/att-gora?klart=oppnad");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return await show.RoundFormAsync(id, cancellation) is { } page
            ? View("NewRound", page with { Form = form })
            : NotFound();
    }

    /// <summary>A round before it is taken back, and the question why.</summary>
    [HttpGet(Address + "/{round:long}/aterta")]
    public async Task<IActionResult> TakeBack(long id, long round, CancellationToken cancellation) =>
        await takeBack.FindAsync(id, round, cancellation) is { } found
            ? View("TakeBackRound", new TakeBackRoundPage(id, found))
            : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(Address + "/{round:long}/aterta")]
    public async Task<IActionResult> TakeBack(
        long id,
        long round,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await takeBack.RunAsync(id, round, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect("/att-gora?klart=atertagen");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await TakeBack(id, round, cancellation);
    }
}
