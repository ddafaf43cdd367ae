using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Imports.Sie;
using Portal.Imports.Tables;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>
/// Imports a ledger file: the whole file as one batch, or nothing. The same file again is done at once, and a voucher that is
/// there already is a duplicate, so that an import can be repeated without harm.
/// </summary>
public sealed class ImportLedger(PortalDb db)
{
    private const string WithoutLedger =
        "Filen säger inte vilken redovisning den kommer från (#ORGNR saknas): ge redovisningen ett namn vid importen.";

    private const string TableWithoutLedger =
        "En tabell säger inte vilken redovisning den kommer från: ge redovisningen ett namn vid importen.";

    private const string OwnLedger =
        $"Redovisningen kan inte heta ”{OwnEntries.LedgerKey}”: så heter portalens egna poster. Ge den ett annat namn.";

    private sqlite3 Handle => ((SqliteConnection)db.Database.GetDbConnection()).Handle!;

    /// <summary>Imports, or in a dry run tells what an import would do.</summary>
    /// <param name="file">The file, which can be read twice; not closed.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellation">Stops it; nothing is stored then.</param>
    public async Task<ImportResult> RunAsync(
        Stream file,
        ImportRequest request,
        CancellationToken cancellation = default
    )
    {
        request.Progress?.Report(new ImportProgress("Läser igenom filen", Share: null));
        if (!OpenedLedger.Open(file, request.Format).TryGet(out var opened, out var refusal))
        {
            return new ImportResult
            {
                File = request.FileName,
                Sha256 = await OpenedLedger.HashAsync(file, cancellation),
                Format = request.Format == "auto" ? "sie" : request.Format,
                Refusal = refusal.Sentence,
            };
        }

        using (opened)
        {
            var result = new ImportResult
            {
                File = request.FileName,
                Sha256 = opened.Bytes.Sha256,
                Format = opened.Format,
                Encoding = opened.Bytes.Characters.Name,
                Warnings = opened.Bytes.Warnings,
            };
            if (await TakenFile.FindAsync(db, result.Sha256, cancellation) is { } taken)
            {
                return TakenFile.Told(result, taken);
            }

            await db.Database.OpenConnectionAsync(cancellation);
            try
            {
                return opened.Table is { } table
                    ? await StageTableAsync(file, table, request, result, cancellation)
                    : await StageSieAsync(file, opened.Bytes, request, result, cancellation);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    private Task<ImportResult> StageSieAsync(
        Stream file,
        SieFile inspected,
        ImportRequest request,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        file.Position = 0;
        return StageAsync(file, new SieReader(file, inspected.Characters), null, request, result, cancellation);
    }

    private async Task<ImportResult> StageTableAsync(
        Stream file,
        TableFile table,
        ImportRequest request,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        var prepared = await ReadTable.PrepareAsync(db, Handle, table, request, cancellation);
        result = result with { Table = prepared.Preview, Warnings = [.. result.Warnings, .. prepared.Warnings] };
        return prepared.Reader is { } reader
            ? await StageAsync(
                file,
                reader,
                prepared.IsNews ? prepared.Kept : null,
                request with
                {
                    Ledger = prepared.Kept.Ledger,
                },
                result,
                cancellation
            )
            : result with
            {
                NeedsColumns = true,
                Refusal = prepared.Refusal!.Sentence,
            };
    }

    private async Task<ImportResult> StageAsync(
        Stream content,
        IVoucherReader file,
        ColumnMapping? columns,
        ImportRequest request,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        using var staged = new StagedLedger(Handle);

        // What is being sorted is let go of first: no table is dropped while another is read.
        using var sorted = file as IDisposable;
        void Tell() =>
            request.Progress?.Report(ImportProgress.Of("Läser verifikationerna", content.Position, content.Length));

        if (staged.Fill(file, Tell, cancellation) is { } refusal)
        {
            return result with { Refusal = refusal.Sentence };
        }

        result = result with
        {
            Vouchers = staged.Vouchers,
            Rows = staged.Rows,
            Warnings = [.. result.Warnings, .. ImportWarnings.Of(file, staged, db.Today)],
        };
        var found = LedgerOf(file.Header, request);
        if (found?.Key == OwnEntries.LedgerKey)
        {
            return result with
            {
                NeedsLedger = true,
                Refusal = OwnLedger,
                Refused = [.. RefusedVouchers.All(Handle, OwnLedger).SelectMany(v => v.Entries)],
            };
        }

        var withoutLedger = file is SieReader ? WithoutLedger : TableWithoutLedger;
        return found is { } ledger
            ? await ImportAsync(staged, file.Header, columns, ledger, request, result, cancellation)
            : result with
            {
                NeedsLedger = true,
                Refusal = withoutLedger,
                Refused = [.. RefusedVouchers.All(Handle, withoutLedger).SelectMany(v => v.Entries)],
            };
    }

    private async Task<ImportResult> ImportAsync(
        StagedLedger staged,
        SieHeader header,
        ColumnMapping? columns,
        Ledger ledger,
        ImportRequest request,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        request.Progress?.Report(new ImportProgress("Jämför med det som är infört", Share: null));

        // What becomes of the vouchers is found out before the lock is taken, and again only where somebody wrote meanwhile.
        var comparison = await CompareAsync(staged, ledger, request, cancellation);
        var told = new TellStaged(db, Handle, staged, ledger, request);
        try
        {
            result = await told.CountAsync(comparison, result, cancellation);
            if (request.DryRun || result.Refusal is not null)
            {
                return await told.ListAsync(comparison, result, cancellation);
            }

            await using var batch = await db.BeginBatchAsync(
                new BatchOrigin(request.Who, $"Import av {request.FileName}", request.Example),
                cancellation
            );
            // The same file may have been taken in since it was looked for, before the comparison or after.
            if (await TakenFile.FindAsync(db, result.Sha256, cancellation) is { } taken)
            {
                return TakenFile.Told(result, taken);
            }

            if (batch.Sequence != comparison.UpToBatch + 1)
            {
                comparison.Dispose();
                comparison = await CompareAsync(staged, ledger, request, cancellation);
                result = await told.CountAsync(comparison, result, cancellation);
                if (result.Refusal is not null)
                {
                    return await told.ListAsync(comparison, result, cancellation);
                }
            }

            var fileId = await RecordAsync(
                batch,
                staged,
                header,
                columns,
                comparison,
                ledger,
                request.Progress,
                result,
                cancellation
            );
            return result with { FileId = fileId };
        }
        finally
        {
            comparison.Dispose();
        }
    }

    private async Task<long> RecordAsync(
        OpenBatch batch,
        StagedLedger staged,
        SieHeader header,
        ColumnMapping? columns,
        StagedComparison comparison,
        Ledger ledger,
        IProgress<ImportProgress>? progress,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        if (ledger.Id == 0)
        {
            await batch.AddAsync([ledger], cancellation);
        }

        var file = new LedgerFile
        {
            LedgerId = ledger.Id,
            Name = result.File,
            Sha256 = result.Sha256,
            Format = result.Format,
            Encoding = result.Encoding!,
            Vouchers = result.Vouchers,
            Rows = result.Rows,
            Duplicates = result.Duplicates,
            Refused = result.Refused.Count,
            Texts = comparison.EnteringTexts,
        };
        await batch.AddAsync([file], cancellation);
        if (columns is not null)
        {
            await batch.AddAsync([columns], cancellation);
        }

        await RecordStaged.AddNamesAsync(db, batch, ledger.Id, header.Names, cancellation);
        RecordStaged.AddVouchers(batch, file, staged, comparison, progress, cancellation);
        progress?.Report(new ImportProgress("Förseglar", Share: null));
        await batch.CommitAsync(cancellation);
        return file.Id;
    }

    private async Task<StagedComparison> CompareAsync(
        StagedLedger staged,
        Ledger ledger,
        ImportRequest request,
        CancellationToken cancellation
    )
    {
        // A new ledger may have been recorded by another import since it was looked for.
        ledger.Id = await db
            .Ledgers.Where(l => l.Key == ledger.Key)
            .Select(l => l.Id)
            .SingleOrDefaultAsync(cancellation);
        return new StagedComparison(Handle, staged, ledger.Id == 0 ? null : ledger.Id, request.Replace);
    }

    private static Ledger? LedgerOf(SieHeader header, ImportRequest request)
    {
        var key = header.OrganisationNumber is { Length: > 0 } number ? number : request.Ledger?.Trim();
        return string.IsNullOrEmpty(key)
            ? null
            : new Ledger
            {
                Key = key,
                Name = header.CompanyName is { Length: > 0 } name ? name : key,
                ChartOfAccounts = header.ChartOfAccounts,
            };
    }
}
