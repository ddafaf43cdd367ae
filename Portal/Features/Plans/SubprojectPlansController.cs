using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Plans;

/// <summary>The plan of one subproject: new milestones, and what is delivered.</summary>
[Needs(Right.ReportProgress)]
public sealed class SubprojectPlansController(
    ShowPlan show,
    RecordMilestone record,
    RecordDelivered deliver,
    TakeBackPlan takeBack
) : Controller
{
    private const string Address = "/investeringar/{id:long}/delprojekt/{number:int}/tidplan";

    /// <summary>The plan, and the forms that write it.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> Show(
        long id,
        int number,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "ny" => "Milstolpen är inlagd. Dagen är den som den jämförs med från och med nu.",
            "flyttad" => "Milstolpen är flyttad. Den dag som först planerades står kvar.",
            "nadd" => "Milstolpen är antecknad som nådd.",
            "tillbaka" => "Det är återtaget. Det som gällde före gäller igen.",
            "levererat" => "Det som är levererat är sparat.",
            _ => null,
        };
        return await show.PartAsync(id, number, cancellation) is { } part
            ? View(
                "Subproject",
                await show.FormsAsync(part, new(), new() { Day = SwedishText.Day(show.Today) }, cancellation) with
                {
                    Done = said,
                }
            )
            : NotFound();
    }

    /// <summary>Records a new milestone; sent twice it is recorded once.</summary>
    [HttpPost(Address + "/milstolpe")]
    public async Task<IActionResult> New(
        long id,
        int number,
        [FromForm] MilestoneForm form,
        CancellationToken cancellation
    ) =>
        await show.PartAsync(id, number, cancellation) is not { } part
            ? NotFound()
            : await AnswerAsync(
                part,
                await record.NewAsync(part, form.Name, form.Day, User.Who(), cancellation),
                "ny",
                () => show.FormsAsync(part, form, new() { Day = SwedishText.Day(show.Today) }, cancellation)
            );

    /// <summary>Records what is delivered; sent twice it is recorded once.</summary>
    [HttpPost(Address + "/levererat")]
    public async Task<IActionResult> Deliver(
        long id,
        int number,
        [FromForm] DeliveredForm form,
        CancellationToken cancellation
    )
    {
        // A deliverable that is no number is told as one that was not chosen.
        ModelState.Remove(ReadDeliveredCount.DeliverableField);
        return await show.PartAsync(id, number, cancellation) is not { } part
            ? NotFound()
            : await AnswerAsync(
                part,
                await deliver.RunAsync(part, form, User.Who(), cancellation),
                "levererat",
                () => show.FormsAsync(part, new(), form, cancellation)
            );
    }

    /// <summary>What was told of a deliverable before it is taken back.</summary>
    [HttpGet(Address + "/levererat/{countId:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(long id, int number, long countId, CancellationToken cancellation) =>
        await show.PartAsync(id, number, cancellation) is { } part
        && await show.DeliveredAsync(part, countId, cancellation) is { } page
            ? View("TakeBackDelivered", page)
            : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(Address + "/levererat/{countId:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(
        long id,
        int number,
        long countId,
        [FromForm(Name = ReadMilestone.ReasonField)] string? reason,
        CancellationToken cancellation
    )
    {
        if (
            await show.PartAsync(id, number, cancellation) is not { } part
            || await show.DeliveredAsync(part, countId, cancellation) is not { } page
        )
        {
            return NotFound();
        }

        if (await takeBack.DeliveredAsync(part, page.Count, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"{part.Home}?klart=tillbaka");
        }

        ModelState.AddModelError(ReadMilestone.ReasonField, refusal.Sentence);
        return View("TakeBackDelivered", page);
    }

    private async Task<IActionResult> AnswerAsync(
        PlannedPart part,
        IReadOnlyList<ProgressFault> faults,
        string done,
        Func<Task<SubprojectPlanPage>> page
    )
    {
        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return faults.Count == 0 ? Redirect($"{part.Home}?klart={done}") : View("Subproject", await page());
    }
}
