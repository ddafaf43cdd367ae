using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Budgets;

/// <summary>Budget: original, changed and current side by side, and the changes that lie between.</summary>
public sealed class BudgetsController(
    ShowBudget show,
    ReviewBudgetChange review,
    RecordBudgetChange record,
    TakeBackBudgetChange takeBack
) : Controller
{
    internal const string ReasonKey = "skal";

    /// <summary>The budget at the moment asked for, and what was just done.</summary>
    [HttpGet("/investeringar/{id:long}/budget")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await show.ForAsync(id, asked, cancellation) is { } page
            ? View(
                page with
                {
                    Done = done switch
                    {
                        "andrad" => "Ändringen är sparad och räknas från sin månad.",
                        "redan" => "Ändringen var redan sparad och räknas en gång.",
                        "aterford" => "Ändringen är tillbakatagen och räknas inte längre.",
                        _ => null,
                    },
                }
            )
            : NotFound();

    /// <summary>The form of a change.</summary>
    [HttpGet("/investeringar/{id:long}/budget/ny/{kind}")]
    [Needs(Right.KeepMoney)]
    public Task<IActionResult> New(long id, string kind, CancellationToken cancellation) =>
        FormAsync(id, kind, new BudgetChangeForm(), cancellation);

    /// <summary>More rows, the review, or the end: a change sent twice is recorded once.</summary>
    [HttpPost("/investeringar/{id:long}/budget/ny/{kind}")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Go(
        long id,
        string kind,
        [FromForm] BudgetChangeForm form,
        CancellationToken cancellation
    )
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (BudgetWords.Asked(kind) is not { } words || form.Press is "rader" or "andra")
        {
            return await FormAsync(id, kind, form, cancellation);
        }

        var isSent = form.Press == "spara";
        var result = isSent
            ? await record.RunAsync(id, words.Kind, form.Written, User.Who(), cancellation)
            : await record.CheckAsync(id, words.Kind, form.Written, cancellation);
        if (result.Change is not { } change || (result.IsSame && !isSent))
        {
            foreach (var fault in result.Faults)
            {
                ModelState.AddModelError(BudgetChangeForm.NameOf(fault.Field), fault.Sentence);
            }

            return await FormAsync(id, kind, form, cancellation);
        }

        return isSent
            ? Done(id, result.IsSame ? "redan" : "andrad")
            : View("Review", await review.ReviewAsync(id, words, form, change, cancellation));
    }

    /// <summary>A change before it is taken back, and the question why.</summary>
    [HttpGet("/investeringar/{id:long}/budget/{changeId:long}/ta-tillbaka")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> TakeBack(long id, long changeId, CancellationToken cancellation) =>
        await review.TakeBackAsync(id, changeId, cancellation) switch
        {
            null => NotFound(),
            { Change.TakenBack: not null } => RedirectToAction(nameof(Show), new { id }),
            var page => View(page),
        };

    /// <summary>Takes a change back; done twice it is done once.</summary>
    [HttpPost("/investeringar/{id:long}/budget/{changeId:long}/ta-tillbaka")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> TakeBackForGood(
        long id,
        long changeId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await review.TakeBackAsync(id, changeId, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (
            page.Change.TakenBack is null
            && await takeBack.RunAsync(id, changeId, reason, User.Who(), cancellation) is { } refusal
        )
        {
            ModelState.AddModelError(page.Refusal is null ? ReasonKey : "", refusal.Sentence);
            return View(nameof(TakeBack), page);
        }

        return Done(id, "aterford");
    }

    private RedirectToActionResult Done(long id, string what) =>
        RedirectToAction(nameof(Show), new { id, klart = what });

    private async Task<IActionResult> FormAsync(
        long id,
        string kind,
        BudgetChangeForm form,
        CancellationToken cancellation
    ) =>
        BudgetWords.Asked(kind) is { } words && await review.FormAsync(id, words, form, cancellation) is { } page
            ? View(nameof(New), page)
            : NotFound();
}
