using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>Returns a report that was sent in, with a comment, or approves it. Done twice it is done once.</summary>
public sealed class ReviewStatusReport(PortalDb db)
{
    /// <summary>Reviews the report.</summary>
    /// <returns>Why it may not be; null where it is.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        int number,
        long reportId,
        ReviewOutcome outcome,
        string? comment,
        string who,
        CancellationToken cancellation = default
    )
    {
        var said = (comment ?? "").ReplaceLineEndings(" ").Trim();
        if (Fault(outcome, said) is { } fault)
        {
            return fault;
        }

        var done = outcome == ReviewOutcome.Approved ? "Godkände" : "Återlämnade";
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"{done} lägesrapport {reportId}, delprojekt {number}"),
            cancellation
        );
        var known = await ReadRounds.OfAsync(db, investmentId, cancellation);
        var subproject = known?.Subprojects.SingleOrDefault(s => s.Number == number);
        var asked = known?.Facts.Asked.SingleOrDefault(a =>
            a.SubprojectId == subproject?.Id && a.Sent.Any(sent => sent.Report.Id == reportId)
        );
        if (asked is null)
        {
            return new Refusal("Det finns ingen sådan lägesrapport att granska.");
        }

        if (asked.Latest!.Report.Id != reportId)
        {
            return new Refusal("En nyare lägesrapport har skickats in. Granska den i stället.");
        }

        if (asked.Latest.Review is { } earlier)
        {
            return earlier.Outcome == outcome
                ? null
                : new Refusal($"Lägesrapporten är redan {ReportWords.Word(asked.State).ToLowerInvariant()}.");
        }

        await batch.AddAsync(
            [
                new ReportReview
                {
                    StatusReportId = reportId,
                    Outcome = outcome,
                    Comment = said,
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return null;
    }

    private static Refusal? Fault(ReviewOutcome outcome, string comment) =>
        comment.Length == 0 && outcome == ReviewOutcome.Returned
            ? new Refusal("Skriv vad som ska kompletteras innan rapporten återlämnas.")
        : comment.Length > ReportReview.LongestComment
            ? new Refusal($"Kommentaren är för lång: högst {ReportReview.LongestComment} tecken.")
        : PersonalNumber.RefusalOf(comment);
}
