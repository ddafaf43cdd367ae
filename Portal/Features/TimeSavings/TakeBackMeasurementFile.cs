using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.TimeSavings;

/// <summary>A file of measurements that was read in.</summary>
/// <param name="Batch">Its batch.</param>
/// <param name="Name">Its name.</param>
/// <param name="AtUtc">When.</param>
/// <param name="Counts">The counts from it that stand.</param>
/// <param name="Samples">The samples from it that stand.</param>
public sealed record RecordedFile(
    long Batch,
    string Name,
    DateTime AtUtc,
    IReadOnlyList<long> Counts,
    IReadOnlyList<long> Samples
);

/// <summary>Takes back what a file of measurements brought: what stood before counts again.</summary>
public sealed class TakeBackMeasurementFile(PortalDb db)
{
    /// <summary>The files of a subproject that anything stands from, the latest first.</summary>
    public async Task<IReadOnlyList<RecordedFile>> ListAsync(long subprojectId, CancellationToken cancellation)
    {
        var batches = await db
            .Batches.Where(b => b.What.StartsWith(RecordMeasurementFile.What))
            .OrderByDescending(b => b.Sequence)
            .ToListAsync(cancellation);
        var files = new List<RecordedFile>();
        foreach (var batch in batches)
        {
            var file = new RecordedFile(
                batch.Sequence,
                batch.What[RecordMeasurementFile.What.Length..],
                batch.AtUtc,
                await db
                    .InvestigationCounts.Where(c => c.Batch == batch.Sequence && c.SubprojectId == subprojectId)
                    .Where(c => !db.Withdrawals.Any(w => w.InvestigationCountId == c.Id))
                    .Select(c => c.Id)
                    .ToListAsync(cancellation),
                await db
                    .TimeSamples.Where(s => s.Batch == batch.Sequence && s.SubprojectId == subprojectId)
                    .Where(s => !db.Withdrawals.Any(w => w.TimeSampleId == s.Id))
                    .Select(s => s.Id)
                    .ToListAsync(cancellation)
            );
            if (file.Counts.Count + file.Samples.Count > 0)
            {
                files.Add(file);
            }
        }

        return files;
    }

    /// <summary>Takes it back; what does not stand is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> RunAsync(
        long subprojectId,
        long sequence,
        string? reason,
        string who,
        CancellationToken cancellation
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Tog tillbaka mätningar ur en fil"),
            cancellation
        );
        if ((await ListAsync(subprojectId, cancellation)).FirstOrDefault(file => file.Batch == sequence) is { } file)
        {
            var why = reason!.Trim();
            await batch.AddAsync(
                [
                    .. file.Counts.Select(id => new Withdrawal { InvestigationCountId = id, Reason = why }),
                    .. file.Samples.Select(id => new Withdrawal { TimeSampleId = id, Reason = why }),
                ],
                cancellation
            );
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
