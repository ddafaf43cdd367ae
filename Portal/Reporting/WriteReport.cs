using System.Globalization;
using System.Security.Cryptography;
using Portal.Domain.FollowUp;
using Portal.Reporting.Reports;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Reporting.Writers.Svg;
using Portal.Reporting.Writers.Word;

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

/// <summary>
/// Figures to files: the workbook, the document, the charts, and the figures as JSON. The same figures give files of the same names with the
/// same bytes, in the same version of the program.
/// </summary>
public static class WriteReport
{
    /// <summary>Ends the name of every file that shows example data.</summary>
    public const string ExampleEnding = "-exempel";

    /// <summary>Writes the report of some figures into a folder, which is made where it is missing.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="progress">Told after each file; null for nobody.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="IOException">The folder is full, or may not be written to.</exception>
    public static async Task<IReadOnlyList<ReportFile>> RunAsync(
        FollowUpFigures figures,
        string folder,
        IProgress<ReportProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Directory.CreateDirectory(folder);
        var contents = Contents(figures, cancellation);
        var files = new List<ReportFile>();
        foreach (var (name, write) in contents)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(await WriteAsync(folder, name, write));
            progress?.Report(new ReportProgress(files.Count, contents.Count));
        }

        return files;
    }

    /// <summary>
    /// Names tell the kind of report, the investment, the month and the number of the last write known, so that a report of
    /// later facts never takes an earlier one's name.
    /// </summary>
    private static string Name(FollowUpFigures figures, string part, string extension) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{FollowUpReport.Kind}-{figures.Investment.Id}-{figures.AsOf}-r{figures.Batch}{part}{(figures.Example ? ExampleEnding : "")}{extension}"
        );

    private static List<(string Name, Func<Stream, Task> Write)> Contents(
        FollowUpFigures figures,
        CancellationToken cancellation
    )
    {
        var files = Files(figures, cancellation).ToList();
        // Images are made on some machines alone, and the document is the same on all.
        var document = FollowUpDocument.Of(
            figures,
            [.. files.Select(file => file.Name).Where(name => Path.GetExtension(name) != RasterImage.Extension)]
        );
        files.Insert(
            1,
            (
                Name(figures, "", WordWriter.Extension),
                stream =>
                {
                    WordWriter.Write(document, stream);
                    return Task.CompletedTask;
                }
            )
        );
        return files;
    }

    /// <summary>All but the document, which names them.</summary>
    private static IEnumerable<(string Name, Func<Stream, Task> Write)> Files(
        FollowUpFigures figures,
        CancellationToken cancellation
    )
    {
        var report = FollowUpReport.Of(figures);
        yield return (
            Name(figures, "", ExcelWriter.Extension),
            stream =>
            {
                ExcelWriter.Write(report, stream);
                return Task.CompletedTask;
            }
        );
        foreach (var chart in report.Charts)
        {
            var svg = SvgWriter.File(report, chart);
            yield return (
                Name(figures, "-" + chart.Id, SvgWriter.Extension),
                stream => stream.WriteAsync(svg, cancellation).AsTask()
            );
            if (RasterImage.IsPossible)
            {
                yield return (
                    Name(figures, "-" + chart.Id, RasterImage.Extension),
                    async stream => await stream.WriteAsync(await RasterImage.OfAsync(svg, cancellation), cancellation)
                );
            }
        }

        yield return (
            Name(figures, "", JsonWriter.Extension),
            stream => stream.WriteAsync(JsonWriter.Bytes(figures), cancellation).AsTask()
        );
    }

    private static async Task<ReportFile> WriteAsync(string folder, string name, Func<Stream, Task> write)
    {
        ReportFile? file = null;
        await DurableFile.WriteAsync(
            Path.Combine(folder, name),
            async stream =>
            {
                await write(stream);
                stream.Position = 0;
                file = new ReportFile(
                    name,
                    Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)),
                    stream.Length
                );
            }
        );
        return file!;
    }
}
