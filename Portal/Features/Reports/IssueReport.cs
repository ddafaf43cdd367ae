using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;
using Portal.Jobs;
using Portal.Mail;

namespace Portal.Features.Reports;

/// <summary>The issue of a report that may be recorded, or what is wrong with what was asked for.</summary>
/// <param name="Issue">The issue; null where something is wrong.</param>
/// <param name="Faults">What is wrong, by field.</param>
/// <param name="IsSame">Whether precisely this stands already.</param>
public sealed record CheckedIssue(ReportIssue? Issue, IReadOnlyList<WrittenFault> Faults, bool IsSame = false);

/// <summary>Records that a frozen report was issued for a meeting, which those who have chosen it are told by mail, and withdraws what was so recorded by mistake.</summary>
public sealed class IssueReport(PortalDb db, FindReport find, TellByMail tell, WakeMail wakeMail)
{
    /// <summary>What would be recorded, or what is wrong; nothing is stored.</summary>
    public CheckedIssue Check(FoundReport found, WrittenIssue written)
    {
        if (found.Replaced is { } replaced)
        {
            return new CheckedIssue(null, [new WrittenFault("", replaced.Sentence)]);
        }

        var (issue, faults) = written.Read(found.Report, db.Today);
        return new CheckedIssue(issue, faults, issue is not null && found.Issues.Any(issue.IsSameAs));
    }

    /// <summary>Records it, or tells what is wrong. The same meeting is recorded once.</summary>
    public async Task<CheckedIssue> RunAsync(
        FoundReport found,
        WrittenIssue written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, $"Gav ut {found.Name}"), cancellation);
        var now = await find.ForAsync(found.Investment?.Id, found.Report.Id, issuedOnly: false, cancellation);
        var result = Check(now ?? found, written);
        if (result is { Issue: { } issue, IsSame: false })
        {
            await batch.AddAsync([issue], cancellation);
            await tell.OfIssueAsync(found.Investment, found.Report, issue, cancellation);
            await batch.CommitAsync(cancellation);
            await wakeMail.RunAsync(CancellationToken.None);
        }

        return result;
    }

    /// <summary>Withdraws an issue; what is withdrawn already is left as it is.</summary>
    /// <returns>Why it may not be; null where it is withdrawn.</returns>
    public async Task<Refusal?> WithdrawAsync(
        FoundReport found,
        long issueId,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        var what = $"Återtog utgivningen av {found.Name}";
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, what), cancellation);
        if (await ReadIssues.Standing(db).AnyAsync(issue => issue.Id == issueId, cancellation))
        {
            await batch.AddAsync([new Withdrawal { ReportIssueId = issueId, Reason = reason!.Trim() }], cancellation);
            await tell.TakeBackIssueAsync(issueId, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
