using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Jobs;

/// <summary>
/// Makes every monthly report that is due and not made. Each stands alone: one that fails is told of and stops no other.
/// </summary>
public sealed class MakeDueReports(PortalDb db, FreezeReport freeze, TimeProvider time, ILogger<MakeDueReports> log)
{
    private static readonly TimeSpan InTime = TimeSpan.FromDays(1);

    /// <summary>Makes what is due. Made once however often it is asked for, also by several at once.</summary>
    /// <param name="progress">Told per cent done and what is being done, in Swedish.</param>
    /// <param name="cancellation">Stops between two reports.</param>
    public async Task<MadeReports> RunAsync(Action<int, string> progress, CancellationToken cancellation = default)
    {
        var due = await DueAsync(cancellation);
        var made = new List<DueReport>();
        var failures = new List<string>();
        foreach (var (place, report) in due.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var done = new Told<ReportProgress>(file =>
                progress((place * 100 + file.Done * 100 / file.Of) / due.Count, $"Gör rapporten för {report}")
            );
            if (await FreezeAsync(report, done, cancellation) is { } failure)
            {
                failures.Add($"Rapporten för {report} kunde inte göras. {failure}");
            }
            else
            {
                made.Add(report);
            }
        }

        return new MadeReports(made, failures, made.Count(IsLate));
    }

    /// <summary>The closed months whose report waits for their books to be imported.</summary>
    public async Task<IReadOnlyList<Month>> WaitingAsync(CancellationToken cancellation = default) =>
        await SwitchedOnAsync(cancellation) is { } from
            ? [.. DueReports.Waiting(from, await LastBookedAsync(cancellation), Now)]
            : [];

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
                ReportKind.FollowUp,
                report.InvestmentId,
                report.Month,
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

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private bool IsLate(DueReport report) => SwedishTime.Local(Now) - DueReports.DueAt(report.Month) > InTime;

    private async Task<IReadOnlyList<DueReport>> DueAsync(CancellationToken cancellation)
    {
        if (await SwitchedOnAsync(cancellation) is not { } from)
        {
            return [];
        }

        var months = DueReports.Months(from, await LastBookedAsync(cancellation), Now).ToList();
        var investments = await ListInvestments
            .Standing(db)
            .OrderBy(i => i.Id)
            .Select(i => new
            {
                i.Id,
                i.Name,
                i.PlannedFrom,
            })
            .ToListAsync(cancellation);
        var frozen = await db
            .FrozenReports.Where(r => r.Kind == ReportKind.FollowUp.Id)
            .Select(r => new { r.InvestmentId, r.Month })
            .ToListAsync(cancellation);
        var done = frozen.Select(r => (r.InvestmentId, r.Month)).ToHashSet();
        return
        [
            .. from month in months
            from investment in investments
            where month >= investment.PlannedFrom && !done.Contains((investment.Id, month))
            select new DueReport(investment.Id, investment.Name, month),
        ];
    }

    private async Task<Month?> SwitchedOnAsync(CancellationToken cancellation) =>
        await db.ReportSchedules.OrderBy(s => s.Id).Select(s => (Month?)s.From).LastOrDefaultAsync(cancellation);

    private async Task<Month?> LastBookedAsync(CancellationToken cancellation) =>
        await db
            .LedgerSums.OrderByDescending(s => s.Month)
            .Select(s => (Month?)s.Month)
            .FirstOrDefaultAsync(cancellation);
}

/// <summary>A report that is due.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Investment">Its name.</param>
/// <param name="Month">The month.</param>
public sealed record DueReport(long InvestmentId, string Investment, Month Month)
{
    /// <summary>As said in a sentence: <c>april 2021, Procapita till Lifecare</c>.</summary>
    public override string ToString() => $"{SwedishText.MonthName(Month)}, {Investment}";
}

/// <summary>What a run made.</summary>
/// <param name="Reports">What was made.</param>
/// <param name="Failures">A sentence for each that could not be made.</param>
/// <param name="Late">How many of those made came after their day.</param>
public sealed record MadeReports(IReadOnlyList<DueReport> Reports, IReadOnlyList<string> Failures, int Late)
{
    /// <summary>What came of the run, in Swedish.</summary>
    public string Sentence => string.Join(' ', new[]
            {
                Reports.Count switch
                {
                    0 when Failures.Count == 0 => "Inget att göra.",
                    0 => null,
                    1 => $"Rapporten för {Reports[0]} gjordes{(Late == 1 ? " i efterhand" : "")}.",
                    _ => $"{Reports.Count} rapporter gjordes, varav {Late} i efterhand.",
                },
            }.Concat(Failures).OfType<string>());
}
