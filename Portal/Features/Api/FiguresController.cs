using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting.Writers;

namespace Portal.Features.Api;

/// <summary>The figures for other programs: the same document as the figures command prints.</summary>
[ApiController]
[Route("api/v1/investments/{id:long}/figures")]
public sealed class FiguresController(ReadFigures figures) : ControllerBase
{
    /// <summary>All figures of an investment at the end of a month.</summary>
    /// <param name="id">The investment.</param>
    /// <param name="asOf">The month, as 2021-04; the last with facts where it is not given.</param>
    /// <param name="knownAt">The moment, as 2021-05-10T12:00:00Z; that of the last recorded batch where it is not given.</param>
    /// <param name="cancellation">Stops the work.</param>
    [HttpGet]
    [Needs(Right.ReadFigures)]
    [ProducesResponseType<object>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Show(long id, string? asOf, string? knownAt, CancellationToken cancellation)
    {
        if (asOf is not null && Month.Read(asOf).Refusal is { } wrong)
        {
            return Refused(StatusCodes.Status400BadRequest, wrong.Sentence);
        }

        var moment = SwedishTime.TryParse(knownAt);
        if (knownAt is not null && moment is null)
        {
            return Refused(
                StatusCodes.Status400BadRequest,
                $"”{knownAt}” är ingen tidpunkt; skriv som 2021-05-10T12:00:00Z."
            );
        }

        if (HttpContext.Rights().IsIssuedOnly(Right.ReadFigures, id))
        {
            return await IssuedAsync(id, Month.TryParse(asOf), knownAt is not null, cancellation);
        }

        return (await figures.ForAsync(id, Month.TryParse(asOf), moment, cancellation)).TryGet(
            out var found,
            out var refusal
        )
            ? File(JsonWriter.Bytes(found), "application/json")
            : Refused(StatusCodes.Status404NotFound, refusal.Sentence);
    }

    // Who may see only what was issued sees the months whose report was issued for a meeting, as they were known then.
    private async Task<IActionResult> IssuedAsync(long id, Month? asOf, bool asksMoment, CancellationToken cancellation)
    {
        var months = await figures.IssuedMonthsAsync(id, cancellation);
        if (months.Count == 0)
        {
            return Refused(StatusCodes.Status404NotFound, "Ingen rapport om investeringen är utgiven ännu.");
        }

        return !asksMoment && await figures.IssuedAsync(id, asOf ?? months[0], cancellation) is { } issued
            ? File(JsonWriter.Bytes(issued), "application/json")
            : Refused(
                StatusCodes.Status403Forbidden,
                "Ingen behörighet: bara det som har rapporterats, som det var då."
            );
    }

    private ObjectResult Refused(int status, string sentence) => Problem(sentence, statusCode: status);
}
