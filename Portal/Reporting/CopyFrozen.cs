using System.Security.Cryptography;
using Portal.Data;
using Portal.Domain.Values;

namespace Portal.Reporting;

/// <summary>Copies a frozen report's files from the archive into a folder.</summary>
public static class CopyFrozen
{
    /// <summary>Copies them.</summary>
    /// <returns>The report; or a refusal that names a file that is missing or no longer what was frozen, and then none is copied.</returns>
    /// <exception cref="IOException">The folder is full, or may not be written to.</exception>
    public static async Task<Result<FrozenFiles>> RunAsync(
        FrozenFiles frozen,
        Folders folders,
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
