using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>Utfall: every total followed home to the voucher rows and the file that they came from.</summary>
public sealed class OutcomesController(ShowOutcomes outcomes, ShowVoucher vouchers) : Controller
{
    /// <summary>The outcome, or the part of it that the address asks for.</summary>
    [HttpGet("/investeringar/{id:long}/utfall")]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment moment,
        AskedOutcome asked,
        CancellationToken cancellation
    ) =>
        ModelState.IsValid && await outcomes.ForAsync(id, moment, asked, cancellation) is { } page
            ? View(page)
            : NotFound();

    /// <summary>A voucher with all its rows, and where it came from.</summary>
    [HttpGet("/investeringar/{id:long}/utfall/verifikation/{voucherId:long}")]
    public async Task<IActionResult> Voucher(
        long id,
        long voucherId,
        AskedMoment moment,
        AskedOutcome asked,
        CancellationToken cancellation
    ) =>
        ModelState.IsValid && await vouchers.ForAsync(id, voucherId, moment, asked, cancellation) is { } page
            ? View(page)
            : NotFound();
}
