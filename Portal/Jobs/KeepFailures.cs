using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Calendar;
using Portal.Domain.Values;

namespace Portal.Jobs;

/// <summary>
/// Keeps which reports could not be made, and why, in the database, so that it can be read afterwards. The same of the same day is kept once,
/// however often it is tried.
/// </summary>
public sealed class KeepFailures(PortalDb db, ILogger<KeepFailures> log)
{
    /// <summary>Keeps them. Where that fails too, the run's own history and the log have them.</summary>
    public async Task RunAsync(IReadOnlyCollection<FailedReport> failed, CancellationToken cancellation = default)
    {
        if (failed.Count == 0)
        {
            return;
        }

        try
        {
            await RecordAsync(failed, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Vilka rapporter som misslyckades kunde inte sparas i databasen.");
        }
    }

    private async Task RecordAsync(IReadOnlyCollection<FailedReport> failed, CancellationToken cancellation)
    {
        var what =
            failed.Count == 1
                ? $"Rapporten för {failed.First().Report} kunde inte göras"
                : $"{SwedishText.Number(failed.Count, 0, 0)} rapporter kunde inte göras";
        await using var batch = await db.BeginBatchAsync(new BatchOrigin("jobb", what), cancellation);
        var today = db.Today;
        var told = (await db.ReportFailures.AsNoTracking().Where(f => f.Day == today).ToListAsync(cancellation))
            .Select(f => (f.InvestmentId, f.Month, f.Reason))
            .ToHashSet();
        var news = failed
            .Where(f => !told.Contains((f.Report.Key.InvestmentId, f.Report.Key.Month, f.Reason)))
            .Select(f => new ReportFailure
            {
                Kind = f.Report.Key.Kind.Id,
                InvestmentId = f.Report.Key.InvestmentId,
                Month = f.Report.Key.Month,
                Day = today,
                Reason = f.Reason,
            })
            .ToList();
        if (news.Count > 0)
        {
            await batch.AddAsync(news, cancellation);
            await batch.CommitAsync(cancellation);
        }
    }
}
