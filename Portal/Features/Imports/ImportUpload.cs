using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports;

namespace Portal.Features.Imports;

/// <summary>An uploaded file on its way in: reviewed as often as one likes, imported once.</summary>
public sealed class ImportUpload(
    PendingFiles pending,
    ImportLedger import,
    KeepColumns keep,
    PortalDb db,
    ReadLedgers read
)
{
    /// <summary>What an import would do; null where the file no longer waits.</summary>
    public async Task<ReviewedImport?> ReviewAsync(
        string key,
        ImportChoices choices,
        string who,
        CancellationToken cancellation
    )
    {
        using var file = pending.Open(key);
        return file is null
            ? null
            : await ReviewedAsync(
                key,
                choices,
                await RunAsync(file, choices, who, isDryRun: true, cancellation),
                cancellation
            );
    }

    /// <summary>
    /// Imports. Sent twice, it is done once: the second finds what the first did.
    /// </summary>
    /// <returns>The file as imported, or what stands in the way; neither where the file no longer waits.</returns>
    public async Task<(long? FileId, ReviewedImport? Refused)> ImportAsync(
        string key,
        ImportChoices choices,
        string who,
        CancellationToken cancellation
    )
    {
        using var file = pending.Open(key);
        if (file is null)
        {
            return (pending.Finished(key), null);
        }

        var result = await RunAsync(file, choices, who, isDryRun: false, cancellation);
        if (result is not { Refusal: null, FileId: { } fileId })
        {
            return (null, await ReviewedAsync(key, choices, result, cancellation));
        }

        pending.Finish(key, fileId);
        return (fileId, null);
    }

    /// <summary>Keeps what the columns of the file are.</summary>
    /// <returns>Whether the file still waits, and why the columns were not kept; null where they were.</returns>
    public async Task<(bool IsThere, Refusal? Refusal)> KeepColumnsAsync(
        string key,
        ColumnsForm form,
        ImportChoices choices,
        string who,
        CancellationToken cancellation
    )
    {
        using var file = pending.Open(key);
        return file is null
            ? (false, null)
            : (true, await keep.RunAsync(file.Content, file.Name, form.Read, choices.Ledger, who, cancellation));
    }

    private Task<ImportResult> RunAsync(
        PendingFile file,
        ImportChoices choices,
        string who,
        bool isDryRun,
        CancellationToken cancellation
    ) =>
        import.RunAsync(
            file.Content,
            new ImportRequest(file.Name, who)
            {
                Ledger = choices.Ledger,
                Replace = choices.Replace,
                SkipRefused = choices.SkipRefused,
                DryRun = isDryRun,
                MostListed = ReviewedImport.MostVouchers,
            },
            cancellation
        );

    private async Task<ReviewedImport> ReviewedAsync(
        string key,
        ImportChoices choices,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var ledgers = await read.ForAsync(known.Batch, cancellation);
        return new ReviewedImport(
            key,
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
            choices
        );
    }
}
