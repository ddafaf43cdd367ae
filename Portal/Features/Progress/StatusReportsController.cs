using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Progress;

/// <summary>Lägesrapport: written and sent in by a project lead, read, and returned or approved by a controller.</summary>
public sealed class StatusReportsController(ShowStatusReports show, SendStatusReport send, ReviewStatusReport review)
    : Controller
{
    private const string Address = "/investeringar/{id:long}/delprojekt/{number:int}";
    private const string CommentKey = "kommentar";
    private const string ApproveKey = "godkann";

    /// <summary>The form of a month, filled from the last report; of the first awaited where none is asked for.</summary>
    [HttpGet(Address + "/lagesrapport")]
    [Needs(Right.ReportProgress)]
    public async Task<IActionResult> Write(
        long id,
        int number,
        [FromQuery(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => await show.FormAsync(id, number, month, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Sends it in; the form again where something is wrong.</summary>
    [HttpPost(Address + "/lagesrapport")]
    [Needs(Right.ReportProgress)]
    public async Task<IActionResult> Send(
        long id,
        int number,
        [FromQuery(Name = MomentChoice.MonthKey)] string? month,
        [FromForm] WrittenStatusReport written,
        CancellationToken cancellation
    )
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (
            Month.TryParse(month) is not { } of
            || await show.FormAsync(id, number, month, cancellation) is not { } page
        )
        {
            return NotFound();
        }

        var faults = await send.RunAsync(id, number, of, written, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect("/att-gora?klart=inskickad");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        written.Fit();
        return View(nameof(Write), page with { Written = written });
    }

    /// <summary>All reports of a subproject, and what became of each.</summary>
    [HttpGet(Address + "/lagesrapporter")]
    [Needs(Right.ReadProgress)]
    public async Task<IActionResult> List(long id, int number, CancellationToken cancellation) =>
        await show.ListAsync(id, number, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>One report; with the form of its review for who may review it.</summary>
    [HttpGet(Address + "/lagesrapporter/{report:long}")]
    [Needs(Right.ReadProgress)]
    public async Task<IActionResult> Show(long id, int number, long report, CancellationToken cancellation) =>
        await show.OneAsync(id, number, report, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Approves or returns it; done twice it is done once.</summary>
    [HttpPost(Address + "/lagesrapporter/{report:long}")]
    [Needs(Right.ReviewProgress)]
    public async Task<IActionResult> Review(
        long id,
        int number,
        long report,
        [FromForm(Name = CommentKey)] string? comment,
        [FromForm(Name = "besked")] string? said,
        CancellationToken cancellation
    )
    {
        ReviewOutcome? asked = said switch
        {
            ApproveKey => ReviewOutcome.Approved,
            "aterlamna" => ReviewOutcome.Returned,
            _ => null,
        };
        if (asked is not { } outcome)
        {
            return BadRequest();
        }

        if (await review.RunAsync(id, number, report, outcome, comment, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"/att-gora?klart={(outcome == ReviewOutcome.Approved ? "godkand" : "aterlamnad")}");
        }

        ModelState.AddModelError(CommentKey, refusal.Sentence);
        return await show.OneAsync(id, number, report, cancellation) is { } page
            ? View(nameof(Show), page)
            : NotFound();
    }
}
