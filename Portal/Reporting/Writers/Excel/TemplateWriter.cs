using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Portal.Domain.Investments;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// Writes a template to be filled in as a workbook: what is asked is locked, what is answered is not, and each answer tells what it
/// takes. The same template gives the same bytes.
/// </summary>
public static class TemplateWriter
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes the sheets.</summary>
    public static void Write(IReadOnlyList<TemplateSheet> sheets, Stream stream)
    {
        var contents = new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            contents.Add(OfficePackage.Path(workbook), OfficePackage.Save(Workbook(sheets)));
            contents.Add(
                OfficePackage.Path(workbook.AddNewPart<WorkbookStylesPart>("rId1000")),
                OfficePackage.Save(ExcelStyles.Document())
            );
            for (var place = 0; place < sheets.Count; place++)
            {
                var sheet = workbook.AddNewPart<WorksheetPart>(ExcelWorkbook.SheetRelation(place + 1));
                contents.Add(
                    OfficePackage.Path(sheet),
                    OfficePackage.Save(new TemplateSheetXml(sheets[place], sheets).Document(isFirst: place == 0))
                );
            }
        }

        OfficePackage.Repack(package, contents, new(StringComparer.Ordinal), stream);
    }

    private static XDocument Workbook(IReadOnlyList<TemplateSheet> sheets) =>
        new(
            new XElement(
                Main + "workbook",
                new XAttribute(XNamespace.Xmlns + "r", R),
                new XElement(Main + "bookViews", new XElement(Main + "workbookView")),
                new XElement(
                    Main + "sheets",
                    sheets.Select(
                        (sheet, place) =>
                            new XElement(
                                Main + "sheet",
                                new XAttribute("name", sheet.Name),
                                new XAttribute("sheetId", place + 1),
                                new XAttribute(R + "id", ExcelWorkbook.SheetRelation(place + 1))
                            )
                    )
                )
            )
        );
}
