using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Reporting.Writers.Word;

namespace Portal.Reporting;

/// <summary>The final report of one investment: the workbook, the document, and the figures as JSON.</summary>
public sealed class ComputeFinalReport(ReadFinal read) : IComputeReport
{
    /// <inheritdoc />
    public ReportKind Kind => ReportKind.Final;

    /// <inheritdoc />
    public async Task<Result<ReportContent>> NowAsync(long? investmentId, Month? asOf, CancellationToken cancellation)
    {
        var now = await read.NowAsync(investmentId!.Value, asOf, cancellation);
        return now.TryGet(out var final, out var refusal) ? Of(final) : refusal;
    }

    /// <inheritdoc />
    public async Task<ReportContent?> UpToAsync(
        long? investmentId,
        Month month,
        long batch,
        CancellationToken cancellation
    ) => await read.UpToAsync(investmentId!.Value, month, batch, cancellation) is { } final ? Of(final) : null;

    /// <summary>The report of some figures.</summary>
    public static ReportContent Of(FinalFigures final) =>
        new(
            ReportKind.Final,
            final.Figures.Investment.Id,
            final.Figures.AsOf,
            final.Figures.Batch,
            final.Figures.Example,
            JsonFinal.Text(final),
            FinalFigures.RulesVersion,
            final.CannotFreeze
        )
        {
            Files = content => Files(content, final),
        };

    private static ReportEntry[] Files(ReportContent content, FinalFigures final)
    {
        var workbook = content.FileName("", ExcelWriter.Extension);
        var data = content.FileName("", JsonWriter.Extension);
        var report = MarkDraft.Of(MarkCorrected.Of(FinalReport.Of(final), content.Corrected), content.IsDraft);
        var document = MarkDraft.Of(
            MarkCorrected.Of(FinalDocument.Of(final, [workbook, data]), content.Corrected),
            content.IsDraft
        );
        return
        [
            ReportEntry.Of(workbook, stream => ExcelWriter.Write(report, stream)),
            ReportEntry.Of(content.FileName("", WordWriter.Extension), stream => WordWriter.Write(document, stream)),
            ReportEntry.Of(data, JsonFinal.Bytes(final, content.Corrected)),
        ];
    }
}
