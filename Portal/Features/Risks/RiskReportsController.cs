using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Progress;
using Portal.Features.Shared;

namespace Portal.Features.Risks;

/// <summary>
/// New risks, and how they are assessed, closed and opened again. A risk is the whole investment's, so whoever reports progress
/// of any of its subprojects may.
/// </summary>
[Needs(Right.ReportProgress)]
public sealed class RiskReportsController(ShowRisks show, RecordRisk record, CloseRisk close) : Controller
{
    private const string Address = "/investeringar/{id:long}/risker";
    private const string ReasonKey = "skal";

    /// <summary>The form of a new risk.</summary>
    [HttpGet(Address + "/ny")]
    public async Task<IActionResult> New(long id, CancellationToken cancellation) =>
        await show.IsThereAsync(id, cancellation) ? View(new NewRiskPage(id, null)) : NotFound();

    /// <summary>Records it and leads to its assessment; sent twice it is recorded once.</summary>
    [HttpPost(Address + "/ny")]
    public async Task<IActionResult> New(
        long id,
        [FromForm(Name = RecordRisk.TextField)] string? text,
        CancellationToken cancellation
    )
    {
        if (!await show.IsThereAsync(id, cancellation))
        {
            return NotFound();
        }

        if ((await record.NewAsync(id, text, User.Who(), cancellation)).TryGet(out var number, out var refusal))
        {
            return Redirect($"/investeringar/{id}/risker/{number}/bedom?klart=ny");
        }

        ModelState.AddModelError(RecordRisk.TextField, refusal.Sentence);
        return View(new NewRiskPage(id, text));
    }

    /// <summary>The form of an assessment, from the last one.</summary>
    [HttpGet(Address + "/{risk:int}/bedom")]
    public async Task<IActionResult> Assess(
        long id,
        int risk,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await show.NowAsync(id, risk, cancellation) is { } now
            ? View(
                new AssessPage(
                    id,
                    now,
                    ShowRisks.StartingFrom(now),
                    now.Assessment?.Id ?? 0,
                    done == "ny" ? "Risken är inlagd. Bedöm den nu, eller senare." : null
                )
            )
            : NotFound();

    /// <summary>Records an assessment; sent twice it is recorded once.</summary>
    [HttpPost(Address + "/{risk:int}/bedom")]
    public async Task<IActionResult> Assess(
        long id,
        int risk,
        [FromForm] WrittenRiskAssessment written,
        [FromForm(Name = "sedd")] long seen,
        CancellationToken cancellation
    )
    {
        if (await show.NowAsync(id, risk, cancellation) is not { } now)
        {
            return NotFound();
        }

        var faults = await record.AssessAsync(id, risk, seen, written, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"/investeringar/{id}/risker/{risk}?klart=bedomd");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        // What somebody else wrote meanwhile is seen now.
        ModelState.Remove("sedd");
        return View(new AssessPage(id, now, written, now.Assessment?.Id ?? 0));
    }

    /// <summary>A risk before it is closed, and the question why.</summary>
    [HttpGet(Address + "/{risk:int}/stang")]
    public Task<IActionResult> Close(long id, int risk, CancellationToken cancellation) =>
        AskAsync(id, risk, closes: true, reason: null, cancellation);

    /// <summary>Closes it; done twice it is done once.</summary>
    [HttpPost(Address + "/{risk:int}/stang")]
    public Task<IActionResult> Close(
        long id,
        int risk,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) => DoAsync(id, risk, closes: true, reason, cancellation);

    /// <summary>A closed risk before it is opened again, and the question why.</summary>
    [HttpGet(Address + "/{risk:int}/oppna")]
    public Task<IActionResult> Open(long id, int risk, CancellationToken cancellation) =>
        AskAsync(id, risk, closes: false, reason: null, cancellation);

    /// <summary>Opens it again; done twice it is done once.</summary>
    [HttpPost(Address + "/{risk:int}/oppna")]
    public Task<IActionResult> Open(
        long id,
        int risk,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) => DoAsync(id, risk, closes: false, reason, cancellation);

    private async Task<IActionResult> AskAsync(
        long id,
        int risk,
        bool closes,
        string? reason,
        CancellationToken cancellation
    ) =>
        await show.NowAsync(id, risk, cancellation) is { } now
            ? View("Close", new ClosePage(id, now, closes, reason))
            : NotFound();

    private async Task<IActionResult> DoAsync(
        long id,
        int risk,
        bool closes,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (await close.RunAsync(id, risk, closes, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"/investeringar/{id}/risker/{risk}?klart={(closes ? "stangd" : "oppnad")}");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await AskAsync(id, risk, closes, reason, cancellation);
    }
}
