using System.Text;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Imports.TimeMeasurements;

namespace Portal.Features.TimeSavings;

/// <summary>Mätningar ur en fil: the template, the review, the recording and the way back.</summary>
[Needs(Right.ReportProgress)]
public sealed class MeasurementFilesController(
    ShowMeasurements show,
    RecordMeasurementFile record,
    TakeBackMeasurementFile takeBack
) : Controller
{
    /// <summary>The largest file taken, in megabytes.</summary>
    public const int MostMegabytes = 1;

    private const string Home = "/investeringar/{id:long}/delprojekt/{number:int}/matningar/fil";
    private const string FileKey = "fil";
    private const string ReasonKey = "skal";

    /// <summary>Where the template is fetched and a file is chosen.</summary>
    [HttpGet(Home)]
    public async Task<IActionResult> Show(
        long id,
        int number,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "inlast" => "Filen är inläst och räknas från och med nu.",
            "atertagen" => "Mätningarna ur filen är tillbakatagna. Det som gällde före räknas igen.",
            _ => null,
        };
        return await PageAsync(id, number, cancellation) is { } page
            ? View("File", page with { Done = said })
            : NotFound();
    }

    /// <summary>The template: headings, and nothing else.</summary>
    [HttpGet(Home + "/mall")]
    public async Task<IActionResult> Template(long id, int number, CancellationToken cancellation) =>
        await show.SaverAsync(id, number, cancellation) is null
            ? NotFound()
            : File(
                [
                    .. Encoding.UTF8.Preamble,
                    .. Encoding.UTF8.GetBytes(
                        string.Join(';', MeasurementTable.Headings.Select(CsvText.Cell)) + "\r\n"
                    ),
                ],
                "text/csv; charset=utf-8",
                "matningar.csv"
            );

    /// <summary>What a file would do. Stores nothing.</summary>
    [HttpPost(Home)]
    [LimitUpload(Most = MostMegabytes)]
    public async Task<IActionResult> Review(
        long id,
        int number,
        [FromForm(Name = FileKey)] IFormFile? upload,
        CancellationToken cancellation
    )
    {
        if (await PageAsync(id, number, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (upload is not { Length: > 0 })
        {
            return Refused(page, "Välj en fil.");
        }

        await using var content = upload.OpenReadStream();
        if (!ReadMeasurementFile.From(content).TryGet(out var file, out var refusal))
        {
            return Refused(page, refusal.Sentence);
        }

        var name = Path.GetFileName(upload.FileName);
        return PersonalNumber.RefusalOf(name) is { } personal ? Refused(page, personal.Sentence)
            : (await record.CheckAsync(page.Saver, file, cancellation)).TryGet(out var review, out var wrong)
                ? View("FileReview", new FileReviewPage(id, page.Saver, review, name, ReviewedRows.Text(file)))
            : Refused(page, wrong.Sentence);
    }

    /// <summary>Records what was reviewed; sent twice it is recorded once.</summary>
    [HttpPost(Home + "/spara")]
    public async Task<IActionResult> Save(
        long id,
        int number,
        [FromForm(Name = "namn")] string? name,
        [FromForm(Name = "rader")] string? rows,
        [FromForm(Name = "sedd")] long seen,
        CancellationToken cancellation
    )
    {
        if (await PageAsync(id, number, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (ReviewedRows.Read(rows) is not { } file || PersonalNumber.RefusalOf(name ?? "") is not null)
        {
            return Refused(page, "Det granskade kom inte med. Välj filen igen.");
        }

        var kept = name is { Length: > 0 and <= 100 } ? name : "fil";
        var result = await record.RunAsync(page.Saver, file, kept, seen, User.Who(), cancellation);
        return !result.TryGet(out var review, out var refusal) ? Refused(page, refusal.Sentence)
            : review.IsRefused || review.IsOvertaken(seen)
                ? View("FileReview", new FileReviewPage(id, page.Saver, review, kept, rows!, review.IsOvertaken(seen)))
            : Redirect($"{page.Address}?klart=inlast");
    }

    /// <summary>What a file brought before it is taken back, and the question why.</summary>
    [HttpGet(Home + "/{batch:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(long id, int number, long batch, CancellationToken cancellation) =>
        await PageAsync(id, number, cancellation) is { } page
        && page.Files.FirstOrDefault(file => file.Batch == batch) is { } file
            ? View("FileTakeBack", new FileTakeBackPage(page.Address, file))
            : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(Home + "/{batch:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBack(
        long id,
        int number,
        long batch,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await PageAsync(id, number, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (
            await takeBack.RunAsync(page.Saver.SubprojectId, batch, reason, User.Who(), cancellation) is not { } refusal
        )
        {
            return Redirect($"{page.Address}?klart=atertagen");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await TakeBack(id, number, batch, cancellation);
    }

    private ViewResult Refused(MeasurementFilePage page, string sentence)
    {
        ModelState.AddModelError(FileKey, sentence);
        return View("File", page);
    }

    private async Task<MeasurementFilePage?> PageAsync(long id, int number, CancellationToken cancellation) =>
        await show.SaverAsync(id, number, cancellation) is { } saver
            ? new MeasurementFilePage(id, saver, await takeBack.ListAsync(saver.SubprojectId, cancellation))
            : null;
}

/// <summary>Where a file is chosen.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Saver">The subproject.</param>
/// <param name="Files">The files that anything stands from.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record MeasurementFilePage(
    long Investment,
    TimeSaver Saver,
    IReadOnlyList<RecordedFile> Files,
    string? Done = null
)
{
    /// <summary>The page's own address.</summary>
    public string Address => $"/investeringar/{Investment}/delprojekt/{Saver.Number}/matningar/fil";
}

/// <summary>A file before it is recorded.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Saver">The subproject.</param>
/// <param name="Review">Its rows.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">What was read, to go along unseen.</param>
/// <param name="IsOvertaken">Whether somebody recorded something of the same after the review.</param>
public sealed record FileReviewPage(
    long Investment,
    TimeSaver Saver,
    MeasurementReview Review,
    string Name,
    string Rows,
    bool IsOvertaken = false
)
{
    /// <summary>Where another file is chosen.</summary>
    public string Address => $"/investeringar/{Investment}/delprojekt/{Saver.Number}/matningar/fil";
}

/// <summary>What a file brought, before it is taken back.</summary>
/// <param name="Address">Where the files are.</param>
/// <param name="File">The file.</param>
public sealed record FileTakeBackPage(string Address, RecordedFile File);
