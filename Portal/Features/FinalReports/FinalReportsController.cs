using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;
using Portal.Reporting;
using Portal.Reporting.Writers.Word;

namespace Portal.Features.FinalReports;

/// <summary>Slutredovisning: how it looks now, a free draft of its document, and the freezing of it.</summary>
[Route("/investeringar/{id:long}/slutredovisning")]
public sealed class FinalReportsController(ShowFinal show, FreezeFinal freeze) : Controller
{
    internal const string ReasonKey = "skal";

    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["texter"] = "Det du skrev är sparat.",
        ["avslutad"] = "Det är antecknat att investeringen är avslutad.",
        ["ater"] = "Det är taget tillbaka. Det som gällde före gäller igen.",
    };

    /// <summary>The report as it is growing.</summary>
    [HttpGet("")]
    [Needs(Right.ReadFinalReport)]
    public async Task<IActionResult> Show(
        long id,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await show.ForAsync(id, DoneWords.GetValueOrDefault(done ?? ""), cancellation) is { } page
            ? View(page)
            : NotFound();

    /// <summary>A draft of the document, of what is known now. It freezes nothing and is kept nowhere.</summary>
    [HttpGet("utkast")]
    [Needs(Right.KeepFinalReport)]
    public async Task<IActionResult> Draft(long id, CancellationToken cancellation) =>
        await show.FinalAsync(id, cancellation) is { } final
            ? await DraftFile.OfAsync(ComputeFinalReport.Of(final), WordWriter.Extension, cancellation)
            : NotFound();

    /// <summary>The report before it is frozen: what it says, and what it lacks.</summary>
    [HttpGet("frys")]
    [Needs(Right.KeepFinalReport)]
    public async Task<IActionResult> Freeze(long id, CancellationToken cancellation) =>
        await show.FreezeAsync(id, reason: null, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Freezes it; done twice it is done once.</summary>
    [HttpPost("frys")]
    [Needs(Right.KeepFinalReport)]
    public async Task<IActionResult> Freeze(
        long id,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        if ((await freeze.RunAsync(id, reason, User.Who(), cancellation)).TryGet(out var frozen, out var refusal))
        {
            return Redirect($"/investeringar/{id}/rapporter/{frozen.Id}");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await show.FreezeAsync(id, reason ?? "", cancellation) is { } page ? View(page) : NotFound();
    }
}
