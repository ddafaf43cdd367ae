using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>Utfall: every total followed home to the voucher rows and the file that they came from.</summary>
public sealed class OutcomesController(ShowOutcomes outcomes, ShowVoucher vouchers) : Controller
{
    /// <summary>The outcome, or the part of it that the address asks for.</summary>
    [HttpGet("/investeringar/{id:long}/utfall")]
    [Needs(Right.ReadOutcome)]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment moment,
        AskedOutcome asked,
        CancellationToken cancellation
    ) =>
        OwnInstead(id, asked)
        ?? (
            ModelState.IsValid && await outcomes.ForAsync(id, moment, asked, cancellation) is { } page
                ? View(page)
                : NotFound()
        );

    /// <summary>A voucher with all its rows, and where it came from.</summary>
    [HttpGet("/investeringar/{id:long}/utfall/verifikation/{voucherId:long}")]
    [Needs(Right.ReadOutcome)]
    public async Task<IActionResult> Voucher(
        long id,
        long voucherId,
        AskedMoment moment,
        AskedOutcome asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        OwnInstead(id, asked)
        ?? (
            ModelState.IsValid
            && await vouchers.ForAsync(id, voucherId, moment, asked, cancellation) is { } page
            && Visible(id, page) is { Rows.Count: > 0 } visible
                ? View(
                    visible with
                    {
                        Done = done switch
                        {
                            "post" => "Posten är inlagd och räknas från och med nu.",
                            "rattelse" => "Raden är rättad. Här är rättelsens verifikation.",
                            _ => null,
                        },
                    }
                )
                : NotFound()
        );

    /// <summary>Where else a project lead is led, who sees their own subprojects alone; null where nothing stands in the way.</summary>
    private IActionResult? OwnInstead(long id, AskedOutcome asked)
    {
        var rights = HttpContext.Rights();
        if (rights.MayWhole(Right.ReadOutcome, id))
        {
            return null;
        }

        if (asked is { Part: null, Subproject: { } number })
        {
            return rights.May(Right.ReadOutcome, id, number) ? null : Forbid();
        }

        var own = rights.Roles.Select(role => role.Subproject).First(led => led?.InvestmentId == id)!;
        return asked.Part is null
            ? Redirect(
                $"/investeringar/{id}/utfall{Request.QueryString.Add(AskedOutcome.SubprojectKey, $"{own.Number}")}"
            )
            : Forbid();
    }

    /// <summary>The voucher with the rows that who asks may see: a project lead sees those of the subproject they came from.</summary>
    private VoucherPage Visible(long id, VoucherPage page) =>
        HttpContext.Rights().MayWhole(Right.ReadOutcome, id)
            ? page
            : page with
            {
                Rows = [.. page.Rows.Where(row => row.IsHere)],
                Hidden = page.Rows.Count(row => !row.IsHere),
                Corrections = [.. page.Corrections.Where(c => page.Rows.Any(row => row.IsHere && row.Number == c.Row))],
            };
}
