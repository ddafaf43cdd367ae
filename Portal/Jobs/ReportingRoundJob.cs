using Quartz;

namespace Portal.Jobs;

/// <summary>
/// Asks every morning which reporting rounds are to be open and are not, and opens them; then which reports are due and not in,
/// and reminds of them. What was missed, whatever the reason, is thereby made up for by the next run.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy(3, "00:10:00")]
internal sealed class ReportingRoundJob(OpenDueRounds open, RemindOfReports remind, WakeMail wakeMail) : IJob
{
    /// <summary>Every day at 06:15, Swedish time.</summary>
    public static readonly DailyJob Schedule = DailyJob.Of<ReportingRoundJob>(
        "lagesrapporter",
        "varje-morgon-lagesrapporter",
        "0 15 6 * * ?",
        "Lägesrapporter"
    );

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        context.ReportProgress(0, "Öppnar omgångar");
        var opened = await open.RunAsync(cancellationToken);
        context.ReportProgress(50, "Påminner");
        var reminded = await remind.RunAsync(cancellationToken);
        await wakeMail.RunAsync(cancellationToken);
        context.Result =
            opened.Count + reminded == 0
                ? JobRunReport.Skipped("Inget att göra.")
                : JobRunReport.Succeeded(Sentence(opened, reminded));
    }

    private static string Sentence(IReadOnlyList<OpenedRound> opened, int reminded)
    {
        var rounds = opened.Count switch
        {
            0 => null,
            1 => $"Omgången för {opened[0]} öppnades.",
            var many => $"{many} omgångar öppnades.",
        };
        var reminders = reminded switch
        {
            0 => null,
            1 => "1 påminnelse lämnades.",
            var many => $"{many} påminnelser lämnades.",
        };
        return string.Join(' ', new[] { rounds, reminders }.OfType<string>());
    }
}
