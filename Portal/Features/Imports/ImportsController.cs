using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;
using Portal.Imports;

namespace Portal.Features.Imports;

/// <summary>Import: a file is chosen, reviewed and imported; an import can be undone.</summary>
public sealed class ImportsController(ShowImports show, ImportUpload upload, PendingFiles pending, UndoImport undo)
    : Controller
{
    private const string FileKey = "fil";
    private const string ReasonKey = "skal";

    /// <summary>Where a file is chosen, and the imports there have been.</summary>
    [HttpGet("/import")]
    [Needs(Right.ReadLedger)]
    public async Task<IActionResult> List(
        [FromQuery(Name = Pagination.Key)] int? page,
        CancellationToken cancellation
    ) => View(await show.ListAsync(page ?? 1, cancellation));

    /// <summary>Takes a file in, to be reviewed. Nothing is imported by it.</summary>
    [HttpPost("/import")]
    [Needs(Right.ChangeLedger)]
    [LimitUpload]
    public async Task<IActionResult> Upload([FromForm(Name = FileKey)] IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
        {
            ModelState.Clear();
            ModelState.AddModelError(FileKey, file is null ? "Välj en fil." : "Filen är tom: välj en annan.");
            return View(nameof(List), await show.ListAsync(1, cancellation));
        }

        var key = await pending.KeepAsync(file, cancellation);
        return RedirectToAction(nameof(Review), new { key });
    }

    /// <summary>What an import would do.</summary>
    [HttpGet("/import/granska/{key}")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Review(string key, ImportChoices choices, CancellationToken cancellation) =>
        Shown(await upload.ReviewAsync(key, choices, User.Who(), cancellation));

    /// <summary>Imports the reviewed file.</summary>
    [HttpPost("/import/granska/{key}")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Import(string key, ImportChoices choices, CancellationToken cancellation) =>
        await upload.ImportAsync(key, choices, User.Who(), cancellation) is var state && state.UnderWay is { } begun
            ? Redirect($"/import/granska/{key}{begun.Task.Choices.Query}")
            : Shown(state);

    /// <summary>Keeps what the columns of the file are, for it and the next with the same headings.</summary>
    [HttpPost("/import/granska/{key}/kolumner")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Columns(
        string key,
        ColumnsForm form,
        ImportChoices choices,
        CancellationToken cancellation
    )
    {
        var (isThere, refusal) = await upload.KeepColumnsAsync(key, form, choices, User.Who(), cancellation);
        if (!isThere || refusal is null)
        {
            return RedirectToAction(nameof(Review), new { key, redovisning = choices.Ledger });
        }

        ModelState.AddModelError($"{ColumnsForm.ColumnKey}[0]", refusal.Sentence);
        return Shown(await upload.ReviewAsync(key, choices, User.Who(), cancellation));
    }

    /// <summary>Throws the uploaded file away.</summary>
    [HttpPost("/import/granska/{key}/avbryt")]
    [Needs(Right.ChangeLedger)]
    public IActionResult Cancel(string key)
    {
        upload.Cancel(key);
        return RedirectToAction(nameof(List));
    }

    /// <summary>An import that was made.</summary>
    [HttpGet("/import/{fileId:long}")]
    [Needs(Right.ReadLedger)]
    public async Task<IActionResult> Show(
        long fileId,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await show.FindAsync(fileId, cancellation) is { } page
            ? View(
                page with
                {
                    Done = done switch
                    {
                        "importerad" => "Filen är importerad.",
                        "angrad" => "Importen är ångrad. Filen kan importeras igen.",
                        _ => null,
                    },
                }
            )
            : NotFound();

    /// <summary>What follows if an import is undone, and the question why.</summary>
    [HttpGet("/import/{fileId:long}/angra")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Undo(long fileId, CancellationToken cancellation) =>
        await show.FindAsync(fileId, cancellation) switch
        {
            null => NotFound(),
            { Import.Undo: not null } => RedirectToAction(nameof(Show), new { fileId }),
            var page => View(page),
        };

    /// <summary>Undoes an import; done twice it is done once.</summary>
    [HttpPost("/import/{fileId:long}/angra")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> UndoForGood(
        long fileId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await show.FindAsync(fileId, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (
            page.Import.Undo is null
            && (await undo.RunAsync(fileId, reason ?? "", User.Who(), cancellation)).Refusal is { } refusal
        )
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return View(nameof(Undo), page);
        }

        return RedirectToAction(nameof(Show), new { fileId, klart = "angrad" });
    }

    private IActionResult Shown(UploadState state) =>
        state switch
        {
            { UnderWay: { } underWay } => View(nameof(UploadState.UnderWay), underWay),
            { Review: { } review } => View(nameof(Review), review),
            { FileId: { } fileId } => RedirectToAction(nameof(Show), new { fileId, klart = "importerad" }),
            _ => View("Gone"),
        };
}
