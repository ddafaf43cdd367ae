using System.Security.Cryptography;

namespace Portal.Reporting;

/// <summary>A file of a report.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ReportFile(string Name, string Sha256, long Bytes);

/// <summary>How far the writing of a report has come.</summary>
/// <param name="Done">Files written.</param>
/// <param name="Of">Files in all.</param>
public sealed record ReportProgress(int Done, int Of);

/// <summary>What a report says, to files.</summary>
public static class WriteReport
{
    /// <summary>Writes a report into a folder, which is made where it is missing.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="progress">Told after each file; null for nobody.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="IOException">The folder is full, or may not be written to.</exception>
    public static async Task<IReadOnlyList<ReportFile>> RunAsync(
        ReportContent content,
        string folder,
        IProgress<ReportProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Directory.CreateDirectory(folder);
        var entries = content.Files(content);
        var files = new List<ReportFile>();
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(await WriteAsync(folder, entry, cancellation));
            progress?.Report(new ReportProgress(files.Count, entries.Count));
        }

        return files;
    }

    private static async Task<ReportFile> WriteAsync(string folder, ReportEntry entry, CancellationToken cancellation)
    {
        ReportFile? file = null;
        await DurableFile.WriteAsync(
            Path.Combine(folder, entry.Name),
            async stream =>
            {
                await entry.Write(stream, cancellation);
                stream.Position = 0;
                file = new ReportFile(
                    entry.Name,
                    Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)),
                    stream.Length
                );
            }
        );
        return file!;
    }
}
