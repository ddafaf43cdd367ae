using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Forecasts;

/// <summary>Gräns för kommentar: a setting of the whole portal, reached from the forecasts of an investment.</summary>
[Needs(Right.KeepSettings)]
public sealed class ThresholdController(ChangeThreshold change) : Controller
{
    private const string Address = "/investeringar/{id:long}/prognos/grans";
    private const string PercentKey = "procent";

    /// <summary>The form, with what holds now.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> Threshold(long id, CancellationToken cancellation) =>
        View(new ThresholdPage(id, await change.NowAsync(cancellation)));

    /// <summary>Records another; the form again where it cannot be read.</summary>
    [HttpPost(Address)]
    public async Task<IActionResult> Threshold(
        long id,
        [FromForm(Name = PercentKey)] string? percent,
        CancellationToken cancellation
    )
    {
        if (await change.RunAsync(percent, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"/investeringar/{id}/prognos?klart=grans");
        }

        ModelState.AddModelError(PercentKey, refusal.Sentence);
        return await Threshold(id, cancellation);
    }
}

/// <summary>The form of the threshold.</summary>
/// <param name="Investment">The investment that the reader came from.</param>
/// <param name="Now">What holds now.</param>
public sealed record ThresholdPage(long Investment, Share Now);
