using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>Rader: voucher rows by a filter, on the page and as files.</summary>
[Needs(Right.ReadOutcome)]
public sealed class RowsController(ShowRows rows, ExportRows export) : Controller
{
    private const string Address = "/investeringar/{id:long}/utfall/rader";

    /// <summary>A page of the list.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> Show(long id, AskedMoment moment, AskedRows asked, CancellationToken cancellation)
    {
        if (
            !ModelState.IsValid
            || await rows.ForAsync(id, moment, asked, place => IsSeen(id, place), cancellation) is not { } found
        )
        {
            return NotFound();
        }

        if (!IsSeen(id, found.Page.Filter.Place))
        {
            return asked.Place is null ? ToOwn(id) : Forbid();
        }

        // What was asked for is shown as the page reads it; what cannot be read is told.
        foreach (var (field, sentence) in found.Faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        return View("Rows", found.Page);
    }

    /// <summary>All rows of the filter as a workbook.</summary>
    [HttpGet($"{Address}/export.xlsx")]
    public async Task<IActionResult> Excel(
        long id,
        AskedMoment moment,
        AskedRows asked,
        CancellationToken cancellation
    ) =>
        await ChosenAsync(id, moment, asked, cancellation) switch
        {
            null => NotFound(),
            { Sought: var sought } when sought.Most > RowsPage.MostInWorkbook => Redirect(
                $"/investeringar/{id}/utfall/rader?{RowAddress.Of(asked)}"
            ),
            var chosen => File(
                await export.ToExcelAsync(chosen, cancellation),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Name(chosen, "xlsx")
            ),
        };

    /// <summary>All rows of the filter as separated values.</summary>
    [HttpGet($"{Address}/export.csv")]
    public async Task<IActionResult> Csv(
        long id,
        AskedMoment moment,
        AskedRows asked,
        CancellationToken cancellation
    ) =>
        await ChosenAsync(id, moment, asked, cancellation) is { } chosen
            ? File(await export.ToCsvAsync(chosen, cancellation), "text/csv; charset=utf-8", Name(chosen, "csv"))
            : NotFound();

    // A filter that cannot be read is no filter: nothing is exported by it.
    private async Task<ChosenRows?> ChosenAsync(
        long id,
        AskedMoment moment,
        AskedRows asked,
        CancellationToken cancellation
    ) =>
        ModelState.IsValid
        && await rows.ChosenAsync(id, moment, asked, cancellation) is { Faults.Count: 0 } chosen
        && IsSeen(id, chosen.Filter.Place)
            ? chosen
            : null;

    /// <summary>Whether who asks may see a place: a project lead sees what is led alone.</summary>
    private bool IsSeen(long id, RowPlace place) =>
        HttpContext.Rights() is var rights
        && (
            rights.MayWhole(Right.ReadOutcome, id)
            || (
                place.Slice is { Part: OutcomePart.Subprojects, Subproject: { } number }
                && rights.May(Right.ReadOutcome, id, number)
            )
        );

    private RedirectResult ToOwn(long id)
    {
        var own = HttpContext.Rights().Roles.Select(role => role.Subproject).First(led => led?.InvestmentId == id)!;
        return Redirect($"/investeringar/{id}/utfall/rader?{AskedRows.PlaceKey}={own.Number}");
    }

    private static string Name(ChosenRows chosen, string ending) =>
        $"verifikationsrader-{chosen.Page.Figures.AsOf}{(chosen.Page.Figures.Example ? "-exempel" : "")}.{ending}";
}
