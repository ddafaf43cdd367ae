using Microsoft.AspNetCore.Mvc;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>
/// Freezes the report of a month by hand, before the calendar's jobs come to it or for a month that they do not make one for. The same for
/// the report of an investment and for that over all of them, which have addresses, rights and figures of their own.
/// </summary>
public abstract class FreezesOfReports(FreezeReport freeze, ReportKind kind) : Controller
{
    /// <summary>The report before it is frozen: what it says, and what it lacks.</summary>
    protected async Task<IActionResult> ReviewAsync(long? id, string? month, CancellationToken cancellation) =>
        Month.TryParse(month) is { } asked && await PageAsync(id, asked, cancellation) is { } page
            ? View("Freeze", page)
            : NotFound();

    /// <summary>Freezes it; done twice it is done once.</summary>
    protected async Task<IActionResult> FreezeAsync(
        long? id,
        string home,
        string? month,
        CancellationToken cancellation
    )
    {
        if (Month.TryParse(month) is not { } asked)
        {
            return NotFound();
        }

        var made = await freeze.RunAsync(kind, id, asked, User.Who(), cancellation: cancellation);
        if (made.TryGet(out var files, out var refusal))
        {
            return Redirect($"{home}/{files.Report.Id}");
        }

        ModelState.AddModelError("", refusal.Sentence);
        return await ReviewAsync(id, month, cancellation);
    }

    /// <summary>What is shown before a month's report is frozen; null where there is nothing to freeze.</summary>
    protected abstract Task<FreezePage?> PageAsync(long? id, Month month, CancellationToken cancellation);
}

/// <summary>A report before it is frozen by hand.</summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="Month">The month.</param>
/// <param name="Of">What it is about; null for all investments.</param>
/// <param name="Action">Where it is frozen.</param>
/// <param name="Back">The page that it is frozen from.</param>
/// <param name="Sentences">What it says.</param>
/// <param name="Missing">What is missing beside that, by the investment that it is missing from.</param>
public sealed record FreezePage(
    ReportKind Kind,
    Month Month,
    string? Of,
    string Action,
    Crumb Back,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<(string From, string Sentence)> Missing
);
