using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Lights;

/// <summary>Ljus: how they are reached, set instead of the rule's, and taken back.</summary>
public sealed class LightsController(ShowLights show, SetLight set, TakeBackLight takeBack) : Controller
{
    private const string ReasonKey = "skal";

    /// <summary>The lights, the rule, and what is set.</summary>
    [HttpGet("/investeringar/{id:long}/ljus")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "satt" => "Ljuset är satt. Regelns eget visas bredvid.",
            "atertaget" => "Ljuset är taget tillbaka. Det som gällde före gäller igen.",
            _ => null,
        };
        return await show.ForAsync(id, asked, written: null, said, cancellation) is { } page ? View(page) : NotFound();
    }

    /// <summary>Sets a light.</summary>
    [HttpPost("/investeringar/{id:long}/ljus")]
    [Needs(Right.ReviewProgress)]
    public async Task<IActionResult> Set(long id, [FromForm] LightForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        var faults = await set.RunAsync(id, form, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"/investeringar/{id}/ljus?klart=satt");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return await show.ForAsync(id, new AskedMoment(null, null), form, done: null, cancellation) is { } page
            ? View(nameof(Show), page)
            : NotFound();
    }

    /// <summary>A light before it is taken back, and the question why.</summary>
    [HttpGet("/investeringar/{id:long}/ljus/{light:long}/ta-tillbaka")]
    [Needs(Right.ReviewProgress)]
    public async Task<IActionResult> TakeBack(long id, long light, CancellationToken cancellation) =>
        await takeBack.FindAsync(id, light, cancellation) is { } found
            ? View(new TakeBackLightPage(id, found))
            : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost("/investeringar/{id:long}/ljus/{light:long}/ta-tillbaka")]
    [Needs(Right.ReviewProgress)]
    public async Task<IActionResult> TakeBack(
        long id,
        long light,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await takeBack.RunAsync(id, light, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"/investeringar/{id}/ljus?klart=atertaget");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await TakeBack(id, light, cancellation);
    }
}
