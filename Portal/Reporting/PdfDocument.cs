using System.Diagnostics;

namespace Portal.Reporting;

/// <summary>
/// Documents as PDF/A-2b with tags, by LibreOffice where the machine has it: one at a time, each in a profile folder of its own, and
/// stopped where it takes too long. What comes out is not the same bytes twice.
/// </summary>
/// <param name="settings">
/// <c>Reports:Soffice</c> tells where LibreOffice's program is; where it is not given, <c>soffice</c> is looked for on the PATH.
/// </param>
public sealed class PdfDocument(IConfiguration settings) : IDisposable
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".pdf";

    private const string Program = "soffice";

    // SelectPdfVersion 2 is PDF/A-2b (ISO 19005-2), which the archive takes; tags are what a screen reader reads by.
    private const string Filter =
        """pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    // Figures on the axes of charts are written as in Sweden.
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item></oor:items>
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Lazy<string?> _found = new(() => Find(settings["Reports:Soffice"]));

    /// <summary>Whether LibreOffice is here.</summary>
    public bool IsPossible => _found.Value is not null;

    /// <summary>The PDF of a document.</summary>
    /// <param name="document">The Word file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">LibreOffice is not here, or did not manage.</exception>
    public async Task<byte[]> OfAsync(string document, CancellationToken cancellation)
    {
        var program = _found.Value ?? throw new InvalidOperationException($"{Program} is not here.");
        await _oneAtATime.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("portal-pdf-").FullName;
        try
        {
            // A name of ours: none that came with the facts reaches the program.
            var source = Path.Combine(folder, "rapport.docx");
            File.Copy(document, source);
            var profile = Path.Combine(folder, "profil");
            var user = Directory.CreateDirectory(Path.Combine(profile, "user")).FullName;
            await File.WriteAllTextAsync(Path.Combine(user, "registrymodifications.xcu"), Profile, cancellation);
            await RunAsync(program, profile, folder, source, cancellation);
            return await ReadAsync(Path.ChangeExtension(source, Extension), cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    private static async Task RunAsync(
        string program,
        string profile,
        string folder,
        string source,
        CancellationToken cancellation
    )
    {
        using var process = Process.Start(
            new ProcessStartInfo(program)
            {
                ArgumentList =
                {
                    $"-env:UserInstallation={new Uri(profile)}",
                    "--headless",
                    "--norestore",
                    "--convert-to",
                    Filter,
                    "--outdir",
                    folder,
                    source,
                },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var told = process.StandardOutput.ReadToEndAsync(limit.Token);
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            await Task.WhenAll(told, complaints, process.WaitForExitAsync(limit.Token));
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{Program} did not manage: {await complaints}");
            }
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException(
                $"{Program} took longer than {Patience.TotalMinutes} minutes.",
                exception
            );
        }
        finally
        {
            if (!process.HasExited)
            {
                // The program is started by a script, and goes on without it.
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>The PDF, held to what it is to be: it says itself that it is PDF/A-2.</summary>
    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{Program} made no file.");
        }

        var pdf = await File.ReadAllBytesAsync(file, cancellation);
        return pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.AsSpan().IndexOf("<pdfaid:part>2</pdfaid:part>"u8) >= 0
            ? pdf
            : throw new InvalidOperationException($"{Program} made a file that is no PDF/A-2.");
    }

    private static string? Find(string? given) =>
        given is { Length: > 0 }
            ? File.Exists(given)
                ? given
                : null
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{Program}.com" : Program))
                .FirstOrDefault(File.Exists);
}
