using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Commitments;

/// <summary>Avräkning: an outcome row is counted against the order that it invoices.</summary>
[Needs(Right.KeepMoney)]
public sealed class UsesController(ShowUsableRows show, UseOrder use) : Controller
{
    private const string RowAddress =
        "/investeringar/{id:long}/bundet/{orderId:long}/avrakna/{voucherId:long}/{row:int}";

    /// <summary>The rows of the subproject that ordered.</summary>
    [HttpGet("/investeringar/{id:long}/bundet/{orderId:long}/avrakna")]
    public async Task<IActionResult> Rows(
        long id,
        long orderId,
        [FromQuery(Name = Pagination.Key)] int? page,
        CancellationToken cancellation
    ) => await show.ForAsync(id, orderId, page ?? 1, cancellation) is { } shown ? View(shown) : NotFound();

    /// <summary>The rows of a voucher, each with the orders it can be counted against.</summary>
    [HttpGet("/investeringar/{id:long}/bundet/verifikation/{voucherId:long}")]
    public async Task<IActionResult> Voucher(long id, long voucherId, CancellationToken cancellation) =>
        await show.OfVoucherAsync(id, voucherId, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>A row before it is counted against an order.</summary>
    [HttpGet(RowAddress)]
    public async Task<IActionResult> Use(
        long id,
        long orderId,
        long voucherId,
        int row,
        CancellationToken cancellation
    ) => await show.UseAsync(id, orderId, voucherId, row, null, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Counts it; done twice it is done once.</summary>
    [HttpPost(RowAddress)]
    public async Task<IActionResult> Use(
        long id,
        long orderId,
        long voucherId,
        int row,
        [FromForm] UseForm form,
        CancellationToken cancellation
    )
    {
        var faults = await use.RunAsync(id, orderId, voucherId, row, form, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"/investeringar/{id}/bundet/{orderId}?klart=avraknad");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return await show.UseAsync(id, orderId, voucherId, row, form, cancellation) is { } page
            ? View(page)
            : NotFound();
    }
}
