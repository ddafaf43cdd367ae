namespace Portal.Commands;

/// <summary>A verb's answer as a table to read on standard output.</summary>
internal static class TextTable
{
    /// <summary>Writes rows of equally many cells: the first column to the left, the others, which are figures, to the right.</summary>
    public static void WriteTable(this CommandContext context, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])
            );
            context.Output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
