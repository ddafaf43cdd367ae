using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Portal.Domain.Accounts;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Portfölj: what all investments come to at a month, and the frozen reports of it.</summary>
public sealed class PortfolioReportsController(ShowPortfolioReport show, FindReportFile find) : Controller
{
    /// <summary>The page of the frozen ones.</summary>
    public const string Home = "/portfolj/rapporter";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["utgiven"] = "Rapporten är utgiven. Förtroendevalda ser den nu.",
        ["redan"] = "Rapporten var redan utgiven till det mötet, och är det en gång.",
        ["atertagen"] = "Utgivningen är återtagen.",
        ["rattad"] = "Den nya versionen är fryst. Ge ut den när den ska behandlas.",
        ["rattad-redan"] = "Rapporten var redan rättad med en ny version.",
    };

    private bool MaySee => HttpContext.Rights().MayAll(Right.ReadPortfolio);

    private bool SeesIssuedOnly => HttpContext.Rights().IsIssuedOnlyOfAll(Right.ReadPortfolio);

    /// <summary>A month as it stands now, or as it was known: a draft that freezes nothing. Who sees only what was issued is led there.</summary>
    [HttpGet("/portfolj")]
    [Needs(Right.ReadPortfolio)]
    public async Task<IActionResult> Portfolio(AskedMoment asked, CancellationToken cancellation) =>
        !MaySee ? Forbid()
        : SeesIssuedOnly ? Redirect(Home)
        : View(await show.DraftAsync(asked, cancellation));

    /// <summary>The same as a document (docx) or a workbook (xlsx). It freezes nothing and is kept nowhere.</summary>
    [HttpGet("/portfolj/utkast/{format}")]
    [Needs(Right.ReadPortfolio)]
    public async Task<IActionResult> Draft(string format, AskedMoment asked, CancellationToken cancellation) =>
        !MaySee ? Forbid()
        : SeesIssuedOnly ? Redirect(Home)
        : format is "docx" or "xlsx"
        && (await show.DraftAsync(asked, cancellation)).Figures is { Lines.Count: > 0 } figures
            ? await DraftFile.OfAsync(ComputePortfolioReport.Of(figures), "." + format, cancellation)
        : NotFound();

    /// <summary>The frozen reports.</summary>
    [HttpGet(Home)]
    [Needs(Right.ReadPortfolio)]
    public async Task<IActionResult> PortfolioReports(
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        MaySee
            ? View(
                await show.FrozenAsync(SeesIssuedOnly, cancellation) with
                {
                    Done = DoneWords.GetValueOrDefault(done ?? ""),
                }
            )
            : Forbid();

    /// <summary>A frozen report, to be read from top to bottom.</summary>
    [HttpGet(Home + "/{report:long}")]
    [Needs(Right.ReadPortfolio)]
    public async Task<IActionResult> ReadPortfolio(long report, CancellationToken cancellation) =>
        !MaySee ? Forbid()
        : await show.ReadAsync(report, SeesIssuedOnly, cancellation) is { } page ? View(page)
        : NotFound();

    /// <summary>A file of a frozen report.</summary>
    [HttpGet(Home + "/{report:long}/{file}")]
    [Needs(Right.ReadPortfolio)]
    public async Task<IActionResult> File(long report, string file, CancellationToken cancellation) =>
        !MaySee ? Forbid()
        : await find.ForAsync(null, report, file, SeesIssuedOnly, cancellation) is { } path
            ? PhysicalFile(
                path,
                Types.TryGetContentType(path, out var type) ? type : "application/octet-stream",
                Path.GetFileName(path)
            )
        : NotFound();
}
