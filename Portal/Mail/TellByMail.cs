using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Accounts.Mail;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;

namespace Portal.Mail;

/// <summary>
/// Writes the portal's letters, within the transaction of what they tell of. Sends none: that is the job's, so no mail server stops
/// a reminder or an issue. Where mail is off nothing is written. A letter holds no figures and no names of persons.
/// </summary>
public sealed class TellByMail(PortalDb db, IOptions<MailSettings> settings, TimeProvider time)
{
    private MailSettings Settings => settings.Value;

    private FindAddressees Addressees => new(db, withExample: Settings.IsLoopback);

    /// <summary>Tells the leads of the subprojects whose reports were reminded of on a day: a letter each, however many they lead.</summary>
    public async Task OfRemindersAsync(
        Investment investment,
        IReadOnlyList<RemindedReport> reminded,
        DateOnly day,
        CancellationToken cancellation = default
    )
    {
        if (!Settings.IsOn)
        {
            return;
        }

        var leads = await Addressees.LeadsAsync([.. reminded.Select(r => r.Subproject.Id)], cancellation);
        await PutAsync(
            leads
                .SelectMany(of => of.Select(lead => (Lead: lead, Subproject: of.Key)))
                .GroupBy(led => led.Lead, led => led.Subproject)
                .Select(led =>
                    WriteLetters.OfReminders(
                        Settings,
                        led.Key,
                        investment,
                        [.. reminded.Where(r => led.Contains(r.Subproject.Id))],
                        day
                    )
                ),
            cancellation
        );
    }

    /// <summary>Tells those who have chosen it that a report is issued.</summary>
    /// <param name="investment">The investment; null where the report is of all of them.</param>
    /// <param name="report">The report.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="cancellation">Stops it; nothing is told then.</param>
    public async Task OfIssueAsync(
        Investment? investment,
        FrozenReport report,
        ReportIssue issue,
        CancellationToken cancellation = default
    )
    {
        if (Settings.IsOn)
        {
            var chosen = await Addressees.OfIssuesAsync(investment, cancellation);
            await PutAsync(
                chosen.Select(one => WriteLetters.OfIssue(Settings, one, investment, report, issue)),
                cancellation
            );
        }
    }

    /// <summary>Takes back what waits to be told of an issue that was withdrawn.</summary>
    public Task TakeBackIssueAsync(long issueId, CancellationToken cancellation = default) =>
        Settings.IsOn ? Outbox.TakeBackAsync(db, WriteLetters.IssueKey(issueId), cancellation) : Task.CompletedTask;

    /// <summary>Tells the administrators that a job failed: at most once a day for each job.</summary>
    /// <param name="key">The job's name in the store.</param>
    /// <param name="job">What it does, in Swedish.</param>
    /// <param name="sentence">Why it failed, in Swedish.</param>
    /// <param name="cancellation">Stops it; nothing is told then.</param>
    /// <returns>Whether there was anyone to tell.</returns>
    public async Task<bool> OfFailureAsync(
        string key,
        string job,
        string sentence,
        CancellationToken cancellation = default
    )
    {
        if (!Settings.IsOn)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var administrators = await Addressees.AdministratorsAsync(cancellation);
        var put = await PutAsync(
            administrators.Select(one => WriteLetters.OfFailure(Settings, one, key, job, sentence, db.Today)),
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        return put > 0;
    }

    private Task<int> PutAsync(IEnumerable<Letter> letters, CancellationToken cancellation) =>
        Outbox.PutAsync(db, [.. letters], time.GetUtcNow().UtcDateTime, cancellation);
}
