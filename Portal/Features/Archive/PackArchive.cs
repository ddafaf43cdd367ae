using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Archive;

/// <summary>A file of a frozen report, with where it belongs.</summary>
/// <param name="InvestmentId">The investment; null for a report on all of them.</param>
/// <param name="Investment">Its name, or what all of them are called.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="Version">The report's version.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">SHA-256 of what was frozen, lower-case hex.</param>
/// <param name="Bytes">How long it was.</param>
/// <param name="IsExample">Whether it tells of example data.</param>
public sealed record ArchivedFile(
    long? InvestmentId,
    string Investment,
    Month Month,
    int Version,
    string Name,
    string Sha256,
    long Bytes,
    bool IsExample
);

/// <summary>
/// Packs files of frozen reports as a zip, straight into where it is sent: one buffer is in memory, however much there is. Each file is
/// hashed before it is packed, from one and the same opening, and what is not what was frozen is told in the
/// <see cref="ArchiveManifest" />. No time of day goes in, so the same files give the same bytes.
/// </summary>
public sealed class PackArchive(PortalDb db, Folders folders, FindArchived find)
{
    /// <summary>The most that is packed at once, in bytes before packing.</summary>
    public const long MostBytes = 500_000_000;

    // The earliest that a zip can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files that are to be packed, in the order of their paths.</summary>
    public async Task<IReadOnlyList<ArchivedFile>> FindAsync(
        AccessRights rights,
        ArchiveFilter filter,
        CancellationToken cancellation
    )
    {
        var found = await find.ForAsync(rights, Right.ReadReports, filter, cancellation);
        var files = await (
            from file in found.Files
            join report in db.FrozenReports on file.FrozenReportId equals report.Id
            join batch in db.Batches on report.Batch equals batch.Sequence
            orderby report.InvestmentId, report.Month, report.Version, file.Id
            select new
            {
                file.Name,
                file.Sha256,
                file.Bytes,
                report.InvestmentId,
                report.Month,
                report.Version,
                batch.Example,
            }
        ).ToListAsync(cancellation);
        return files
            .OrderBy(f => f.InvestmentId)
            .ThenBy(f => f.Month)
            .ThenBy(f => f.Version)
            .ThenBy(f => ReportFiles.Place(f.Name))
            .Select(f => new ArchivedFile(
                f.InvestmentId,
                found.Name(f.InvestmentId),
                f.Month,
                f.Version,
                f.Name,
                f.Sha256,
                f.Bytes,
                f.Example
            ))
            .ToList();
    }

    /// <summary>Writes them.</summary>
    /// <param name="stream">Where to; it needs not seek.</param>
    /// <param name="files">The files.</param>
    /// <param name="chosen">The search, as the end of an address, for the list.</param>
    /// <param name="cancellation">Stops the writing; what came out is then no zip.</param>
    public async Task WriteAsync(
        Stream stream,
        IReadOnlyList<ArchivedFile> files,
        string chosen,
        CancellationToken cancellation
    )
    {
        await using var late = new LateWrites(stream);
        var manifest = new ArchiveManifest();
        await using (
            var zip = await ZipArchive.CreateAsync(
                late,
                ZipArchiveMode.Create,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellation
            )
        )
        {
            foreach (var file in files)
            {
                await AddAsync(zip, file, manifest, cancellation);
            }

            using var list = new MemoryStream(Encoding.UTF8.GetBytes(manifest.Text(chosen)));
            await CopyAsync(zip, ArchiveManifest.Name, list, cancellation);
        }

        await late.FlushAsync(cancellation);
    }

    private async Task AddAsync(
        ZipArchive zip,
        ArchivedFile file,
        ArchiveManifest manifest,
        CancellationToken cancellation
    )
    {
        var path = EntryPath.Of(file);
        Stream content;
        try
        {
            content = File.OpenRead(Path.Combine(folders.Reports, Path.GetFileName(file.Name)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            manifest.AddMissing(
                file,
                path,
                fault is FileNotFoundException or DirectoryNotFoundException
                    ? "filen finns inte i arkivet."
                    : "filen i arkivet går inte att läsa."
            );
            return;
        }

        await using (content)
        {
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
            var isFrozen = string.Equals(sha256, file.Sha256, StringComparison.Ordinal);
            if (isFrozen)
            {
                manifest.Add(file, path);
            }
            else
            {
                manifest.AddAltered(file, path, sha256, content.Length);
            }

            content.Position = 0;
            await CopyAsync(zip, isFrozen ? path : ArchiveManifest.AlteredFolder + path, content, cancellation);
        }
    }

    private static async Task CopyAsync(ZipArchive zip, string path, Stream content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        await using var packed = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(packed, cancellation);
    }
}
