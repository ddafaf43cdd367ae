using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
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

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

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
            contents.Add(Path(workbook), Save(ExcelWorkbook.Document(layouts)));
            contents.Add(Path(workbook.AddNewPart<WorkbookStylesPart>("rId1000")), Save(ExcelStyles.Document()));
            contents.Add(Path(Properties(document)), Save(CoreProperties(report)));
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
                            Path(sheet.AddNewPart<TableDefinitionPart>(relation)),
                            block is LongTable rows
                                ? to => Save(ExcelTable.Document(id, rows, xml.LongRange!))(to)
                                : Save(ExcelTable.Document(id, places[((Table)block).Name], places))
                        );
                    }
                }

                contents.Add(Path(sheet), to => xml.Write(to, drawingId, tableIds));
            }
        }

        package.Position = 0;
        Repack(package, contents, tables, stream);
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
        contents.Add(Path(drawing), Save(ExcelDrawing.Document(layout, charts)));
        foreach (var (chart, _, id) in charts)
        {
            contents.Add(
                Path(drawing.AddNewPart<ChartPart>(id)),
                Save(new ExcelChart(chart, places[chart.Table.Name]).Document())
            );
        }

        return relation;
    }

    private static CoreFilePropertiesPart Properties(SpreadsheetDocument document)
    {
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rId2");
        return part;
    }

    private static XDocument CoreProperties(Report report)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        return new XDocument(
            new XElement(
                core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", core),
                new XAttribute(XNamespace.Xmlns + "dc", dublin),
                new XElement(dublin + "title", $"{report.Title}: {report.Subject}"),
                new XElement(dublin + "subject", report.Period),
                new XElement(dublin + "language", "sv-SE"),
                report.Example ? new XElement(core + "keywords", Report.ExampleWord) : null
            )
        );
    }

    internal static string Path(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');

    internal static Action<Stream> Save(XDocument document) =>
        stream =>
        {
            using var writer = XmlWriter.Create(stream, Xml);
            document.Save(writer);
        };

    /// <summary>Writes the package anew: fixed order, fixed times, and every part's own XML in its place.</summary>
    internal static void Repack(
        Stream package,
        SortedDictionary<string, Action<Stream>> contents,
        SortedDictionary<string, Action<Stream>> tables,
        Stream stream
    )
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var entry in from.Entries.OrderBy(e => Order(e.FullName)).ThenBy(e => e.FullName, StringComparer.Ordinal)
        )
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = NoTime;
            using var target = copy.Open();
            if (contents.TryGetValue(entry.FullName, out var write) || tables.TryGetValue(entry.FullName, out write))
            {
                write(target);
            }
            else
            {
                using var source = entry.Open();
                source.CopyTo(target);
            }
        }

        int Order(string name) =>
            name switch
            {
                "[Content_Types].xml" => 0,
                "_rels/.rels" => 1,
                _ => tables.ContainsKey(name) ? 3 : 2,
            };
    }
}
