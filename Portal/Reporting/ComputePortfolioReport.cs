using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Reporting.Writers.Svg;
using Portal.Reporting.Writers.Word;

namespace Portal.Reporting;

/// <summary>The portfolio report over all investments: the workbook, the document, the chart, and the figures as JSON.</summary>
public sealed class ComputePortfolioReport(ReadPortfolio read) : IComputeReport
{
    /// <inheritdoc />
    public ReportKind Kind => ReportKind.Portfolio;

    /// <inheritdoc />
    public async Task<Result<ReportContent>> NowAsync(
        long? investmentId,
        Month? asOf,
        CancellationToken cancellation
    ) => Of(await read.ForAsync(asOf, cancellation: cancellation));

    /// <inheritdoc />
    public async Task<ReportContent?> UpToAsync(
        long? investmentId,
        Month month,
        long batch,
        CancellationToken cancellation
    ) => Of(await read.UpToAsync(month, batch, cancellation));

    /// <summary>The report of some figures.</summary>
    public static ReportContent Of(PortfolioFigures figures) =>
        new(
            ReportKind.Portfolio,
            null,
            figures.AsOf,
            figures.Batch,
            figures.Example,
            PortfolioJson.Text(figures),
            FollowUpFigures.RulesVersion,
            figures.Lines.Count == 0
                ? new Refusal(
                    $"Portföljrapporten för {SwedishText.MonthName(figures.AsOf)} kan inte frysas, för ingen investering hade börjat då."
                )
                : null
        )
        {
            Files = content => Files(content, figures),
        };

    private static List<ReportEntry> Files(ReportContent content, PortfolioFigures figures)
    {
        var report = MarkDraft.Of(MarkCorrected.Of(PortfolioReport.Of(figures), content.Corrected), content.IsDraft);
        var charts = report
            .Charts.Select(chart =>
                ReportEntry.Of(content.FileName("-" + chart.Id, SvgWriter.Extension), SvgWriter.File(report, chart))
            )
            .ToList();
        var (workbook, json) = (
            content.FileName("", ExcelWriter.Extension),
            content.FileName("", JsonWriter.Extension)
        );
        var document = MarkDraft.Of(
            MarkCorrected.Of(
                PortfolioDocument.Of(figures, [workbook, .. charts.Select(chart => chart.Name), json]),
                content.Corrected
            ),
            content.IsDraft
        );
        return
        [
            ReportEntry.Of(workbook, stream => ExcelWriter.Write(report, stream)),
            ReportEntry.Of(content.FileName("", WordWriter.Extension), stream => WordWriter.Write(document, stream)),
            .. charts,
            ReportEntry.Of(json, PortfolioJson.Bytes(figures, content.Corrected)),
        ];
    }
}
