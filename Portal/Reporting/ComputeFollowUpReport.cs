using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Reporting.Writers.Svg;
using Portal.Reporting.Writers.Word;

namespace Portal.Reporting;

/// <summary>The follow-up report of one investment: the workbook, the document, the charts, and the figures as JSON.</summary>
public sealed class ComputeFollowUpReport(ReadFigures read) : IComputeReport
{
    /// <inheritdoc />
    public ReportKind Kind => ReportKind.FollowUp;

    /// <inheritdoc />
    public async Task<Result<ReportContent>> NowAsync(long? investmentId, Month? asOf, CancellationToken cancellation)
    {
        var now = await read.OnceAsync(investmentId!.Value, asOf, cancellation);
        return now.TryGet(out var figures, out var refusal) ? Of(figures) : refusal;
    }

    /// <inheritdoc />
    public async Task<ReportContent?> UpToAsync(
        long? investmentId,
        Month month,
        long batch,
        CancellationToken cancellation
    ) => await read.UpToAsync(investmentId!.Value, month, batch, cancellation) is { } figures ? Of(figures) : null;

    /// <summary>The report of some figures.</summary>
    public static ReportContent Of(FollowUpFigures figures) =>
        new(
            ReportKind.FollowUp,
            figures.Investment.Id,
            figures.AsOf,
            figures.Batch,
            figures.Example,
            JsonWriter.Text(figures),
            FollowUpFigures.RulesVersion,
            figures.Months.Count == 0
                ? new Refusal(
                    $"Rapporten för {SwedishText.MonthName(figures.AsOf)} kan inte frysas, för månaden ligger före investeringens första."
                )
                : null
        )
        {
            Files = content => Files(content, figures),
        };

    private static List<ReportEntry> Files(ReportContent content, FollowUpFigures figures)
    {
        var files = WithoutDocument(content, figures).ToList();
        // Images are made on some machines alone, and the document is the same on all.
        var named = files.Select(file => file.Name).Where(name => Path.GetExtension(name) != RasterImage.Extension);
        var document = MarkDraft.Of(
            MarkCorrected.Of(FollowUpDocument.Of(figures, [.. named]), content.Corrected),
            content.IsDraft
        );
        files.Insert(
            1,
            ReportEntry.Of(content.FileName("", WordWriter.Extension), stream => WordWriter.Write(document, stream))
        );
        return files;
    }

    /// <summary>All but the document, which names them.</summary>
    private static IEnumerable<ReportEntry> WithoutDocument(ReportContent content, FollowUpFigures figures)
    {
        var report = MarkDraft.Of(MarkCorrected.Of(FollowUpReport.Of(figures), content.Corrected), content.IsDraft);
        yield return ReportEntry.Of(
            content.FileName("", ExcelWriter.Extension),
            stream => ExcelWriter.Write(report, stream)
        );
        foreach (var chart in report.Charts)
        {
            var svg = SvgWriter.File(report, chart);
            yield return ReportEntry.Of(content.FileName("-" + chart.Id, SvgWriter.Extension), svg);
            if (RasterImage.IsPossible)
            {
                yield return new ReportEntry(
                    content.FileName("-" + chart.Id, RasterImage.Extension),
                    async (stream, cancellation) =>
                        await stream.WriteAsync(await RasterImage.OfAsync(svg, cancellation), cancellation)
                );
            }
        }

        yield return ReportEntry.Of(
            content.FileName("", JsonWriter.Extension),
            JsonWriter.Bytes(figures, content.Corrected)
        );
    }
}
