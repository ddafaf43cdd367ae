using System.Globalization;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Word;

/// <summary>
/// A table's cells as they are read: to the öre where any amount of the column has öre, and the same number of decimals in the
/// whole column, so that they stand beneath each other.
/// </summary>
internal sealed class CellText
{
    private readonly bool[] _hasOre;

    public CellText(Table table)
    {
        Rows = [.. table.Used];
        All = table.Total is { } total ? [.. Rows, total] : Rows;
        _hasOre =
        [
            .. table.Columns.Select(
                (_, column) =>
                    All.Select(row => row.Cells[column])
                        .Any(cell =>
                            cell is { Kind: CellKind.Money, Value: { } kronor } && decimal.Truncate(kronor) != kronor
                        )
            ),
        ];
    }

    /// <summary>The rows without the sum.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The rows, the sum last.</summary>
    public IReadOnlyList<Row> All { get; }

    /// <summary>A cell's text; "–" for a figure that there is none of.</summary>
    public string Of(Row row, int column)
    {
        var cell = row.Cells[column];
        return cell switch
        {
            { Words: { } words } => words,
            { Day: { } day } => cell.Kind == CellKind.Month ? Month.Of(day).ToString() : SwedishText.Day(day),
            { Value: { } value } => Number(cell.Kind, value, _hasOre[column] ? 2 : 0),
            { Kind: CellKind.Text } => "",
            _ => SwedishText.None,
        };
    }

    private static string Number(CellKind kind, decimal value, int decimals) =>
        kind switch
        {
            CellKind.Money => SwedishText.Number(value, decimals, decimals),
            CellKind.Share => new Share(value).ToString(),
            CellKind.Rate => SwedishText.Number(value * 100, 2, 2) + SwedishText.Space + "%",
            CellKind.Hours => SwedishText.Number(value, 2, 2),
            CellKind.Number => value.ToString("0", CultureInfo.InvariantCulture),
            _ => SwedishText.Number(value, 0, 2),
        };
}
