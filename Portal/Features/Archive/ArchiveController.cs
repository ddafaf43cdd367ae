using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Archive;

/// <summary>Arkiv: the frozen reports of every investment that one may see, their files one by one or as a zip, and a feed of them.</summary>
[Route("/arkiv")]
public sealed class ArchiveController(ShowArchive show, PackArchive pack, ReadFeed feed) : Controller
{
    /// <summary>The reports found, with their files.</summary>
    [HttpGet("")]
    [Needs(Right.ReadReports)]
    public async Task<IActionResult> List(
        AskedArchive asked,
        [FromQuery(Name = Pagination.Key)] int? page,
        CancellationToken cancellation
    ) => View(nameof(List), await PageAsync(asked, page ?? 1, cancellation));

    /// <summary>The files found, as one zip with a list of their hashes.</summary>
    [HttpGet("zip")]
    [Needs(Right.ReadReports)]
    public async Task<IActionResult> Zip(AskedArchive asked, CancellationToken cancellation)
    {
        var page = await PageAsync(asked, 1, cancellation);
        if (ModelState.IsValid && page.CannotPack is { } sentence)
        {
            ModelState.AddModelError("", sentence);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(nameof(List), page);
        }

        var files = await pack.FindAsync(HttpContext.Rights(), asked.Filter().Filter, cancellation);
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = "attachment; filename=\"rapportarkiv.zip\"";
        await pack.WriteAsync(Response.Body, files, asked.Query, cancellation);
        return new EmptyResult();
    }

    /// <summary>The reports found that were frozen last, for programs that look now and then for new ones.</summary>
    [HttpGet("flode")]
    [Needs(Right.FollowReports)]
    public async Task<IActionResult> Feed(AskedArchive asked, CancellationToken cancellation)
    {
        var (filter, faults) = asked.Filter();
        return faults is [var (_, sentence), ..]
            ? Problem(sentence, statusCode: StatusCodes.Status400BadRequest)
            : File(
                await feed.ForAsync(
                    HttpContext.Rights(),
                    new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}/"),
                    asked,
                    filter,
                    cancellation
                ),
                AtomFeed.MediaType + "; charset=utf-8"
            );
    }

    private async Task<ArchivePage> PageAsync(AskedArchive asked, int page, CancellationToken cancellation)
    {
        var (filter, faults) = asked.Filter();
        foreach (var (field, sentence) in faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        var found = await show.ForAsync(HttpContext.Rights(), asked, filter, page, cancellation);
        if (found.IsElsewhere)
        {
            ModelState.AddModelError(AskedArchive.InvestmentKey, AskedArchive.NoSuchInvestment);
        }

        return found;
    }
}
