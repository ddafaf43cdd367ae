using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Reporting;

/// <summary>
/// Freezes the report of a kind, an investment and a month: what it said then stays, whatever is booked later. There is one for each
/// kind, investment and month; who asks again is given the same. What is frozen can never be frozen better, so a month is
/// frozen only once it has ended, and none from before the investment.
/// </summary>
/// <remarks>
/// Files first, facts after: a stop in between leaves files that nothing points at, and the next run writes them anew. Two
/// who freeze at once both write files, of the same bytes where they know the same facts and of other names where they do
/// not; the second finds the first one's report under the write lock, and gives that.
/// </remarks>
public sealed class FreezeReport(PortalDb db, ReportKinds kinds, Folders folders, TimeProvider time)
{
    /// <summary>The frozen report of a month, made where there is none.</summary>
    /// <param name="kind">The kind of report.</param>
    /// <param name="investmentId">The investment; null for a report on all of them.</param>
    /// <param name="asOf">The month; null for the last with facts.</param>
    /// <param name="who">Who asks, as batches name it.</param>
    /// <param name="progress">Told after each file; null for nobody.</param>
    /// <param name="cancellation">Stops the work; what is then half done counts for nothing.</param>
    /// <returns>The report, or a refusal where there is no such investment or the month may not be frozen.</returns>
    /// <exception cref="IOException">The archive is full, or may not be written to.</exception>
    public async Task<Result<FrozenFiles>> RunAsync(
        ReportKind kind,
        long? investmentId,
        Month? asOf,
        string who,
        IProgress<ReportProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var now = await kinds.Find(kind.Id)!.NowAsync(investmentId, asOf, cancellation);
        if (!now.TryGet(out var content, out var refusal))
        {
            return refusal;
        }

        if (await FindFrozen.LatestAsync(db, kind.Id, investmentId, content.Month, cancellation) is { } frozen)
        {
            return frozen;
        }

        if ((HasNotEnded(content) ?? content.CannotFreeze) is { } reason)
        {
            return reason;
        }

        return await RecordAsync(content, who, progress, cancellation);
    }

    /// <summary>
    /// Freezes a new version of a report, of what is known now. The version before stays with its files. Asked twice for the same version
    /// it is made once.
    /// </summary>
    /// <param name="corrected">The version that is corrected: the latest of its month.</param>
    /// <param name="correction">What it corrects, and why.</param>
    /// <param name="who">Who asks, as batches name it.</param>
    /// <param name="cancellation">Stops the work; what is then half done counts for nothing.</param>
    /// <returns>The new version; or a refusal where the investment is gone.</returns>
    /// <exception cref="IOException">The archive is full, or may not be written to.</exception>
    public async Task<Result<FrozenFiles>> CorrectAsync(
        FrozenReport corrected,
        ReportCorrection correction,
        string who,
        CancellationToken cancellation = default
    )
    {
        var (kind, investmentId, month) = (corrected.Kind, corrected.InvestmentId, corrected.Month);
        if (
            await FindFrozen.LatestAsync(db, kind, investmentId, month, cancellation) is { } latest
            && latest.Report.Version > corrected.Version
        )
        {
            return latest;
        }

        var now = await kinds.Find(kind)!.NowAsync(investmentId, month, cancellation);
        if (!now.TryGet(out var content, out var refusal))
        {
            return refusal;
        }

        var version = new CorrectedVersion(corrected.Version + 1, correction);
        return content.CannotFreeze is { } reason
            ? reason
            : await RecordAsync(content with { Corrected = version }, who, null, cancellation);
    }

    private async Task<FrozenFiles> RecordAsync(
        ReportContent content,
        string who,
        IProgress<ReportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var version = content.Corrected?.Version ?? 1;
        var files = await WriteReport.RunAsync(content, folders.Reports, progress, cancellation);
        var what =
            (content.Corrected is null ? "Frös" : $"Frös {content.Corrected.Name} av")
            + $" {content.Kind.TheName} för {SwedishText.MonthName(content.Month)}";
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, what, content.Example), cancellation);
        var meanwhile = await FindFrozen.LatestAsync(
            db,
            content.Kind.Id,
            content.InvestmentId,
            content.Month,
            cancellation
        );
        if (meanwhile?.Report.Version >= version)
        {
            return meanwhile;
        }

        var report = new FrozenReport
        {
            Kind = content.Kind.Id,
            InvestmentId = content.InvestmentId,
            Month = content.Month,
            Version = version,
            KnownBatch = content.Batch,
            RulesVersion = content.RulesVersion,
            Figures = content.Figures,
            Corrects = content.Corrected?.Correction.Corrects,
            Reason = content.Corrected?.Correction.Reason,
        };
        await batch.AddAsync([report], cancellation);
        await batch.AddAsync(
            [
                .. files.Select(file => new FrozenReportFile
                {
                    FrozenReportId = report.Id,
                    Name = file.Name,
                    Sha256 = file.Sha256,
                    Bytes = file.Bytes,
                }),
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return new FrozenFiles(report, files);
    }

    private Refusal? HasNotEnded(ReportContent content) =>
        content.Month >= SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime)
            ? new Refusal(
                $"Rapporten för {SwedishText.MonthName(content.Month)} kan frysas först när månaden är slut; ett utkast kan göras redan nu."
            )
            : null;
}
