using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Freezes the follow-up report of an investment's month by hand.</summary>
[Route("/investeringar/{id:long}/rapporter/frys")]
public sealed class FreezeFollowUpController(FreezeReport freeze, ReadFigures figures)
    : FreezesOfReports(freeze, ReportKind.FollowUp)
{
    /// <summary>The report before it is frozen.</summary>
    [HttpGet("")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> Freeze(
        long id,
        [FromQuery(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => ReviewAsync(id, month, cancellation);

    /// <summary>Freezes it.</summary>
    [HttpPost("")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> Go(
        long id,
        [FromForm(Name = MomentChoice.MonthKey)] string? month,
        CancellationToken cancellation
    ) => FreezeAsync(id, Home(id), month, cancellation);

    /// <inheritdoc />
    protected override async Task<FreezePage?> PageAsync(long? id, Month month, CancellationToken cancellation)
    {
        if (
            !(await figures.ForAsync(id!.Value, cancellation: cancellation)).TryGet(out var latest, out _)
            || !ReportedMonths.Of(latest).All.Contains(month)
        )
        {
            return null;
        }

        var shown = (await figures.ForAsync(id.Value, month, cancellation: cancellation)).Value;

        return new FreezePage(
            ReportKind.FollowUp,
            month,
            shown.Investment.Name,
            $"{Home(id.Value)}/frys",
            new Crumb("Rapporter", Home(id.Value)),
            shown.Sentences,
            []
        );
    }

    private static string Home(long id) => $"/investeringar/{id}/rapporter";
}
