using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Portal.Domain.Accounts;
using Portal.Features.Shared;
using Portal.Jobs;

namespace Portal.Features.Reports;

/// <summary>Rapporter: what was frozen, and drafts for who wants to look ahead.</summary>
[Route("/investeringar/{id:long}/rapporter")]
public sealed class ReportsController(
    ShowReports show,
    ReadReport read,
    ReadFinalReport readFinal,
    RequestDraft request,
    DraftReports drafts,
    FindReportFile find
) : Controller
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["utgiven"] = "Rapporten är utgiven. Förtroendevalda ser den nu.",
        ["redan"] = "Rapporten var redan utgiven till det mötet, och är det en gång.",
        ["atertagen"] = "Utgivningen är återtagen.",
        ["rattad"] = "Den nya versionen är fryst. Ge ut den när den ska behandlas.",
        ["rattad-redan"] = "Rapporten var redan rättad med en ny version.",
    };

    /// <summary>The reports of an investment.</summary>
    [HttpGet("")]
    [Needs(Right.ReadReports)]
    public async Task<IActionResult> Show(
        long id,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await show.ForAsync(id, SeesIssuedOnly(id), cancellation) is { } page
            ? View(page with { Done = DoneWords.GetValueOrDefault(done ?? "") })
            : NotFound();

    /// <summary>Asks for a draft of a month, made in the background.</summary>
    [HttpPost("utkast")]
    [Needs(Right.MakeDrafts)]
    public async Task<IActionResult> Draft(long id, string? manad, CancellationToken cancellation)
    {
        if (await request.ForAsync(id, manad, cancellation) is { } refusal)
        {
            ModelState.AddModelError(nameof(manad), refusal.Sentence);
            return await Show(id, done: null, cancellation) is ViewResult page
                ? View(nameof(Show), page.Model)
                : NotFound();
        }

        return Redirect($"/investeringar/{id}/rapporter#utkast");
    }

    /// <summary>A file of a draft.</summary>
    [HttpGet("utkast/{draft}/{file}")]
    [Needs(Right.MakeDrafts)]
    public IActionResult DraftFile(long id, string draft, string file) =>
        DraftId.TryParse(draft) is { } name && name.InvestmentId == id
            ? Attachment(drafts.FindFile(name, file))
            : NotFound();

    /// <summary>A frozen report, to be read from top to bottom.</summary>
    [HttpGet("{report:long}")]
    [Needs(Right.ReadReports)]
    public async Task<IActionResult> Read(long id, long report, CancellationToken cancellation) =>
        await read.ForAsync(id, report, SeesIssuedOnly(id), cancellation) is { } page ? View(page)
        : await readFinal.ForAsync(id, report, SeesIssuedOnly(id), cancellation) is { } final ? View("ReadFinal", final)
        : NotFound();

    /// <summary>A file of a frozen report.</summary>
    [HttpGet("{report:long}/{file}")]
    [Needs(Right.ReadReports)]
    public async Task<IActionResult> FrozenFile(long id, long report, string file, CancellationToken cancellation) =>
        Attachment(await find.ForAsync(id, report, file, SeesIssuedOnly(id), cancellation));

    private bool SeesIssuedOnly(long id) => HttpContext.Rights().IsIssuedOnly(Right.ReadReports, id);

    private IActionResult Attachment(string? path) =>
        path is null
            ? NotFound()
            : PhysicalFile(
                path,
                Types.TryGetContentType(path, out var type) ? type : "application/octet-stream",
                Path.GetFileName(path)
            );
}
