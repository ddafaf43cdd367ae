using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.MonthEnds;

/// <summary>Månadsslut: which months are locked, what is missing before the others can be, and what came in afterwards.</summary>
public sealed class MonthEndsController(ShowMonthEnds show, LockMonth locks) : Controller
{
    internal const string ReasonKey = "skal";
    internal const string EarlierKey = "tidigare";

    /// <summary>The months of a year, and what was just done.</summary>
    [HttpGet("/investeringar/{id:long}/manadsslut")]
    [Needs(Right.ReadMonthEnds)]
    public async Task<IActionResult> List(
        long id,
        [FromQuery(Name = "ar")] int? year,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        ModelState.IsValid && await show.ListAsync(id, year, cancellation) is { } page
            ? View(
                page with
                {
                    Done = done switch
                    {
                        "last" => "Månaden är låst.",
                        "upplast" => "Månaden är upplåst.",
                        _ => null,
                    },
                }
            )
            : NotFound();

    /// <summary>One month.</summary>
    [HttpGet("/investeringar/{id:long}/manadsslut/{month}")]
    [Needs(Right.ReadMonthEnds)]
    public Task<IActionResult> Show(long id, string month, CancellationToken cancellation) =>
        PageAsync(id, month, cancellation);

    /// <summary>Locks a month; done twice it is done once.</summary>
    [HttpPost("/investeringar/{id:long}/manadsslut/{month}/las")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Lock(
        long id,
        string month,
        [FromForm(Name = EarlierKey)] bool earlier,
        CancellationToken cancellation
    )
    {
        if (Month.TryParse(month) is not { } asked || await show.MonthAsync(id, asked, cancellation) is not { } page)
        {
            return NotFound();
        }

        return await locks.RunAsync(id, asked, earlier ? page.First : null, User.Who(), cancellation) is { } refusal
            ? await RefuseAsync(id, month, "", refusal, cancellation)
            : Done(id, asked, "last");
    }

    /// <summary>Unlocks a month with a reason; done twice it is done once.</summary>
    [HttpPost("/investeringar/{id:long}/manadsslut/{month}/las-upp")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Unlock(
        long id,
        string month,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (Month.TryParse(month) is not { } asked || await show.MonthAsync(id, asked, cancellation) is null)
        {
            return NotFound();
        }

        return await locks.UnlockAsync(id, asked, reason, User.Who(), cancellation) is { } refusal
            ? await RefuseAsync(id, month, ReasonKey, refusal, cancellation)
            : Done(id, asked, "upplast");
    }

    private RedirectToActionResult Done(long id, Month month, string what) =>
        RedirectToAction(
            nameof(List),
            new
            {
                id,
                ar = month.Year,
                klart = what,
            }
        );

    private Task<IActionResult> RefuseAsync(
        long id,
        string month,
        string field,
        Refusal refusal,
        CancellationToken cancellation
    )
    {
        ModelState.AddModelError(field, refusal.Sentence);
        return PageAsync(id, month, cancellation);
    }

    private async Task<IActionResult> PageAsync(long id, string month, CancellationToken cancellation) =>
        Month.TryParse(month) is { } asked && await show.MonthAsync(id, asked, cancellation) is { } page
            ? View(nameof(Show), page)
            : NotFound();
}
