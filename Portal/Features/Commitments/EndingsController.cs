using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Commitments;

/// <summary>What ends an order: the rest of it is cancelled, or it or a use of it is taken back with a reason.</summary>
[Needs(Right.KeepMoney)]
public sealed class EndingsController(FindOrder orders, CancelRest cancel, WithdrawOrder withdraw, TimeProvider time)
    : Controller
{
    private const string OrderAddress = "/investeringar/{id:long}/bundet/{orderId:long}/";
    private const string ReasonKey = "skal";

    /// <summary>What is left of an order, before it is cancelled.</summary>
    [HttpGet(OrderAddress + "avbestall")]
    public async Task<IActionResult> Cancel(long id, long orderId, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        return await orders.ForAsync(id, orderId, cancellation) is { } found
            ? View(new CancelPage(id, found, SwedishText.Day(today)))
            : NotFound();
    }

    /// <summary>Cancels it; done twice it is done once.</summary>
    [HttpPost(OrderAddress + "avbestall")]
    public async Task<IActionResult> Cancel(
        long id,
        long orderId,
        [FromForm(Name = OrderForm.DayKey)] string? day,
        CancellationToken cancellation
    )
    {
        var faults = await cancel.RunAsync(id, orderId, day, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"/investeringar/{id}/bundet/{orderId}?klart=avbestalld");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return await orders.ForAsync(id, orderId, cancellation) is { } found
            ? View(new CancelPage(id, found, day ?? ""))
            : NotFound();
    }

    /// <summary>An order before it is taken back.</summary>
    [HttpGet(OrderAddress + "aterta")]
    public Task<IActionResult> Withdraw(long id, long orderId, CancellationToken cancellation) =>
        ReviewAsync(id, orderId, null, cancellation);

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(OrderAddress + "aterta")]
    public async Task<IActionResult> Withdraw(
        long id,
        long orderId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) =>
        await withdraw.OrderAsync(id, orderId, reason, User.Who(), cancellation) is { } refusal
            ? await RefuseAsync(refusal, id, orderId, null, cancellation)
            : Redirect($"/investeringar/{id}/bundet?klart=atertagen");

    /// <summary>A use of an order before it is taken back.</summary>
    [HttpGet(OrderAddress + "aterta/{useId:long}")]
    public Task<IActionResult> WithdrawUse(long id, long orderId, long useId, CancellationToken cancellation) =>
        ReviewAsync(id, orderId, useId, cancellation);

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(OrderAddress + "aterta/{useId:long}")]
    public async Task<IActionResult> WithdrawUse(
        long id,
        long orderId,
        long useId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) =>
        await withdraw.UseAsync(id, orderId, useId, reason, User.Who(), cancellation) is { } refusal
            ? await RefuseAsync(refusal, id, orderId, useId, cancellation)
            : Redirect($"/investeringar/{id}/bundet/{orderId}?klart=atertagen");

    private Task<IActionResult> RefuseAsync(
        Refusal refusal,
        long id,
        long orderId,
        long? useId,
        CancellationToken cancellation
    )
    {
        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return ReviewAsync(id, orderId, useId, cancellation);
    }

    private async Task<IActionResult> ReviewAsync(long id, long orderId, long? useId, CancellationToken cancellation)
    {
        var found = await orders.ForAsync(id, orderId, cancellation);
        var use = found?.Balance.Uses.SingleOrDefault(u => u.Id == useId);
        return found is null || (useId is not null && use is null)
            ? NotFound()
            : View(nameof(Withdraw), new WithdrawOrderPage(id, found, use));
    }
}
