using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Commitments;

/// <summary>Bundet: the orders, each of them, and a new one.</summary>
public sealed class CommitmentsController(ShowCommitments show, RecordOrder record, TimeProvider time) : Controller
{
    /// <summary>All orders that the reader may see.</summary>
    [HttpGet("/investeringar/{id:long}/bundet")]
    [Needs(Right.ReadOutcome)]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "ny" => "Beställningen är sparad och räknas som bunden från sin dag.",
            "atertagen" => "Beställningen är återtagen och räknas inte längre.",
            _ => null,
        };
        return await show.ForAsync(id, asked, HttpContext.Rights(), said, cancellation) is { } page
            ? View(page)
            : NotFound();
    }

    /// <summary>One order as it stands now.</summary>
    [HttpGet("/investeringar/{id:long}/bundet/{orderId:long}")]
    [Needs(Right.ReadOutcome)]
    public async Task<IActionResult> Order(
        long id,
        long orderId,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "avraknad" => "Raden är avräknad mot beställningen.",
            "avbestalld" => "Resten av beställningen är avbeställd.",
            "atertagen" => "Avräkningen är återtagen.",
            _ => null,
        };
        return await show.OrderAsync(id, orderId, said, cancellation) is not { } page ? NotFound()
            : HttpContext.Rights().May(Right.ReadOutcome, id, page.Found.Subproject.Number) ? View(page)
            : Forbid();
    }

    /// <summary>The form of a new order.</summary>
    [HttpGet("/investeringar/{id:long}/bundet/ny")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> New(long id, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var form = new OrderForm { Day = SwedishText.Day(today) };
        return await show.FormAsync(id, form, cancellation) is { } page ? View(page) : NotFound();
    }

    /// <summary>Records a new order; sent twice it is recorded once.</summary>
    [HttpPost("/investeringar/{id:long}/bundet/ny")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> New(long id, [FromForm] OrderForm form, CancellationToken cancellation)
    {
        if (await show.FormAsync(id, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        var faults = await record.RunAsync(id, form, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"/investeringar/{id}/bundet?klart=ny");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return View(page);
    }
}
