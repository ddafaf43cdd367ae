using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Forecasts;

/// <summary>Prognos: shown, given for a month, and taken back.</summary>
public sealed class ForecastsController(ShowForecasts show, RecordForecasts record, WithdrawForecast withdraw)
    : Controller
{
    private const string ReasonKey = "skal";

    /// <summary>The forecasts.</summary>
    [HttpGet("/investeringar/{id:long}/prognos")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "lamnad" => "Prognosen är sparad.",
            "atertagen" => "Prognosen är återtagen. Den som gällde före räknas igen.",
            "grans" => "Gränsen är sparad och gäller från och med nu.",
            _ => null,
        };
        return await show.ForAsync(id, asked, said, cancellation) is { } page ? View(page) : NotFound();
    }

    /// <summary>The form of a month.</summary>
    [HttpGet("/investeringar/{id:long}/prognos/ny")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> New(
        long id,
        [FromQuery(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => await show.FormAsync(id, month, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Records what is written, or does what a button of one subproject says and shows the form again.</summary>
    [HttpPost("/investeringar/{id:long}/prognos/ny")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Go(long id, [FromForm] ForecastForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (await show.FormAsync(id, form.Month, cancellation) is not { } page)
        {
            return NotFound();
        }

        form.Fit(page.Forecasts);
        if (form.Press is not "spara")
        {
            form.Apply(page.Forecasts);
            return View(nameof(New), page with { Form = form });
        }

        var faults = await record.RunAsync(id, form, User.Who(), cancellation);
        if (faults.Count == 0)
        {
            return Redirect($"/investeringar/{id}/prognos?manad={form.Month}&klart=lamnad");
        }

        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Sentence);
        }

        return View(nameof(New), page with { Form = form });
    }

    /// <summary>A forecast before it is taken back, and the question why.</summary>
    [HttpGet("/investeringar/{id:long}/prognos/{forecastId:long}/aterta")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Withdraw(long id, long forecastId, CancellationToken cancellation) =>
        await PageAsync(id, forecastId, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost("/investeringar/{id:long}/prognos/{forecastId:long}/aterta")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Withdraw(
        long id,
        long forecastId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await withdraw.RunAsync(id, forecastId, reason, User.Who(), cancellation) is not { } refusal)
        {
            return Redirect($"/investeringar/{id}/prognos?klart=atertagen");
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await PageAsync(id, forecastId, cancellation) is { } page ? View(page) : NotFound();
    }

    private async Task<WithdrawForecastPage?> PageAsync(long id, long forecastId, CancellationToken cancellation) =>
        await withdraw.FindAsync(id, forecastId, cancellation) is { } forecast
            ? new WithdrawForecastPage(id, await show.NumberAsync(forecast, cancellation), forecast)
            : null;
}
