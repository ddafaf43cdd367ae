using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Calendar;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Jobs;

/// <summary>
/// Makes every report that the calendar says is due and not made, of one kind. Each stands alone: one that fails is told of and kept, and stops
/// no other.
/// </summary>
public sealed class MakeDueReports(
    PortalDb db,
    FreezeReport freeze,
    KeepFailures keep,
    TimeProvider time,
    ILogger<MakeDueReports> log
)
{
    /// <summary>Makes what is due. Made once however often it is asked for, also by several at once.</summary>
    /// <param name="kind">Why the reports are to be made.</param>
    /// <param name="progress">Told per cent done and what is being done, in Swedish.</param>
    /// <param name="cancellation">Stops between two reports.</param>
    public async Task<MadeReports> RunAsync(
        CalendarKind kind,
        Action<int, string> progress,
        CancellationToken cancellation = default
    )
    {
        var due = ReportCalendar.Due(await ReadCalendar.RunAsync(db, cancellation), kind, time.GetUtcNow().UtcDateTime);
        var made = new List<DueReport>();
        var failed = new List<FailedReport>();
        foreach (var (place, (_, report)) in due.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var of = new DueReport(report.Key, report.Name, report.IsLate);
            var done = new Told<ReportProgress>(file =>
                progress((place * 100 + file.Done * 100 / file.Of) / due.Count, $"Gör rapporten för {of}")
            );
            if (await FreezeAsync(of, done, cancellation) is { } reason)
            {
                failed.Add(new FailedReport(of, reason));
            }
            else
            {
                made.Add(of);
            }
        }

        await keep.RunAsync(failed, cancellation);
        return new MadeReports(made, [.. failed.Select(of => of.Sentence)], made.Count(of => of.IsLate));
    }

    /// <returns>Why the report could not be made; null where it was.</returns>
    private async Task<string?> FreezeAsync(
        DueReport report,
        IProgress<ReportProgress> progress,
        CancellationToken cancellation
    )
    {
        try
        {
            var frozen = await freeze.RunAsync(
                report.Key.Kind,
                report.Key.InvestmentId,
                report.Key.Month,
                "jobb",
                progress,
                cancellation
            );
            return frozen.Refusal?.Sentence;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Rapporten för {Report} kunde inte göras.", report);
            return FailureSentence.Of(exception);
        }
    }
}

/// <summary>A report that is due.</summary>
/// <param name="Key">Which report.</param>
/// <param name="Of">What it is of: the investment's name, or that it is of all.</param>
/// <param name="IsLate">Whether its day is past.</param>
public sealed record DueReport(ReportKey Key, string Of, bool IsLate)
{
    /// <summary>As said in a sentence: <c>april 2021, Procapita till Lifecare</c>.</summary>
    public override string ToString() => $"{SwedishText.MonthName(Key.Month)}, {Of}";
}

/// <summary>A report that could not be made.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record FailedReport(DueReport Report, string Reason)
{
    /// <summary>Which and why.</summary>
    public string Sentence => $"Rapporten för {Report} kunde inte göras. {Reason}";
}

/// <summary>What a run made.</summary>
/// <param name="Reports">What was made.</param>
/// <param name="Failures">A sentence for each that could not be made.</param>
/// <param name="Late">How many of those made came after their day.</param>
public sealed record MadeReports(IReadOnlyList<DueReport> Reports, IReadOnlyList<string> Failures, int Late)
{
    private const int MostTold = 20;

    /// <summary>What came of the run, in Swedish; of many failures the first, for the calendar has them all.</summary>
    public string Sentence => string.Join(' ', new[]
            {
                Reports.Count switch
                {
                    0 when Failures.Count == 0 => "Inget att göra.",
                    0 => null,
                    1 => $"Rapporten för {Reports[0]} gjordes{(Late == 1 ? " i efterhand" : "")}.",
                    _ => $"{Reports.Count} rapporter gjordes, varav {Late} i efterhand.",
                },
            }.Concat(Failures.Take(MostTold)).Append(Failures.Count > MostTold ? $"{Failures.Count - MostTold} till kunde inte göras." : null).OfType<string>());
}
