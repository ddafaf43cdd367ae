using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Imports;

namespace Portal.Features.Imports;

/// <summary>Reviews an uploaded file, or imports it, from beginning to end.</summary>
public sealed class RunUpload(PendingFiles pending, ImportLedger import, PortalDb db, ReadLedgers read)
{
    /// <summary>
    /// Reviews or imports. An import that is sent twice is done once: the second finds what the first did.
    /// </summary>
    /// <param name="task">What is to be done.</param>
    /// <param name="progress">Told how far it has come; null where nobody asks.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    public async Task<UploadState> RunAsync(
        UploadTask task,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        using var file = pending.Open(task.Key);
        if (file is null)
        {
            return new UploadState { FileId = pending.Finished(task.Key) };
        }

        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var result = await import.RunAsync(
            file.Content,
            new ImportRequest(file.Name, task.Who)
            {
                Ledger = task.Choices.Ledger,
                Replace = task.Choices.Replace,
                SkipRefused = task.Choices.SkipRefused,
                DryRun = !task.Imports,
                MostListed = ReviewedImport.MostVouchers,
                Progress = progress,
            },
            cancellation
        );
        if (task.Imports && result is { Refusal: null, FileId: { } fileId })
        {
            pending.Finish(task.Key, fileId);
            return new UploadState { FileId = fileId };
        }

        return new UploadState
        {
            Review = Reviewed(task, result, known.Batch, await read.ForAsync(known.Batch, cancellation)),
        };
    }

    private static ReviewedImport Reviewed(UploadTask task, ImportResult result, long batch, OwnedLedgers ledgers) =>
        new(
            task.Key,
            batch,
            result,
            [
                .. result
                    .Refused.GroupBy(row => row)
                    .Select(voucher => new RefusedLine(voucher.Key.Line, voucher.Key.Reason, voucher.Count())),
            ],
            [
                .. result.Unowned.Select(u => new UnownedLine(
                    ledgers.DescribeObjects(u.Objects) ?? "Utan objekt",
                    ObjectSet
                        .Read(u.Objects)
                        .OrderByDescending(o => o.Dimension == "6")
                        .Select(o => (LedgerObject?)o)
                        .FirstOrDefault(),
                    u.Rows,
                    u.Amount
                )),
            ],
            task.Choices
        );
}
