using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>Corrects the frozen reports of an investment.</summary>
[Route("/investeringar/{id:long}/rapporter/{report:long}/ratta")]
public sealed class ReportVersionsController(FindReport find, FreezeReport freeze, ReadFigures figures)
    : CorrectionsOfReports(find, freeze)
{
    /// <summary>The form: what is corrected, and why.</summary>
    [HttpGet("")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> Correct(long id, long report, CancellationToken cancellation) =>
        AskAsync(id, report, cancellation);

    /// <summary>The review, or the end.</summary>
    [HttpPost("")]
    [Needs(Right.IssueReports)]
    public Task<IActionResult> Go(
        long id,
        long report,
        [FromForm] CorrectionForm form,
        CancellationToken cancellation
    ) => SendAsync(id, report, form, cancellation);

    /// <inheritdoc />
    protected override async Task<FigureChanges> ChangesAsync(FrozenReport report, CancellationToken cancellation)
    {
        var (id, month) = (report.InvestmentId!.Value, report.Month);
        var before = await figures.AtBatchAsync(id, month, report.KnownBatch, cancellation);
        var after = await figures.ForAsync(id, month, cancellation: cancellation);
        return FigureChanges.Between(before!, after.Value);
    }
}
