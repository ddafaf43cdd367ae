using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.TimeSavings;
using Portal.Features.Shared;

namespace Portal.Features.TimeSavings;

/// <summary>Mätningar: how many investigations were started, and what they took before and after.</summary>
[Needs(Right.ReportProgress)]
public sealed class MeasurementsController(ShowMeasurements show, RecordMeasurement record) : Controller
{
    private const string Address = "/investeringar/{id:long}/delprojekt/{number:int}/matningar";

    /// <summary>The form, and what has been measured so far.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> Show(
        long id,
        int number,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await show.SaverAsync(id, number, cancellation) is { } saver
            ? View(
                "Measurements",
                await show.ForAsync(id, saver, new WrittenMeasurement(), cancellation) with
                {
                    Done = done == "ja",
                }
            )
            : NotFound();

    /// <summary>Records what was measured; the form again where something is wrong.</summary>
    [HttpPost(Address)]
    public async Task<IActionResult> Record(
        long id,
        int number,
        [FromForm] WrittenMeasurement written,
        CancellationToken cancellation
    )
    {
        if (await show.SaverAsync(id, number, cancellation) is not { } saver)
        {
            return NotFound();
        }

        var faults = await record.RunAsync(written, saver, User.Who(), cancellation);
        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return faults.Count == 0
            ? RedirectToAction(
                nameof(Show),
                new
                {
                    id,
                    number,
                    klart = "ja",
                }
            )
            : View("Measurements", await show.ForAsync(id, saver, written, cancellation));
    }
}
