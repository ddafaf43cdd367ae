using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>A sheet on paper: landscape A4, as wide as the page, and broken before a table or a chart rather than through it.</summary>
internal static class PrintedPage
{
    /// <summary>The height of an ordinary row, in points.</summary>
    public const int RowHeight = 15;

    /// <summary>The height of a table's caption, in points.</summary>
    public const int CaptionHeight = 21;

    /// <summary>The height of the title, in points.</summary>
    public const int TitleHeight = 30;

    /// <summary>The height of a chart, in rows.</summary>
    public const int ChartRows = 17;

    /// <summary>The width of a character and the padding of a column, in points.</summary>
    private const double CharacterWidth = 5.25;
    private const double ColumnPadding = 3.75;

    private const double PaperWidth = 770;

    // Somewhat less than the paper holds, for fonts differ from machine to machine.
    private const double PaperHeight = 470;

    /// <summary>The width of a sheet's grid, in points.</summary>
    public static double Width(SheetLayout layout) => layout.Widths.Sum(w => (w * CharacterWidth) + ColumnPadding);

    /// <summary>The rows that a new page begins with.</summary>
    public static IEnumerable<int> Breaks(SheetLayout layout)
    {
        var page = PaperHeight * Math.Max(1, Width(layout) / PaperWidth);
        var head = TitleHeight + ((layout.HeadRows - 1) * RowHeight);
        var used = head + RowHeight;
        foreach (var placed in layout.Blocks)
        {
            var height = layout.HeightOf(placed.Block);
            if (placed.Block is Table or Chart && used + height > page && used > head + RowHeight)
            {
                yield return placed.Row;
                used = head;
            }

            used += height + RowHeight;
        }
    }
}
