using System.Runtime.InteropServices;

namespace Portal.Reporting;

/// <summary>
/// Files that are there whole or not at all, whenever the machine stops: written beside their place, forced to the disk, and
/// then given their name; after which the folder itself is forced to the disk, for that is where the name stands.
/// </summary>
internal static partial class DurableFile
{
    private const int ReadOnly = 0;

    // No file takes nearly as long to write, whatever the machine.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Writes a file, over any of the same name.</summary>
    /// <exception cref="IOException">The folder is full, or may not be written to.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        // A name of its own, so that two who write the same file do not meet in it.
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
            ForceFolder(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>
    /// Removes what a writer left beside its place when it was killed: files of the name that <see cref="WriteAsync" /> gives,
    /// unchanged for a day. A file that somebody is writing is younger.
    /// </summary>
    /// <param name="folder">Where to look; it need not be there.</param>
    /// <param name="now">The time now.</param>
    /// <exception cref="IOException">A file may not be removed.</exception>
    public static void RemoveAbandoned(string folder, DateTimeOffset now)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.tmp"))
        {
            var own = Path.GetExtension(Path.GetFileNameWithoutExtension(file.Name)).TrimStart('.');
            if (Guid.TryParseExact(own, "N", out _) && now.UtcDateTime - file.LastWriteTimeUtc > Abandoned)
            {
                file.Delete();
            }
        }
    }

    /// <summary>.NET opens no folders. Windows keeps names without being asked.</summary>
    private static void ForceFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        var forced = Force(handle);
        var message = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(handle);
        if (forced != 0)
        {
            throw new IOException($"The folder {folder} cannot be forced to the disk: {message}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Force(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
