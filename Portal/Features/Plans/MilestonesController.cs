using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Plans;

/// <summary>A milestone is moved, reached, or its last report taken back.</summary>
[Needs(Right.ReportProgress)]
public sealed class MilestonesController(ShowPlan show, RecordMilestone record, TakeBackPlan takeBack) : Controller
{
    private const string Address =
        "/investeringar/{id:long}/delprojekt/{number:int}/tidplan/milstolpe/{milestoneId:long}";

    /// <summary>The form that moves it.</summary>
    [HttpGet(Address + "/flytta")]
    public Task<IActionResult> Move(long id, int number, long milestoneId, CancellationToken cancellation) =>
        ShowAsync(id, number, milestoneId, MilestoneStep.Move, cancellation);

    /// <summary>Moves it; sent twice it is moved once.</summary>
    [HttpPost(Address + "/flytta")]
    public Task<IActionResult> Move(
        long id,
        int number,
        long milestoneId,
        [FromForm] MilestoneForm form,
        CancellationToken cancellation
    ) =>
        DoAsync(
            (id, number, milestoneId),
            MilestoneStep.Move,
            form,
            "flyttad",
            part => record.MoveAsync(part, milestoneId, form.Day, form.Reason, User.Who(), cancellation),
            cancellation
        );

    /// <summary>The form that tells it is reached.</summary>
    [HttpGet(Address + "/nadd")]
    public Task<IActionResult> Reach(long id, int number, long milestoneId, CancellationToken cancellation) =>
        ShowAsync(id, number, milestoneId, MilestoneStep.Reach, cancellation);

    /// <summary>Records that it is reached; sent twice it is recorded once.</summary>
    [HttpPost(Address + "/nadd")]
    public Task<IActionResult> Reach(
        long id,
        int number,
        long milestoneId,
        [FromForm] MilestoneForm form,
        CancellationToken cancellation
    ) =>
        DoAsync(
            (id, number, milestoneId),
            MilestoneStep.Reach,
            form,
            "nadd",
            part => record.ReachAsync(part, milestoneId, form.Day, form.Reason, User.Who(), cancellation),
            cancellation
        );

    /// <summary>Its last report before it is taken back, and the question why.</summary>
    [HttpGet(Address + "/ta-tillbaka")]
    public Task<IActionResult> TakeBack(long id, int number, long milestoneId, CancellationToken cancellation) =>
        ShowAsync(id, number, milestoneId, MilestoneStep.TakeBack, cancellation);

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(Address + "/ta-tillbaka")]
    public Task<IActionResult> TakeBack(
        long id,
        int number,
        long milestoneId,
        [FromForm] MilestoneForm form,
        CancellationToken cancellation
    ) =>
        DoAsync(
            (id, number, milestoneId),
            MilestoneStep.TakeBack,
            form,
            "tillbaka",
            async part =>
                await takeBack.MilestoneAsync(part, milestoneId, form.Reason, User.Who(), cancellation) is { } refusal
                    ? [new ProgressFault(ReadMilestone.ReasonField, refusal.Sentence)]
                    : [],
            cancellation
        );

    private async Task<IActionResult> ShowAsync(
        long id,
        int number,
        long milestoneId,
        MilestoneStep step,
        CancellationToken cancellation
    )
    {
        var form = step == MilestoneStep.Reach ? new MilestoneForm { Day = SwedishText.Day(show.Today) } : new();
        return
            await show.PartAsync(id, number, cancellation) is { } part
            && await show.MilestoneAsync(part, milestoneId, step, form, cancellation) is { } page
            ? View("Milestone", page)
            : NotFound();
    }

    private async Task<IActionResult> DoAsync(
        (long Investment, int Number, long Milestone) of,
        MilestoneStep step,
        MilestoneForm form,
        string done,
        Func<PlannedPart, Task<IReadOnlyList<ProgressFault>>> act,
        CancellationToken cancellation
    )
    {
        if (await show.PartAsync(of.Investment, of.Number, cancellation) is not { } part)
        {
            return NotFound();
        }

        var faults = await act(part);
        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return faults.Count == 0 ? Redirect($"{part.Home}?klart={done}")
            : await show.MilestoneAsync(part, of.Milestone, step, form, cancellation) is { } page
                ? View("Milestone", page)
            : NotFound();
    }
}
