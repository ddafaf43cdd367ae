using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// A sheet on paper: A4, upright where that keeps its type readable and on its side where not, as wide as the page, and broken
/// before a table or a chart that fits on the next page rather than through it.
/// </summary>
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

    /// <summary>A page is not left with less on it than this share; the table that comes next is divided instead.</summary>
    private const double LeastFilled = 0.35;

    /// <summary>Type of 11 points made smaller than this is no longer read with ease.</summary>
    private const double LeastScale = 0.75;

    // Within the margins; in height somewhat less than the paper holds, for fonts differ from machine to machine.
    private static readonly (double Width, double Height) Upright = (523, 710);
    private static readonly (double Width, double Height) OnItsSide = (770, 470);

    /// <summary>The width of a sheet's printed columns, in points.</summary>
    public static double Width(SheetLayout layout) =>
        layout.Widths.Take(layout.PrintedColumns).Sum(w => (w * CharacterWidth) + ColumnPadding);

    /// <summary>Whether the paper stands upright.</summary>
    public static bool IsUpright(SheetLayout layout) => Width(layout) * LeastScale <= Upright.Width;

    /// <summary>The rows that a new page begins with.</summary>
    public static IEnumerable<int> Breaks(SheetLayout layout)
    {
        var paper = IsUpright(layout) ? Upright : OnItsSide;
        var page = paper.Height * Math.Max(1, Width(layout) / paper.Width);
        double head = TitleHeight + ((layout.HeadRows - 1) * RowHeight);
        var used = head + RowHeight;
        foreach (var placed in layout.Blocks)
        {
            var height = layout.HeightOf(placed.Block);
            if (
                placed.Block is Table or Chart
                && used + height > page
                && head + height <= page
                && used > page * LeastFilled
            )
            {
                yield return placed.Row;
                used = head;
            }

            // What is higher than the rest of its page runs on to the next, beneath the repeated head.
            used = used + height > page ? head + ((used + height - head) % (page - head)) : used + height;
            used += RowHeight;
        }
    }
}
