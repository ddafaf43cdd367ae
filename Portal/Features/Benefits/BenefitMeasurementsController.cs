using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Benefits;
using Portal.Features.Shared;

namespace Portal.Features.Benefits;

/// <summary>A measurement of a benefit, and the way back from it and from the benefit itself.</summary>
[Needs(Right.ReportProgress)]
public sealed class BenefitMeasurementsController(RecordBenefitMeasurement record, TakeBackBenefit takeBack)
    : Controller
{
    private const string Home = "/investeringar/{id:long}/nyttor/{benefit:int}";
    private const string ReasonKey = "skal";

    /// <summary>The form of a measurement.</summary>
    [HttpGet(Home + "/matning")]
    public async Task<IActionResult> Measure(long id, int benefit, CancellationToken cancellation) =>
        await FormAsync(id, benefit, new WrittenBenefitMeasurement(), cancellation);

    /// <summary>Records a measurement; the form again where something is wrong.</summary>
    [HttpPost(Home + "/matning")]
    public async Task<IActionResult> Measure(
        long id,
        int benefit,
        [FromForm] WrittenBenefitMeasurement written,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        var faults = await record.RunAsync(id, benefit, written, User.Who(), cancellation);
        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return faults.Count == 0
            ? Redirect($"/investeringar/{id}/nyttor/{benefit}?klart=matt")
            : await FormAsync(id, benefit, written, cancellation);
    }

    /// <summary>A benefit before it is taken back, and the question why.</summary>
    [HttpGet(Home + "/ta-tillbaka")]
    public Task<IActionResult> TakeBack(long id, int benefit, CancellationToken cancellation) =>
        AskAsync(id, benefit, null, cancellation);

    /// <summary>A measurement before it is taken back, and the question why.</summary>
    [HttpGet(Home + "/matning/{measurement:long}/ta-tillbaka")]
    public Task<IActionResult> TakeBack(long id, int benefit, long measurement, CancellationToken cancellation) =>
        AskAsync(id, benefit, measurement, cancellation);

    /// <summary>Takes a benefit back as it was last recorded; done twice it is done once.</summary>
    [HttpPost(Home + "/ta-tillbaka")]
    public async Task<IActionResult> TakeBackForGood(
        long id,
        int benefit,
        [FromForm(Name = "visad")] long seen,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await takeBack.RunAsync(id, benefit, null, seen, reason, User.Who(), cancellation) is { } refusal)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return await AskAsync(id, benefit, null, cancellation);
        }

        var stands = await takeBack.FindAsync(id, benefit, null, cancellation) is not null;
        return Redirect($"/investeringar/{id}/nyttor{(stands ? $"/{benefit}" : "")}?klart=atertagen");
    }

    /// <summary>Takes a measurement back; done twice it is done once.</summary>
    [HttpPost(Home + "/matning/{measurement:long}/ta-tillbaka")]
    public async Task<IActionResult> TakeBackMeasurement(
        long id,
        int benefit,
        long measurement,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await takeBack.RunAsync(id, benefit, measurement, null, reason, User.Who(), cancellation) is { } refusal)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return await AskAsync(id, benefit, measurement, cancellation);
        }

        return Redirect($"/investeringar/{id}/nyttor/{benefit}?klart=matning-atertagen");
    }

    private async Task<IActionResult> FormAsync(
        long id,
        int benefit,
        WrittenBenefitMeasurement written,
        CancellationToken cancellation
    ) =>
        await takeBack.FindAsync(id, benefit, null, cancellation) is { } found
            ? View(nameof(Measure), new MeasurementPage(found.Investment, found.Of, written))
            : NotFound();

    private async Task<IActionResult> AskAsync(
        long id,
        int benefit,
        long? measurement,
        CancellationToken cancellation
    ) =>
        await takeBack.FindAsync(id, benefit, measurement, cancellation) is { } page
            ? View(nameof(TakeBack), page)
            : NotFound();
}
