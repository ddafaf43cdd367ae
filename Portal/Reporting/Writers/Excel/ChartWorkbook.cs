using System.Xml.Linq;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// A chart for a document, with its figures in a small workbook that the document carries, so that a reader's office program can
/// show and change them.
/// </summary>
/// <param name="Chart">The chart's part.</param>
/// <param name="Workbook">The workbook with its figures.</param>
internal sealed record ChartWorkbook(XDocument Chart, byte[] Workbook)
{
    private const string Sheet = "Diagramdata";

    /// <summary>The chart and its figures.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="document">The document that it stands in.</param>
    /// <param name="relation">The relation from the chart to its workbook.</param>
    public static ChartWorkbook Of(Chart chart, Document document, string relation)
    {
        var table = chart.Table.Only([.. chart.Categories, .. chart.Series.Select(series => series.Column)]) with
        {
            Total = null,
        };
        var section = new Section(Sheet, [table]);
        using var workbook = new MemoryStream();
        ExcelWriter.Write(
            new Report(document.Title, document.Subject, document.Period, document.Example, [section]),
            workbook
        );
        var place = new SheetLayout(section, document.Example).Tables.Single();
        return new ChartWorkbook(new ExcelChart(chart, place).Document(relation), workbook.ToArray());
    }
}
