using System.Xml.Linq;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>A named table of a workbook: what gives its formulas readable names, and its rows a filter.</summary>
internal static class ExcelTable
{
    /// <summary>From how many rows a table without sums gets a filter.</summary>
    private const int RowsWorthFiltering = 12;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The part of the workbook that holds a table.</summary>
    public static XDocument Document(int id, TablePlace place, IReadOnlyDictionary<string, TablePlace> places)
    {
        var table = place.Table;
        var body = CellName.Range(place.Column, place.HeaderRow, place.LastColumn, place.LastRow);
        var whole = CellName.Range(
            place.Column,
            place.HeaderRow,
            place.LastColumn,
            place.LastRow + (table.Total is null ? 0 : 1)
        );
        var filtered = table.Total is not null || (table.Rows.Count >= RowsWorthFiltering && !table.Rows[^1].Spare);
        var formulas = new ExcelFormula(places, place, place.LastRow + 1, inTotal: true);
        return Document(
            id,
            table.Name,
            whole,
            filtered ? body : null,
            table.Total is not null,
            table.Columns.Select((column, index) => Column(column.Heading, index, table.Total?.Cells[index], formulas))
        );
    }

    /// <summary>The part that holds a long table, in the range that it came to.</summary>
    public static XDocument Document(int id, LongTable table, string range) =>
        Document(
            id,
            table.Name,
            range,
            range,
            totals: false,
            table.Columns.Select((column, index) => Column(column.Heading, index, null, default))
        );

    private static XDocument Document(
        int id,
        string name,
        string range,
        string? filtered,
        bool totals,
        IEnumerable<XElement> columns
    ) =>
        new(
            new XElement(
                Main + "table",
                new XAttribute("id", id),
                new XAttribute("name", name),
                new XAttribute("displayName", name),
                new XAttribute("ref", range),
                totals ? new XAttribute("totalsRowCount", 1) : new XAttribute("totalsRowShown", 0),
                filtered is null ? null : new XElement(Main + "autoFilter", new XAttribute("ref", filtered)),
                new XElement(Main + "tableColumns", new XAttribute("count", columns.Count()), columns)
            )
        );

    private static XElement Column(string heading, int index, Cell? total, ExcelFormula formulas)
    {
        var column = new XElement(
            Main + "tableColumn",
            new XAttribute("id", index + 1),
            new XAttribute("name", heading)
        );
        switch (total)
        {
            case { Formula: Formula.Call { Function: Function.Sum } }:
                column.Add(new XAttribute("totalsRowFunction", "sum"));
                break;
            case { Formula: { } formula }:
                column.Add(
                    new XAttribute("totalsRowFunction", "custom"),
                    new XElement(Main + "totalsRowFormula", formulas.Text(formula))
                );
                break;
            case { Words: { Length: > 0 } words }:
                column.Add(new XAttribute("totalsRowLabel", words));
                break;
            default:
                break;
        }

        return column;
    }
}
