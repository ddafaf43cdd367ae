using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers;

namespace Portal.Reporting;

/// <summary>A report that was frozen, with its files in the archive.</summary>
/// <param name="Report">What it said.</param>
/// <param name="Files">Its files.</param>
public sealed record FrozenFiles(FrozenReport Report, IReadOnlyList<ReportFile> Files);

/// <summary>
/// Freezes the report of an investment and a month: what it said then stays, whatever is booked later. There is one for each
/// kind, investment and month; who asks again is given the same. What is frozen can never be frozen better, so a month is
/// frozen only once it has ended, and none from before the investment.
/// </summary>
/// <remarks>
/// Files first, facts after: a stop in between leaves files that nothing points at, and the next run writes them anew. Two
/// who freeze at once both write files, of the same bytes where they know the same facts and of other names where they do
/// not; the second finds the first one's report under the write lock, and gives that.
/// </remarks>
public sealed class FreezeReport(PortalDb db, ReadFigures read, Folders folders, TimeProvider time)
{
    /// <summary>The frozen report of a month, made where there is none.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="asOf">The month; null for the last with facts.</param>
    /// <param name="who">Who asks, as batches name it.</param>
    /// <param name="progress">Told after each file; null for nobody.</param>
    /// <param name="cancellation">Stops the work; what is then half done counts for nothing.</param>
    /// <returns>The report, or a refusal where there is no such investment or the month may not be frozen.</returns>
    /// <exception cref="IOException">The archive is full, or may not be written to.</exception>
    public async Task<Result<FrozenFiles>> RunAsync(
        long investmentId,
        Month? asOf,
        string who,
        IProgress<ReportProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (
            !(await read.ForAsync(investmentId, asOf, cancellation: cancellation)).TryGet(
                out var figures,
                out var refusal
            )
        )
        {
            return refusal;
        }

        if (await FindAsync(investmentId, figures.AsOf, cancellation) is { } frozen)
        {
            return frozen;
        }

        if (CannotFreeze(figures) is { } reason)
        {
            return reason;
        }

        return await RecordAsync(figures, 1, null, who, progress, cancellation);
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
        if (
            await FindAsync(corrected.InvestmentId, corrected.Month, cancellation) is { } latest
            && latest.Report.Version > corrected.Version
        )
        {
            return latest;
        }

        var now = await read.ForAsync(corrected.InvestmentId, corrected.Month, cancellation: cancellation);
        return now.TryGet(out var figures, out var refusal)
            ? await RecordAsync(figures, corrected.Version + 1, correction, who, null, cancellation)
            : refusal;
    }

    private async Task<FrozenFiles> RecordAsync(
        FollowUpFigures figures,
        int version,
        ReportCorrection? correction,
        string who,
        IProgress<ReportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var files = await WriteReport.RunAsync(figures, folders.Reports, progress, cancellation);
        var what =
            (correction is null ? "Frös" : $"Frös version {version} av")
            + $" uppföljningsrapporten för {SwedishText.MonthName(figures.AsOf)}";
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, what, figures.Example), cancellation);
        if (
            await FindAsync(figures.Investment.Id, figures.AsOf, cancellation) is { } meanwhile
            && meanwhile.Report.Version >= version
        )
        {
            return meanwhile;
        }

        var report = new FrozenReport
        {
            Kind = FollowUpReport.Kind,
            InvestmentId = figures.Investment.Id,
            Month = figures.AsOf,
            Version = version,
            KnownBatch = figures.Batch,
            RulesVersion = FollowUpFigures.RulesVersion,
            Figures = JsonWriter.Text(figures),
            Corrects = correction?.Corrects,
            Reason = correction?.Reason,
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

    /// <summary>Why the month may not be frozen; null where it may.</summary>
    private Refusal? CannotFreeze(FollowUpFigures figures)
    {
        var name = SwedishText.MonthName(figures.AsOf);
        return figures.AsOf >= SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime)
                ? new Refusal(
                    $"Rapporten för {name} kan frysas först när månaden är slut; ett utkast kan göras redan nu."
                )
            : figures.Months.Count == 0
                ? new Refusal($"Rapporten för {name} kan inte frysas, för månaden ligger före investeringens första.")
            : null;
    }

    /// <summary>The frozen report of a month, the latest version; null where there is none.</summary>
    public async Task<FrozenFiles?> FindAsync(long investmentId, Month month, CancellationToken cancellation = default)
    {
        var report = await db
            .FrozenReports.AsNoTracking()
            .Where(r => r.Kind == FollowUpReport.Kind && r.InvestmentId == investmentId && r.Month == month)
            .OrderByDescending(r => r.Version)
            .FirstOrDefaultAsync(cancellation);
        return report is null
            ? null
            : new FrozenFiles(
                report,
                await db
                    .FrozenReportFiles.AsNoTracking()
                    // A PDF comes later, in a batch of its own: what was frozen stays what it was.
                    .Where(file => file.FrozenReportId == report.Id && file.Batch == report.Batch)
                    .OrderBy(file => file.Id)
                    .Select(file => new ReportFile(file.Name, file.Sha256, file.Bytes))
                    .ToListAsync(cancellation)
            );
    }

    /// <summary>Copies a frozen report's files from the archive into a folder.</summary>
    /// <returns>The report; or a refusal that names a file that is missing or no longer what was frozen, and then none is copied.</returns>
    /// <exception cref="IOException">The folder is full, or may not be written to.</exception>
    public async Task<Result<FrozenFiles>> CopyAsync(
        FrozenFiles frozen,
        string folder,
        CancellationToken cancellation = default
    )
    {
        var contents = new List<byte[]>();
        foreach (var file in frozen.Files)
        {
            var archived = Path.Combine(folders.Reports, file.Name);
            if (!File.Exists(archived))
            {
                return new Refusal($"Rapportfilen {file.Name} saknas i arkivet.");
            }

            contents.Add(await File.ReadAllBytesAsync(archived, cancellation));
            if (Convert.ToHexStringLower(SHA256.HashData(contents[^1])) != file.Sha256)
            {
                return new Refusal($"Rapportfilen {file.Name} i arkivet är ändrad sedan den frystes.");
            }
        }

        Directory.CreateDirectory(folder);
        foreach (var (file, content) in frozen.Files.Zip(contents))
        {
            await DurableFile.WriteAsync(
                Path.Combine(folder, file.Name),
                stream => stream.WriteAsync(content, cancellation).AsTask()
            );
        }

        return frozen;
    }
}
