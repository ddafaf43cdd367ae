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
    )
    {
        if (await show.SaverAsync(id, number, cancellation) is not { } saver)
        {
            return NotFound();
        }

        var standing = await show.StandingAsync(saver.SubprojectId, cancellation);
        var said = done switch
        {
            "ja" => "Mätningen är sparad och räknas med från och med nu.",
            "atertagen" => "Mätningen är tillbakatagen. Det som gällde före räknas igen.",
            _ => null,
        };
        return View(
            "Measurements",
            new MeasurementsPage(id, saver, new WrittenMeasurement { Seen = standing.Latest }, standing, said)
        );
    }

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
            : View(
                "Measurements",
                new MeasurementsPage(id, saver, written, await show.StandingAsync(saver.SubprojectId, cancellation))
            );
    }
}
