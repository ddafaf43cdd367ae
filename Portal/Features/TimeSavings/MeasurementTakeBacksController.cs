using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.TimeSavings;

/// <summary>Ta tillbaka: the way back from a single count or sample.</summary>
[Needs(Right.ReportProgress)]
public sealed class MeasurementTakeBacksController(ShowMeasurements show, TakeBackMeasurement takeBack) : Controller
{
    private const string Home = "/investeringar/{id:long}/delprojekt/{number:int}/matningar";
    private const string OfCount = Home + "/antal/{count:long}/ta-tillbaka";
    private const string OfSample = Home + "/tid/{sample:long}/ta-tillbaka";
    private const string ReasonKey = "skal";

    /// <summary>What would be taken back, and the question why.</summary>
    [HttpGet(OfCount)]
    [HttpGet(OfSample)]
    public async Task<IActionResult> Ask(
        long id,
        int number,
        [FromRoute] long? count,
        [FromRoute] long? sample,
        CancellationToken cancellation
    ) =>
        await show.SaverAsync(id, number, cancellation) is { } saver
        && await takeBack.FindAsync(saver.SubprojectId, count, sample, cancellation) is { } found
            ? View("TakeBack", new TakeBackMeasurementPage(MeasurementsPage.AddressOf(id, number), found))
            : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost(OfCount)]
    [HttpPost(OfSample)]
    public async Task<IActionResult> TakeBack(
        long id,
        int number,
        [FromRoute] long? count,
        [FromRoute] long? sample,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await show.SaverAsync(id, number, cancellation) is not { } saver)
        {
            return NotFound();
        }

        if (await takeBack.RunAsync(saver, count, sample, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"{MeasurementsPage.AddressOf(id, number)}?klart=atertagen");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await Ask(id, number, count, sample, cancellation);
    }
}

/// <summary>A count or a sample before it is taken back.</summary>
/// <param name="Home">Where the measurements are.</param>
/// <param name="Of">What would be taken back.</param>
public sealed record TakeBackMeasurementPage(string Home, MeasurementToTakeBack Of)
{
    /// <summary>Where the reason is sent.</summary>
    public string Address =>
        $"{Home}/{(Of.Fact is Domain.TimeSavings.TimeSample ? "tid" : "antal")}/{Of.Fact.Id}/ta-tillbaka";
}
