using System.Globalization;
using System.Xml.Linq;

namespace Portal.Reporting.Writers.Excel;

/// <summary>The part that lists a workbook's sheets and names.</summary>
internal static class ExcelWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The relation from the workbook to a sheet, by its number from 1.</summary>
    public static string SheetRelation(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    /// <summary>The part's content.</summary>
    public static XDocument Document(IReadOnlyList<SheetLayout> layouts) =>
        new(
            new XElement(
                Main + "workbook",
                new XAttribute(XNamespace.Xmlns + "r", R),
                new XElement(Main + "bookViews", new XElement(Main + "workbookView")),
                new XElement(Main + "sheets", layouts.Select((layout, index) => Sheet(layout, index + 1))),
                new XElement(Main + "definedNames", Areas(layouts), Titles(layouts), Inputs(layouts)),
                // Excel and LibreOffice trust the values beside the formulas until something changes.
                new XElement(Main + "calcPr", new XAttribute("calcId", 191029))
            )
        );

    private static XElement Sheet(SheetLayout layout, int number) =>
        new(
            Main + "sheet",
            new XAttribute("name", layout.Sheet),
            new XAttribute("sheetId", number),
            new XAttribute(R + "id", SheetRelation(number))
        );

    /// <summary>
    /// Rows kept for longer lives and columns that only carry a computation are left out in print: the former are empty as long
    /// as nothing is changed, and without the latter the rest is large enough to read.
    /// </summary>
    private static IEnumerable<XElement> Areas(IReadOnlyList<SheetLayout> layouts) =>
        from sheet in layouts.Select((layout, index) => (layout, index))
        let to = sheet.layout.PrintedTo
        where to is not null
        let last = CellName.Absolute(to.Value.Column, to.Value.Row)
        select Name("_xlnm.Print_Area", $"{CellName.Absolute(sheet.layout.Sheet, 0, 1)}:{last}", sheet.index);

    /// <summary>The rows repeated on every printed page.</summary>
    private static IEnumerable<XElement> Titles(IReadOnlyList<SheetLayout> layouts) =>
        layouts.Select(
            (layout, index) =>
                Name("_xlnm.Print_Titles", $"'{layout.Sheet}'!${layout.Repeated.First}:${layout.Repeated.Last}", index)
        );

    /// <summary>The inputs that a reader may change.</summary>
    private static IEnumerable<XElement> Inputs(IReadOnlyList<SheetLayout> layouts)
    {
        var inputs =
            from layout in layouts
            from place in layout.Tables
            from row in place.Table.Rows
            from cell in row.Cells.Select((cell, column) => (cell.Input?.Name, Column: place.Column + column))
            where cell.Name is not null
            select (cell.Name, Place: CellName.Absolute(layout.Sheet, cell.Column, place.RowOf(row.Key)));
        return inputs
            .OrderBy(input => input.Name, StringComparer.Ordinal)
            .Select(input => Name(input.Name, input.Place));
    }

    private static XElement Name(string name, string place, int? sheet = null) =>
        new(
            Main + "definedName",
            new XAttribute("name", name),
            sheet is null ? null : new XAttribute("localSheetId", sheet),
            place
        );
}
