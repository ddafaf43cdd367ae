using System.Diagnostics;

namespace Portal.Reporting;

/// <summary>A drawing as PNG, by librsvg's <c>rsvg-convert</c> where the machine has it, and fonts for it to write with.</summary>
internal static class RasterImage
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".png";

    private const string Program = "rsvg-convert";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Without fonts it draws a box for each letter, and says nothing.
    private static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"];

    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>Whether drawings can be made into images here.</summary>
    public static bool IsPossible => Found.Value is not null;

    /// <summary>The image of a drawing, at twice its size.</summary>
    /// <exception cref="InvalidOperationException">The program is not here, or did not manage.</exception>
    public static async Task<byte[]> OfAsync(byte[] svg, CancellationToken cancellation)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Found.Value ?? throw new InvalidOperationException($"{Program} is not here."))
            {
                ArgumentList = { "--zoom", "2", "--format", "png", "--background-color", "white" },
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var image = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(image, limit.Token);
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(svg, limit.Token);
            process.StandardInput.Close();
            await Task.WhenAll(reading, complaints, process.WaitForExitAsync(limit.Token));
            return process.ExitCode == 0
                ? image.ToArray()
                : throw new InvalidOperationException($"{Program} did not manage: {await complaints}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static string? Find() =>
        FontFolders.Any(folder => Directory.Exists(folder) && HasFonts(folder))
            ? (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, Program))
                .FirstOrDefault(File.Exists)
            : null;

    private static bool HasFonts(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Any(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".PFB");
}
