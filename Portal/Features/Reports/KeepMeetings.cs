using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Calendar;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Reports;

/// <summary>A meeting that may be recorded, or what is wrong with what was asked for.</summary>
/// <param name="Meeting">The meeting; null where something is wrong.</param>
/// <param name="Faults">What is wrong, by field.</param>
/// <param name="IsSame">Whether precisely this stands already.</param>
public sealed record CheckedMeeting(Meeting? Meeting, IReadOnlyList<WrittenFault> Faults, bool IsSame = false);

/// <summary>Records meetings, and takes back those that are not to be.</summary>
public sealed class KeepMeetings(PortalDb db)
{
    /// <summary>What would be recorded, or what is wrong; nothing is stored.</summary>
    public async Task<CheckedMeeting> CheckAsync(WrittenMeeting written, CancellationToken cancellation = default)
    {
        var (meeting, faults) = written.Read(db.Today);
        return new CheckedMeeting(
            meeting,
            faults,
            meeting is not null && (await ReadCalendar.Meetings(db).ToListAsync(cancellation)).Exists(meeting.IsSameAs)
        );
    }

    /// <summary>Records it, or tells what is wrong. The same meeting is recorded once.</summary>
    public async Task<CheckedMeeting> AddAsync(
        WrittenMeeting written,
        string who,
        CancellationToken cancellation = default
    )
    {
        var asked = await CheckAsync(written, cancellation);
        if (asked.Meeting is not { } meeting)
        {
            return asked;
        }

        var what = $"Lade in sammanträdet {meeting.Name}";
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, what), cancellation);
        // Again, now that nobody else can write.
        var result = await CheckAsync(written, cancellation);
        if (result is { Meeting: { } news, IsSame: false })
        {
            await batch.AddAsync([news], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return result;
    }

    /// <summary>A meeting that stands; null where there is none such.</summary>
    public Task<Meeting?> FindAsync(long id, CancellationToken cancellation = default) =>
        ReadCalendar.Meetings(db).SingleOrDefaultAsync(meeting => meeting.Id == id, cancellation);

    /// <summary>Takes a meeting back; what is taken back already is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> WithdrawAsync(
        Meeting meeting,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        var what = $"Tog tillbaka sammanträdet {meeting.Name}";
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, what), cancellation);
        if (await FindAsync(meeting.Id, cancellation) is not null)
        {
            await batch.AddAsync([new Withdrawal { MeetingId = meeting.Id, Reason = reason!.Trim() }], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
