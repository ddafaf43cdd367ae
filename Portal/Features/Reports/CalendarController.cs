using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;
using Portal.Jobs;

namespace Portal.Features.Reports;

/// <summary>Rapportkalender: what reports are to come, due, waiting, done and failed, and the meetings that ask for some.</summary>
[Route("/rapporter/kalender")]
public sealed class CalendarController(ShowCalendar show, KeepMeetings keep, JobBoard board) : Controller
{
    internal const string Home = "/rapporter/kalender";
    internal const string ReasonKey = "skal";

    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["inlagt"] = "Sammanträdet är inlagt.",
        ["redan"] = "Sammanträdet var redan inlagt, och är det en gång.",
        ["atertaget"] = "Sammanträdet är taget ur kalendern.",
        ["forsoker"] = "Portalen försöker nu. Ladda om sidan om en stund för att se hur det gick.",
    };

    /// <summary>The calendar.</summary>
    [HttpGet("")]
    [Needs(Right.ReadReports)]
    public async Task<IActionResult> Calendar(
        [FromQuery(Name = Pagination.Key)] int? page,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        View(
            await show.ForAsync(HttpContext.Rights(), Math.Max(1, page ?? 1), cancellation) with
            {
                Done = DoneWords.GetValueOrDefault(done ?? ""),
            }
        );

    /// <summary>Makes what is due of a kind, without waiting for the morning; what failed is thereby tried again.</summary>
    [HttpPost("{slag}/igen")]
    [Needs(Right.RunJobs)]
    public async Task<IActionResult> TryAgain(string slag, CancellationToken cancellation)
    {
        if (CalendarPage.Kind(slag) is not { } kind)
        {
            return NotFound();
        }

        await board.RunReportsAsync(kind, cancellation);
        return Redirect(Home + "?klart=forsoker");
    }

    /// <summary>The form of a new meeting.</summary>
    [HttpGet("sammantrade/ny")]
    [Needs(Right.KeepCalendar)]
    public IActionResult NewMeeting() => View(new MeetingForm());

    /// <summary>The review, or the end: a meeting sent twice is recorded once.</summary>
    [HttpPost("sammantrade/ny")]
    [Needs(Right.KeepCalendar)]
    public async Task<IActionResult> Go([FromForm] MeetingForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (form.Press == "andra")
        {
            return View(nameof(NewMeeting), form);
        }

        var isSent = form.Press == "spara";
        var result = isSent
            ? await keep.AddAsync(form.Written, User.Who(), cancellation)
            : await keep.CheckAsync(form.Written, cancellation);
        if (result.IsSame)
        {
            return Redirect(Home + "?klart=redan");
        }

        if (result.Meeting is { } meeting)
        {
            return isSent
                ? Redirect(Home + "?klart=inlagt")
                : View(
                    "ReviewMeeting",
                    new ReviewedMeeting(form, meeting, await show.AskedAsync(meeting, cancellation))
                );
        }

        foreach (var fault in result.Faults)
        {
            ModelState.AddModelError($"{nameof(MeetingForm.Written)}.{fault.Field}", fault.Sentence);
        }

        return View(nameof(NewMeeting), form);
    }

    /// <summary>The question whether a meeting is to be taken back.</summary>
    [HttpGet("sammantrade/{meeting:long}/aterta")]
    [Needs(Right.KeepCalendar)]
    public async Task<IActionResult> WithdrawMeeting(long meeting, CancellationToken cancellation) =>
        await keep.FindAsync(meeting, cancellation) is { } found ? View(found) : NotFound();

    /// <summary>Takes a meeting back; done twice it is done once.</summary>
    [HttpPost("sammantrade/{meeting:long}/aterta")]
    [Needs(Right.KeepCalendar)]
    public async Task<IActionResult> WithdrawForGood(
        long meeting,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await keep.FindAsync(meeting, cancellation) is not { } found)
        {
            return Redirect(Home + "?klart=atertaget");
        }

        if (await keep.WithdrawAsync(found, reason, User.Who(), cancellation) is { } refusal)
        {
            ModelState.AddModelError(ReasonKey, refusal.Sentence);
            return View(nameof(WithdrawMeeting), found);
        }

        return Redirect(Home + "?klart=atertaget");
    }
}
