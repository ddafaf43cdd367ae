using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Risks;

/// <summary>Risker: all of them with their matrix, and each with its history.</summary>
[Needs(Right.ReadSubproject)]
public sealed class RisksController(ShowRisks show) : Controller
{
    /// <summary>All risks.</summary>
    [HttpGet("/investeringar/{id:long}/risker")]
    public async Task<IActionResult> Show(
        long id,
        AskedMoment asked,
        [FromQuery(Name = "visa")] string? levels,
        CancellationToken cancellation
    ) => await show.ForAsync(id, asked, levels, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>One risk.</summary>
    [HttpGet("/investeringar/{id:long}/risker/{risk:int}")]
    public async Task<IActionResult> One(
        long id,
        int risk,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "bedomd" => "Bedömningen är sparad och gäller från och med i dag.",
            "stangd" => "Risken är stängd. Den finns kvar i listan över stängda risker och kan öppnas igen.",
            "oppnad" => "Risken är öppnad igen.",
            _ => null,
        };
        return await show.OneAsync(id, risk, asked, said, cancellation) is { } page ? View(page) : NotFound();
    }
}
