using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>A block and the row in the sheet where it begins, from 1.</summary>
internal sealed record PlacedBlock(Block Block, int Row);

/// <summary>Where a table stands.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Table">The table.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="HeaderRow">The row of its headings, from 1.</param>
internal sealed record TablePlace(string Sheet, Table Table, int Column, int HeaderRow)
{
    public int FirstRow => HeaderRow + 1;

    public int LastRow => HeaderRow + Table.Rows.Count;

    public int LastColumn => Column + Table.Columns.Count - 1;

    public int ColumnOf(string heading) => Column + Table.IndexOf(heading);

    /// <summary>The row of a key, the sum row's too.</summary>
    public int RowOf(string key)
    {
        for (var i = 0; i < Table.Rows.Count; i++)
        {
            if (Table.Rows[i].Key.Equals(key, StringComparison.Ordinal))
            {
                return FirstRow + i;
            }
        }

        return Table.Total is { } total && total.Key.Equals(key, StringComparison.Ordinal)
            ? LastRow + 1
            : throw new ArgumentException($"{Table.Name} has no row {key}.", nameof(key));
    }
}

/// <summary>
/// Where everything of a section stands in its sheet: blocks beneath each other in one grid. Column A is narrow and holds
/// numbers and keys; tables that begin with words begin in column B, so that words stand under words.
/// </summary>
internal sealed class SheetLayout
{
    private const double Margin = 3;
    private const double WidestText = 130;

    // A section that has words alone is as wide as a table of one column of text.
    private static readonly (int First, IReadOnlyList<Column> Columns) Words = (1, [new Column("", CellKind.Text, 64)]);

    private readonly double[] _widths;

    public SheetLayout(Section section, bool example)
    {
        Section = section;
        HeadRows = example ? 3 : 2;
        var tables = ColumnsOf(section);
        if (tables.Count == 0)
        {
            tables.Add(Words);
        }

        _widths = Columns(tables);
        PrintedColumns = tables.Max(t => t.First + 1 + t.Columns.ToList().FindLastIndex(column => !column.Working));
        var row = HeadRows + 2;
        var placed = new List<PlacedBlock>();
        // Office has no chart of its own that draws a plan well; the sheet has its table.
        foreach (var block in section.Blocks.Where(block => block is not Chart { Kind: ChartKind.Timeline }))
        {
            placed.Add(new PlacedBlock(block, row));
            row += RowsOf(block) + 1;
        }

        Blocks = placed;
    }

    public Section Section { get; }

    public string Sheet => Section.Name;

    public IReadOnlyList<PlacedBlock> Blocks { get; }

    /// <summary>The rows of title, subject and the word that tells example data.</summary>
    public int HeadRows { get; }

    /// <summary>The columns' widths in characters.</summary>
    public IReadOnlyList<double> Widths => _widths;

    /// <summary>How many of the columns are printed: those after the last that is more than a step of a computation are not.</summary>
    public int PrintedColumns { get; }

    /// <summary>
    /// The last column, from 0, and row that are printed, where the sheet ends in columns for the workbook alone or in rows kept
    /// for longer lives; null where all is printed.
    /// </summary>
    public (int Column, int Row)? PrintedTo
    {
        get
        {
            var last = Tables.LastOrDefault();
            var isSpare = last?.Table.Rows[^1].Spare ?? false;
            return isSpare ? (PrintedColumns - 1, last!.HeaderRow + last.Table.Used.Count())
                : PrintedColumns < _widths.Length ? (PrintedColumns - 1, LastRow)
                : null;
        }
    }

    private int LastRow => Blocks[^1].Row + RowsOf(Blocks[^1].Block) - 1;

    /// <summary>The last column that words run to, from 0: the whole printed grid, but no wider than reads well.</summary>
    public int LastTextColumn
    {
        get
        {
            var (last, width) = (0, _widths[0]);
            while (last + 1 < PrintedColumns && width + _widths[last + 1] <= WidestText)
            {
                width += _widths[++last];
            }

            return last;
        }
    }

    /// <summary>The width that words run over, in characters.</summary>
    public double TextWidth => _widths.Take(LastTextColumn + 1).Sum();

    /// <summary>The tables that have rows, and where.</summary>
    public IEnumerable<TablePlace> Tables =>
        Blocks
            .Where(b => b.Block is Table { Rows.Count: > 0 })
            .Select(b => (Table: (Table)b.Block, b.Row))
            .Select(b => new TablePlace(Sheet, b.Table, FirstColumn(b.Table.Columns), b.Row + 1));

    /// <summary>The charts that have something to draw, and where.</summary>
    public IEnumerable<(Chart Chart, int Row)> Charts =>
        Blocks.Where(b => b.Block is Chart { IsEmpty: false }).Select(b => ((Chart)b.Block, b.Row));

    /// <summary>
    /// The rows that stay in sight and are repeated in print: down to the headings where there is one table alone, else the head.
    /// </summary>
    public (int First, int Last) Repeated =>
        Blocks.Where(b => b.Block is Table or LongTable or Chart).ToList() is [{ Block: not Chart } only]
            ? (only.Row + 1, only.Row + 1)
            : (1, HeadRows);

    /// <summary>The first column of a table, from 0.</summary>
    public static int FirstColumn(IReadOnlyList<Column> columns) => columns[0].Kind == CellKind.Text ? 1 : 0;

    /// <summary>How high some words stand in a width of characters.</summary>
    public static int HeightOf(string words, double width)
    {
        const double charactersAWidth = 1.05;
        var room = width * charactersAWidth;
        var (lines, used) = (1, 0);
        foreach (var word in words.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > room)
            {
                lines++;
                used = 0;
            }

            used += word.Length + (used > 0 ? 1 : 0);
        }

        return lines * PrintedPage.RowHeight;
    }

    /// <summary>How high a table's row stands, so that no words are cut.</summary>
    public int HeightOf(Row row, int firstColumn) =>
        row.Cells.Select((cell, index) => HeightOf(cell.Words ?? "", _widths[firstColumn + index])).Max();

    /// <summary>How high a table's headings stand, with room for the filter's buttons.</summary>
    public int HeightOf(IReadOnlyList<Column> columns)
    {
        const int button = 2;
        const double bold = 0.9;
        var first = FirstColumn(columns);
        return columns
            .Select((column, index) => HeightOf(column.Heading, (_widths[first + index] - button) * bold))
            .Max();
    }

    /// <summary>How high a block stands, in points.</summary>
    public int HeightOf(Block block) =>
        block switch
        {
            Conclusion conclusion => conclusion.Sentences.Sum(s => HeightOf(s, TextWidth)),
            Notes notes => PrintedPage.CaptionHeight + notes.Lines.Sum(line => HeightOf(line, TextWidth)),
            Table { Rows.Count: > 0 } table => PrintedPage.CaptionHeight
                + HeightOf(table.Columns)
                + table
                    .Used.Append(table.Total)
                    .Sum(row => row is null ? 0 : HeightOf(row, FirstColumn(table.Columns))),
            _ => RowsOf(block) * PrintedPage.RowHeight,
        };

    private static int RowsOf(Block block) =>
        block switch
        {
            Conclusion conclusion => conclusion.Sentences.Count,
            Notes notes => notes.Lines.Count + 1,
            Table { Rows.Count: 0 } => 2,
            Table table => table.Rows.Count + (table.Total is null ? 2 : 3),
            LongTable => 2,
            Chart { IsEmpty: true } => 2,
            Chart => PrintedPage.ChartRows,
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
        };

    private static List<(int First, IReadOnlyList<Column> Columns)> ColumnsOf(Section section) =>
        [
            .. section
                .Blocks.Select(block =>
                    block switch
                    {
                        Table { Rows.Count: > 0 } table => table.Columns,
                        LongTable table => table.Columns,
                        _ => [],
                    }
                )
                .Where(columns => columns.Count > 0)
                .Select(columns => (FirstColumn(columns), columns)),
        ];

    private static double[] Columns(List<(int First, IReadOnlyList<Column> Columns)> tables)
    {
        return [.. Enumerable.Range(0, tables.Max(t => t.First + t.Columns.Count)).Select(Width)];

        double Width(int column) =>
            tables
                .Where(t => column >= t.First && column < t.First + t.Columns.Count)
                .Select(t => WidthOf(t.Columns[column - t.First]))
                .DefaultIfEmpty(Margin)
                .Max();
    }

    private static double WidthOf(Column column)
    {
        const double roomBesideHeading = 3;
        var kind = column.Kind switch
        {
            CellKind.Text => 30,
            CellKind.Number => 6,
            CellKind.Money => 14,
            _ => 12,
        };
        var word = column.Heading.Split(' ').Max(w => w.Length);
        return Math.Max(column.Width > 0 ? column.Width : kind, word + roomBesideHeading);
    }
}
