using System.Globalization;
using System.Security.Cryptography;
using Portal.Data;

namespace Portal.Features.Imports;

/// <summary>
/// Files between upload and import: in a folder beside the database, under names of our own making. Nothing of a path ever comes
/// from outside; what is left behind is removed after a day.
/// </summary>
public sealed class PendingFiles(Folders folders, TimeProvider time)
{
    private const int LongestName = 150;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps an uploaded file.</summary>
    /// <returns>The key to find it by.</returns>
    public async Task<string> KeepAsync(IFormFile upload, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folders.Uploads);
        RemoveOld();
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await using (var file = new FileStream(Content(key), FileMode.CreateNew, FileAccess.Write))
        {
            await upload.CopyToAsync(file, cancellation);
        }

        await File.WriteAllTextAsync(Name(key), ShownName(upload.FileName), cancellation);
        return key;
    }

    /// <summary>Opens a kept file; null where there is none by the key.</summary>
    public PendingFile? Open(string key) =>
        IsKey(key) && File.Exists(Content(key))
            ? new PendingFile(
                File.ReadAllText(Name(key)),
                new FileStream(Content(key), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            )
            : null;

    /// <summary>Removes a file that has been imported, and remembers as what: whoever sends the same form again is led there.</summary>
    public void Finish(string key, long fileId)
    {
        File.WriteAllText(Done(key), fileId.ToString(CultureInfo.InvariantCulture));
        File.Delete(Content(key));
    }

    /// <summary>What a file was imported as; null where it was not.</summary>
    public long? Finished(string key) =>
        IsKey(key) && File.Exists(Done(key))
            ? long.Parse(File.ReadAllText(Done(key)), CultureInfo.InvariantCulture)
            : null;

    /// <summary>Removes a file that is not to be imported.</summary>
    public void Remove(string key)
    {
        if (IsKey(key))
        {
            File.Delete(Content(key));
        }
    }

    private static bool IsKey(string key) => key.Length == 32 && key.All(char.IsAsciiHexDigitLower);

    /// <summary>A name from outside as it may be shown and stored: no folders, no control characters, not too long.</summary>
    private static string ShownName(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. name.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0 ? "fil" : clean[..Math.Min(clean.Length, LongestName)];
    }

    private void RemoveOld()
    {
        var oldest = time.GetUtcNow().UtcDateTime - Kept;
        foreach (
            var file in new DirectoryInfo(folders.Uploads).EnumerateFiles().Where(f => f.LastWriteTimeUtc < oldest)
        )
        {
            file.Delete();
        }
    }

    private string Content(string key) => Path.Combine(folders.Uploads, key + ".fil");

    private string Name(string key) => Path.Combine(folders.Uploads, key + ".namn");

    private string Done(string key) => Path.Combine(folders.Uploads, key + ".klar");
}

/// <summary>A file that waits to be imported.</summary>
/// <param name="Name">Its name, as it may be shown.</param>
/// <param name="Content">Its content; closed by whoever opened it.</param>
public sealed record PendingFile(string Name, Stream Content) : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => Content.Dispose();
}
