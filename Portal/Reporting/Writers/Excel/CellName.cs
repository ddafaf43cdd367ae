using System.Globalization;

namespace Portal.Reporting.Writers.Excel;

/// <summary>How a workbook names cells: columns by letters, rows by numbers from 1.</summary>
internal static class CellName
{
    private const int Letters = 26;

    /// <summary>A column, from 0: A, B … Z, AA.</summary>
    public static string Column(int column)
    {
        var name = "";
        for (var left = column + 1; left > 0; left = (left - 1) / Letters)
        {
            name = (char)('A' + ((left - 1) % Letters)) + name;
        }

        return name;
    }

    /// <summary>A cell: <c>C5</c>.</summary>
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell that stays put: <c>$C$5</c>.</summary>
    public static string Absolute(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row}");

    /// <summary>A cell that stays put in any sheet: <c>'Utfall'!$C$5</c>.</summary>
    public static string Absolute(string sheet, int column, int row) => $"'{sheet}'!{Absolute(column, row)}";

    /// <summary>The rows of a column that stay put in any sheet.</summary>
    public static string Absolute(string sheet, int column, int firstRow, int lastRow) =>
        $"{Absolute(sheet, column, firstRow)}:{Absolute(column, lastRow)}";

    /// <summary>A block of cells: <c>A5:C9</c>.</summary>
    public static string Range(int firstColumn, int firstRow, int lastColumn, int lastRow) =>
        $"{Of(firstColumn, firstRow)}:{Of(lastColumn, lastRow)}";
}
