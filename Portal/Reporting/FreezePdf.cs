using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Writers.Word;

namespace Portal.Reporting;

/// <summary>A frozen report whose document has no PDF.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Kind">Its kind, as it is stored.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="Document">Its document in the archive.</param>
public sealed record MissingPdf(long ReportId, string Kind, Month Month, FrozenReportFile Document)
{
    /// <summary>The report in words: <c>uppföljningsrapporten för april 2021</c>.</summary>
    public string Report => $"{ReportKind.Of(Kind).TheName} för {SwedishText.MonthName(Month)}";
}

/// <summary>
/// Keeps the PDF of a frozen report's document: a file of the report like the others, recorded in a batch of its own when it is
/// made. It is made once, for it never comes out the same again; what is kept is held to its hash from then on.
/// </summary>
/// <remarks>
/// The file gets its name inside the write lock, when it is certain that nobody else has made it, and before it is recorded: a stop in
/// between leaves a file that nothing points at, and the next run writes over it.
/// </remarks>
public sealed class FreezePdf(PortalDb db, PdfDocument pdf, Folders folders)
{
    /// <summary>The frozen reports that have a document and no PDF of it, in the order they were frozen.</summary>
    public async Task<IReadOnlyList<MissingPdf>> MissingAsync(CancellationToken cancellation = default) =>
        await (
            from file in db.FrozenReportFiles.AsNoTracking()
            where file.Name.EndsWith(WordWriter.Extension)
            where
                !db.FrozenReportFiles.Any(other =>
                    other.FrozenReportId == file.FrozenReportId && other.Name.EndsWith(PdfDocument.Extension)
                )
            join report in db.FrozenReports.AsNoTracking() on file.FrozenReportId equals report.Id
            orderby report.Id
            select new MissingPdf(report.Id, report.Kind, report.Month, file)
        ).ToListAsync(cancellation);

    /// <summary>Makes and records the PDF of a report.</summary>
    /// <param name="missing">The report.</param>
    /// <param name="who">Who asks, as batches name it.</param>
    /// <param name="cancellation">Stops the work; what is then half done counts for nothing.</param>
    /// <returns>Why it was not made; null where it is there.</returns>
    /// <exception cref="InvalidOperationException">LibreOffice is not here, or did not manage.</exception>
    /// <exception cref="IOException">The archive is full, or may not be written to.</exception>
    public async Task<Refusal?> RunAsync(MissingPdf missing, string who, CancellationToken cancellation = default)
    {
        var document = Path.Combine(folders.Reports, missing.Document.Name);
        if (!File.Exists(document) || await HashAsync(document, cancellation) != missing.Document.Sha256)
        {
            return new Refusal(
                $"Rapportfilen {missing.Document.Name} saknas i arkivet eller är ändrad sedan den frystes."
            );
        }

        var content = await pdf.OfAsync(document, cancellation);
        var name = Path.ChangeExtension(missing.Document.Name, PdfDocument.Extension);
        var what = $"Gjorde PDF av {missing.Report}";
        var isExample = await db.Batches.AnyAsync(
            batch => batch.Sequence == missing.Document.Batch && batch.Example,
            cancellation
        );
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, what, isExample), cancellation);
        if (
            await db.FrozenReportFiles.AnyAsync(
                f => f.FrozenReportId == missing.ReportId && f.Name == name,
                cancellation
            )
        )
        {
            return null;
        }

        await DurableFile.WriteAsync(
            Path.Combine(folders.Reports, name),
            stream => stream.WriteAsync(content, cancellation).AsTask()
        );
        await batch.AddAsync(
            [
                new FrozenReportFile
                {
                    FrozenReportId = missing.ReportId,
                    Name = name,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                    Bytes = content.Length,
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return null;
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}
