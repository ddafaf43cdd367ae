using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Word;

/// <summary>
/// How a table's width is shared: columns of figures get what their longest figure takes, so that none is broken, and words share
/// the rest by how much they say.
/// </summary>
internal static class ColumnWidths
{
    // In twentieths of a point, for type of 9 points: a character, and what stands on both sides of a cell's text.
    private const int Character = 98;
    private const int Bold = 104;
    private const int Padding = 200;

    private const int MostWeight = 110;

    /// <summary>The widths, which add up to the whole.</summary>
    public static IReadOnlyList<int> Of(Table table, CellText texts, int whole)
    {
        var longest = table.Columns.Select((_, column) => texts.All.Max(row => texts.Of(row, column).Length)).ToList();
        var least = table
            .Columns.Select(
                (column, i) =>
                    Padding + Math.Max(LongestWord(column.Heading) * Bold, Unbroken(table, texts, i) * Character)
            )
            .ToList();
        var isWords = table.Columns.Select(column => column.Kind == CellKind.Text).ToList();
        if (!isWords.Contains(item: true))
        {
            isWords = [.. isWords.Select(_ => true)];
        }

        var weights = longest.Select((length, i) => isWords[i] ? Math.Clamp(length, 8, MostWeight) : 0).ToList();
        var left = whole - least.Sum();
        if (left < 0)
        {
            return Sum([.. least.Select(width => width * whole / least.Sum())], whole);
        }

        var all = weights.Sum();
        return Sum([.. least.Select((width, i) => width + (left * weights[i] / all))], whole);
    }

    // What no line break may divide: all of a figure, the longest word of a text.
    private static int Unbroken(Table table, CellText texts, int column) =>
        texts.All.Max(row =>
            row.Cells[column].Kind == CellKind.Text || table.Columns[column].Kind == CellKind.Text
                ? LongestWord(texts.Of(row, column))
                : texts.Of(row, column).Length
        );

    private static int LongestWord(string text) => text.Split(' ', '/', '-').Max(word => word.Length);

    // What division left over goes to the last column.
    private static int[] Sum(int[] widths, int whole)
    {
        widths[^1] += whole - widths.Sum();
        return widths;
    }
}
