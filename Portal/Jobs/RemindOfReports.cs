using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Jobs;

/// <summary>
/// Reminds of every report that is due and not in, at most once a day. It asks what is due and not done, never whether today is
/// the day, so a day that was missed costs nothing but that day's reminder.
/// </summary>
public sealed class RemindOfReports(PortalDb db, TimeProvider time)
{
    /// <summary>Reminds.</summary>
    /// <returns>How many reminders were given.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var given = 0;
        foreach (var investment in await ReadRounds.AllAsync(db, cancellation))
        {
            if (investment.Facts.Asked.Any(asked => asked.NeedsReminder(today)))
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
        var reminders = (known?.Facts.Asked ?? [])
            .Where(asked => asked.NeedsReminder(today))
            .Select(asked => new ReportReminder
            {
                ReportingRoundId = asked.Round.Id,
                SubprojectId = asked.SubprojectId,
                Day = today,
            })
            .ToList();
        if (reminders.Count > 0)
        {
            await batch.AddAsync(reminders, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return reminders.Count;
    }
}
