using System.Globalization;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>A formula of the model in a workbook's words, as it stands in one cell.</summary>
/// <param name="places">Where each table of the workbook stands, by its name.</param>
/// <param name="here">The table that the cell belongs to.</param>
/// <param name="row">The cell's row in the sheet, from 1.</param>
/// <param name="inTotal">Whether the cell stands in the sum row, whose sums follow the table's filter.</param>
internal readonly struct ExcelFormula(
    IReadOnlyDictionary<string, TablePlace> places,
    TablePlace here,
    int row,
    bool inTotal
)
{
    private const string SumOfShown = "109";

    /// <summary>The formula without the leading equals sign.</summary>
    public string Text(Formula formula) =>
        formula switch
        {
            Formula.Constant constant => constant.Value.ToString("0.############", CultureInfo.InvariantCulture),
            Formula.Literal literal => $"\"{literal.Words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            Formula.Named named => named.Name,
            Formula.SameRow cell => SameRow(cell),
            Formula.CellIn cell => CellIn(cell),
            Formula.ColumnIn column => $"{column.Table}[{column.Column}]",
            Formula.Operation operation => Operation(operation),
            Formula.Call call => Call(call),
            _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "No such formula."),
        };

    private string SameRow(Formula.SameRow cell)
    {
        var at = row - cell.Up;
        return at < here.FirstRow ? "0" : CellName.Of(here.ColumnOf(cell.Column), at);
    }

    private string CellIn(Formula.CellIn cell)
    {
        var place = places[cell.Table];
        var name = CellName.Of(place.ColumnOf(cell.Column), place.RowOf(cell.Row));
        return place.Sheet.Equals(here.Sheet, StringComparison.Ordinal) ? name : $"'{place.Sheet}'!{name}";
    }

    private string Operation(Formula.Operation operation)
    {
        var strength = Strength(operation.Sign);
        var left = Text(operation.Left);
        var right = Text(operation.Right);
        if (operation.Left is Formula.Operation before && Strength(before.Sign) < strength)
        {
            left = $"({left})";
        }

        // Left to right: a - (b - c) keeps its brackets.
        if (operation.Right is Formula.Operation after && Strength(after.Sign) <= strength)
        {
            right = $"({right})";
        }

        return left + operation.Sign + right;
    }

    private static int Strength(string sign) =>
        sign switch
        {
            "*" or "/" => 3,
            "+" or "-" => 2,
            "&" => 1,
            _ => 0,
        };

    private string Call(Formula.Call call)
    {
        if (
            inTotal
            && call is { Function: Function.Sum, Arguments: [Formula.ColumnIn own] }
            && own.Table.Equals(here.Table.Name, StringComparison.Ordinal)
        )
        {
            return $"SUBTOTAL({SumOfShown},{Text(own)})";
        }

        return $"{call.Function.ToString().ToUpperInvariant()}({string.Join(',', call.Arguments.Select(Text))})";
    }
}
