using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Mail;

namespace Portal.Jobs;

/// <summary>
/// Reminds of every report that is due and not in, at most once a day and ever more seldom; by mail too where that is on. It asks what
/// is due and not done, never whether today is the day, so a day that was missed costs nothing but that day's reminder.
/// </summary>
public sealed class RemindOfReports(PortalDb db, TellByMail tell, TimeProvider time)
{
    /// <summary>Reminds.</summary>
    /// <returns>How many reminders were given.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var given = 0;
        foreach (var investment in await ReadRounds.AllAsync(db, cancellation))
        {
            if (investment.Asked.Any(asked => asked.NeedsReminder(today)))
            {
                given += await RemindAsync(investment.Investment.Id, today, cancellation);
            }
        }

        return given;
    }

    private async Task<int> RemindAsync(long investmentId, DateOnly today, CancellationToken cancellation)
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("jobb", $"Påminde om lägesrapporter {SwedishText.Day(today)}"),
            cancellation
        );
        // Again, now that nobody else can write.
        var known = await ReadRounds.OfAsync(db, investmentId, cancellation);
        var asked = (known?.Asked ?? []).Where(asked => asked.NeedsReminder(today)).ToList();
        if (asked.Count > 0)
        {
            await batch.AddAsync(
                [
                    .. asked.Select(report => new ReportReminder
                    {
                        ReportingRoundId = report.Round.Id,
                        SubprojectId = report.SubprojectId,
                        Day = today,
                    }),
                ],
                cancellation
            );
            var reminded = asked.Select(report => new RemindedReport(
                known!.Subprojects.Single(subproject => subproject.Id == report.SubprojectId),
                report
            ));
            await tell.OfRemindersAsync(known!.Investment, [.. reminded], today, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return asked.Count;
    }
}
