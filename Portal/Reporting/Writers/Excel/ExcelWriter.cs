using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// A report as a workbook that survives use: typed values, live formulas with their values, named inputs, tables and charts.
/// The same report gives the same bytes: nothing in the file tells when it was written.
/// </summary>
/// <remarks>
/// The Open XML SDK makes the package, what its parts are and how they relate; the parts' own XML is streamed into it
/// afterwards. Through the SDK's own writers a sheet of 100 000 rows takes twice the time and three times the memory.
/// </remarks>
public static class ExcelWriter
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".xlsx";

    /// <summary>Writes a report. A long table's rows are read once, as they are written.</summary>
    public static void Write(Report report, Stream stream)
    {
        var layouts = report.Sections.Select(section => new SheetLayout(section, report.Example)).ToList();
        var places = layouts
            .SelectMany(layout => layout.Tables)
            .ToDictionary(place => place.Table.Name, StringComparer.Ordinal);
        var contents = new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal);
        // Tables come after the sheets: how far a long one reaches is known when its rows are written.
        var tables = new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            contents.Add(OfficePackage.Path(workbook), OfficePackage.Save(ExcelWorkbook.Document(layouts)));
            contents.Add(
                OfficePackage.Path(workbook.AddNewPart<WorkbookStylesPart>("rId1000")),
                OfficePackage.Save(ExcelStyles.Document())
            );
            contents.Add(
                OfficePackage.Path(OfficePackage.AddProperties(document)),
                OfficePackage.Save(
                    OfficePackage.Properties($"{report.Title}: {report.Subject}", report.Period, report.Example)
                )
            );
            var (tableId, sheetId) = (0, 0);
            foreach (var layout in layouts)
            {
                var sheet = workbook.AddNewPart<WorksheetPart>(ExcelWorkbook.SheetRelation(++sheetId));
                var xml = new SheetXml(report, layout, places);
                var drawingId = AddCharts(sheet, layout, places, contents);
                var tableIds = new List<string>();
                foreach (var block in layout.Section.Blocks)
                {
                    if (block is LongTable or Table { Rows.Count: > 0 })
                    {
                        var id = ++tableId;
                        var relation = $"rIdT{id}";
                        tableIds.Add(relation);
                        tables.Add(
                            OfficePackage.Path(sheet.AddNewPart<TableDefinitionPart>(relation)),
                            block is LongTable rows
                                ? to => OfficePackage.Save(ExcelTable.Document(id, rows, xml.LongRange!))(to)
                                : OfficePackage.Save(ExcelTable.Document(id, places[((Table)block).Name], places))
                        );
                    }
                }

                contents.Add(OfficePackage.Path(sheet), to => xml.Write(to, drawingId, tableIds));
            }
        }

        OfficePackage.Repack(package, contents, tables, stream);
    }

    private static string? AddCharts(
        WorksheetPart sheet,
        SheetLayout layout,
        Dictionary<string, TablePlace> places,
        SortedDictionary<string, Action<Stream>> contents
    )
    {
        var charts = layout.Charts.Select((chart, index) => (chart.Chart, chart.Row, Id: $"rId{index + 1}")).ToList();
        if (charts.Count == 0)
        {
            return null;
        }

        const string relation = "rIdD";
        var drawing = sheet.AddNewPart<DrawingsPart>(relation);
        contents.Add(OfficePackage.Path(drawing), OfficePackage.Save(ExcelDrawing.Document(layout, charts)));
        foreach (var (chart, _, id) in charts)
        {
            contents.Add(
                OfficePackage.Path(drawing.AddNewPart<ChartPart>(id)),
                OfficePackage.Save(new ExcelChart(chart, places[chart.Table.Name]).Document())
            );
        }

        return relation;
    }
}
