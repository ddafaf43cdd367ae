using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Values;
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
    [ProducesResponseType<object>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
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

        return (await figures.ForAsync(id, Month.TryParse(asOf), moment, cancellation)).TryGet(
            out var found,
            out var refusal
        )
            ? File(JsonWriter.Bytes(found), "application/json")
            : Refused(StatusCodes.Status404NotFound, refusal.Sentence);
    }

    private ObjectResult Refused(int status, string sentence) => Problem(sentence, statusCode: status);
}
