using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;
using Portal.Imports;

namespace Portal.Features.Outcomes;

/// <summary>A text that is to be erased, as reviewed.</summary>
/// <param name="Voucher">The voucher.</param>
/// <param name="Row">0 for the voucher's own text, else the row's order.</param>
/// <param name="Text">The text.</param>
/// <param name="Places">In how many rows and versions of the voucher it stands.</param>
public sealed record ErasurePage(VoucherPage Voucher, int Row, string Text, int Places);

/// <summary>Radera text: a voucher's text is reviewed, and erased for good with a reason.</summary>
[Needs(Right.Administer)]
public sealed class ErasuresController(ShowVoucher vouchers, EraseVoucherText erase) : Controller
{
    private const string Address = "/investeringar/{id:long}/utfall/verifikation/{voucherId:long}/radera/{row:int}";
    private const string ReasonKey = "skal";

    /// <summary>What would be erased, and the question why.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> Review(long id, long voucherId, int row, CancellationToken cancellation) =>
        await FindAsync(id, voucherId, row, cancellation) switch
        {
            null => NotFound(),
            { Places: 0 } => ToVoucher(id, voucherId),
            var page => View("Erase", page),
        };

    /// <summary>Erases it; done twice it is done once.</summary>
    [HttpPost(Address)]
    public async Task<IActionResult> Erase(
        long id,
        long voucherId,
        int row,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        var page = await FindAsync(id, voucherId, row, cancellation);
        if (page is null or { Places: 0 })
        {
            return page is null ? NotFound() : ToVoucher(id, voucherId);
        }

        var erased = await erase.RunAsync(voucherId, row, reason ?? "", User.Who(), cancellation);
        if (erased.Refusal is { } refusal)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return View("Erase", page);
        }

        return ToVoucher(id, voucherId);
    }

    private async Task<ErasurePage?> FindAsync(long id, long voucherId, int row, CancellationToken cancellation)
    {
        var voucher = await vouchers.ForAsync(
            id,
            voucherId,
            new AskedMoment(null, null),
            new AskedOutcome(),
            cancellation
        );
        if (voucher is null || (row != 0 && voucher.Rows.All(r => r.Number != row)))
        {
            return null;
        }

        var places = await erase.FindAsync(voucherId, row, cancellation);
        return new ErasurePage(voucher, row, places.Count == 0 ? "" : places[0].Text, places.Count);
    }

    private RedirectResult ToVoucher(long id, long voucherId) =>
        Redirect($"/investeringar/{id}/utfall/verifikation/{voucherId}");
}
