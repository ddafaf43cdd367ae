using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.History;

/// <summary>Historik: who did what and when, with the values before and after.</summary>
[Needs(Right.ReadHistory)]
public sealed class HistoryController(ShowHistory history, ExportHistory export) : Controller
{
    /// <summary>What was found, the latest first.</summary>
    [HttpGet("/historik")]
    public async Task<IActionResult> List(
        AskedHistory asked,
        [FromQuery(Name = Pagination.Key)] int? page,
        CancellationToken cancellation
    )
    {
        var (filter, faults) = asked.Filter();
        foreach (var (field, sentence) in faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        return View(await history.ListAsync(asked, filter, page ?? 1, cancellation));
    }

    /// <summary>What was recorded in one batch.</summary>
    [HttpGet("/historik/{batch:long}")]
    public async Task<IActionResult> Show(
        long batch,
        [FromQuery(Name = AskedHistory.KindKey)] string? kind,
        [FromQuery(Name = Pagination.Key)] int? page,
        CancellationToken cancellation
    ) => await history.FindAsync(batch, kind, page ?? 1, cancellation) is { } found ? View(found) : NotFound();

    /// <summary>What was found, as a file that spreadsheets read.</summary>
    [HttpGet("/historik/export")]
    public async Task<IActionResult> Export(AskedHistory asked, CancellationToken cancellation)
    {
        var (filter, faults) = asked.Filter();
        if (faults.Count > 0)
        {
            return Redirect($"/historik?{asked.Query}");
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"historik.csv\"";
        await export.RunAsync(Response.Body, asked, filter, cancellation);
        return new EmptyResult();
    }
}
