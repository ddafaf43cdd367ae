using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Imports.Example;
using Portal.Reporting;

namespace Portal.Jobs;

/// <summary>
/// Freezes one report of the example and issues it for a meeting, so that who tries the portal out as a politician has something to
/// read. Once: where a report was ever frozen, nothing is done.
/// </summary>
public sealed class IssueExampleReport(PortalDb db, FreezeReport freeze)
{
    private const string Who = "system";

    /// <summary>Whether the example is there and no report is.</summary>
    public async Task<bool> IsMissingAsync(CancellationToken cancellation = default) =>
        await db.Batches.AnyAsync(b => b.Example, cancellation) && !await db.FrozenReports.AnyAsync(cancellation);

    /// <summary>Does it.</summary>
    /// <returns>What was done, as a Swedish sentence; null where there was nothing to do.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellation = default)
    {
        if (await db.ReportIssues.AnyAsync(cancellation))
        {
            return null;
        }

        var investment = await ListInvestments.Standing(db).OrderBy(i => i.Id).FirstAsync(cancellation);
        var told = ExampleStory.Read().Issued;
        var month = Month.TryParse(told.Month)!.Value;
        var frozen = await freeze.RunAsync(ReportKind.FollowUp, investment.Id, month, Who, null, cancellation);
        if (!frozen.TryGet(out var files, out var refusal))
        {
            return refusal.Sentence;
        }

        var issue = new ReportIssue
        {
            FrozenReportId = files.Report.Id,
            MeetingDay = told.MeetingDay,
            Committee = investment.DecidedBy,
            AgendaItem = told.AgendaItem,
            CaseNumber = investment.CaseNumber,
        };
        var name = $"rapporten för {SwedishText.MonthName(month)}";
        await db.RecordAsync(
            new BatchOrigin(Who, $"Gav ut exemplets rapport: {name}", Example: true),
            [issue],
            cancellation
        );
        return $"Exemplets rapport gjordes och gavs ut: {name}, till {issue.Meeting}.";
    }
}
