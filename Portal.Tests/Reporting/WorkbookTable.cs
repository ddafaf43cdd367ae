using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tests.Reporting;

/// <summary>A table of a workbook as a reader finds it: by its sheet and the first heading.</summary>
internal sealed partial class WorkbookTable
{
    private readonly Dictionary<string, string> _columns;
    private readonly ILookup<int, (string Column, string Value)> _rows;
    private readonly int _heading;

    private WorkbookTable(ILookup<int, (string Column, string Value)> rows, int heading)
    {
        (_rows, _heading) = (rows, heading);
        _columns = rows[heading].ToDictionary(cell => cell.Value, cell => cell.Column, StringComparer.Ordinal);
    }

    /// <summary>The first table of a sheet whose column A is headed so.</summary>
    public static WorkbookTable Under(byte[] workbook, string sheet, string first)
    {
        var rows = Office
            .Values(workbook)
            .Select(cell => (Place: Place().Match(cell.Key), cell.Value))
            .Where(cell => cell.Place.Success && cell.Place.Groups["sheet"].Value == sheet)
            .ToLookup(
                cell => int.Parse(cell.Place.Groups["row"].Value, CultureInfo.InvariantCulture),
                cell => (cell.Place.Groups["column"].Value, cell.Value)
            );
        return new WorkbookTable(rows, rows.Where(row => row.Contains(("A", first))).Min(row => row.Key));
    }

    /// <summary>The figure of the row whose column A says so, under a heading, to the öre.</summary>
    public decimal Number(string row, string heading)
    {
        var place = _rows.Where(of => of.Key > _heading && of.Contains(("A", row))).Min(of => of.Key);
        var value = _rows[place].Single(cell => cell.Column == _columns[heading]).Value;
        return decimal.Round(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), 2);
    }

    [GeneratedRegex("^(?<sheet>[^!]+)!(?<column>[A-Z]+)(?<row>[0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
