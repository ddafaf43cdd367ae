using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Jobs;

namespace Portal.Features.Reports;

/// <summary>Jobb: what the portal does by itself, what came of it, and another try where it failed.</summary>
[Route("/jobb")]
public sealed class JobsController(JobBoard board) : Controller
{
    private const int Size = 50;

    /// <summary>What is scheduled, running and done.</summary>
    [HttpGet("")]
    [Needs(Right.ReadJobs)]
    public async Task<IActionResult> Show(int sida, CancellationToken cancellation)
    {
        var page = Math.Max(1, sida);
        return View("Jobs", new JobsPage(await board.ReadAsync(page, Size, cancellation), page, Size));
    }

    /// <summary>Makes the reports that are due, of every kind, without waiting for the morning.</summary>
    [HttpPost("rapporter")]
    [Needs(Right.RunJobs)]
    public async Task<IActionResult> RunReports(CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<CalendarKind>())
        {
            await board.RunReportsAsync(kind, cancellation);
        }

        return RedirectToAction(nameof(Show));
    }

    /// <summary>Opens the reporting rounds that are to be open, and reminds of reports, without waiting for the morning.</summary>
    [HttpPost("lagesrapporter")]
    [Needs(Right.RunJobs)]
    public async Task<IActionResult> RunReportingRounds(CancellationToken cancellation)
    {
        await board.RunReportingRoundsAsync(cancellation);
        return RedirectToAction(nameof(Show));
    }

    /// <summary>Makes the PDFs that frozen reports lack.</summary>
    [HttpPost("pdf")]
    [Needs(Right.RunJobs)]
    public async Task<IActionResult> MakePdfs(CancellationToken cancellation)
    {
        await board.MakePdfsAsync(cancellation);
        return RedirectToAction(nameof(Show));
    }

    /// <summary>Sends the letters that are due.</summary>
    [HttpPost("epost")]
    [Needs(Right.RunJobs)]
    public async Task<IActionResult> SendMail(CancellationToken cancellation)
    {
        await board.SendMailAsync(cancellation);
        return RedirectToAction(nameof(Show));
    }

    /// <summary>Runs a job once more.</summary>
    [HttpPost("{run}/igen")]
    [Needs(Right.RunJobs)]
    public async Task<IActionResult> RunAgain(string run, CancellationToken cancellation) =>
        await board.RunAgainAsync(run, cancellation) ? RedirectToAction(nameof(Show)) : NotFound();
}

/// <summary>The page Jobb.</summary>
/// <param name="Jobs">What the jobs are doing, did and will do.</param>
/// <param name="Page">The page of the history, from 1.</param>
/// <param name="Size">Runs on a page.</param>
public sealed record JobsPage(JobOverview Jobs, int Page, int Size)
{
    /// <summary>What follows from the board, in a sentence.</summary>
    public string Conclusion =>
        Jobs.Finished.DistinctBy(run => run.Name, StringComparer.Ordinal).FirstOrDefault(run => run.Failed)
            is { } failed
            ? $"{failed.Name} misslyckades senast, {SwedishTime.Text(failed.StartedUtc)}."
        : Jobs.Running is [var running, ..] ? $"{running.Name} pågår."
        : Jobs.FinishedInAll == 0 ? "Inget jobb har körts än."
        : "Inget jobb pågår, och det som har körts gick som det skulle.";
}
