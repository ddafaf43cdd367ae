namespace Portal.Reporting.Model;

/// <summary>A table with typed columns.</summary>
/// <param name="Name">A name that is unique in the report; one word, for it becomes the name of the workbook's table.</param>
/// <param name="Caption">What it shows, with the unit of its amounts.</param>
/// <param name="Columns">The columns; headings are unique within the table and are what formulas and charts name.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Total">The sum row; null for none.</param>
/// <param name="Empty">The sentence that stands instead of the table when it has no rows.</param>
public sealed record Table(
    string Name,
    string Caption,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Row> Rows,
    Row? Total = null,
    string Empty = ""
) : Block
{
    /// <summary>The rows that say something: all but those kept for longer lives.</summary>
    public IEnumerable<Row> Used => Rows.Where(row => !row.Spare);

    /// <summary>Where a column stands, from 0.</summary>
    /// <exception cref="ArgumentException">No column has that heading.</exception>
    public int IndexOf(string heading)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i].Heading, heading, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"{Name} has no column {heading}.", nameof(heading));
    }

    /// <summary>As <see cref="Only" />, all columns but some.</summary>
    public Table Without(params IReadOnlyList<string> headings) =>
        Only([
            .. Columns
                .Select(column => column.Heading)
                .Where(heading => !headings.Contains(heading, StringComparer.Ordinal)),
        ]);

    /// <summary>The same table of some rows, without a sum.</summary>
    public Table Where(Func<Row, bool> isWanted) => this with { Rows = [.. Rows.Where(isWanted)], Total = null };

    /// <summary>The same figures as values alone, in some of the columns: for a medium that is narrower or computes nothing.</summary>
    /// <param name="headings">The columns in the order wanted.</param>
    /// <exception cref="ArgumentException">No column has such a heading.</exception>
    public Table Only(params IReadOnlyList<string> headings)
    {
        var places = headings.Select(IndexOf).ToList();
        return this with
        {
            Columns = [.. places.Select(place => Columns[place])],
            Rows = [.. Used.Select(Values)],
            Total = Total is null ? null : Values(Total),
        };

        Row Values(Row row) =>
            new(row.Key, [.. places.Select(place => row.Cells[place] with { Formula = null, Input = null })]);
    }
}

/// <summary>A table too long for memory: its rows are read once, as they are written.</summary>
/// <param name="Name">As for <see cref="Table" />.</param>
/// <param name="Caption">As for <see cref="Table" />.</param>
/// <param name="Columns">As for <see cref="Table" />.</param>
/// <param name="Rows">The rows, without formulas.</param>
/// <param name="Summed">The heading of the column that is summed beneath.</param>
public sealed record LongTable(
    string Name,
    string Caption,
    IReadOnlyList<Column> Columns,
    IEnumerable<Cell[]> Rows,
    string Summed
) : Block;

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What its cells hold as a rule; a cell may differ.</param>
/// <param name="Width">Its width in characters; 0 for the kind's own.</param>
/// <param name="Working">A step of the computation, or a detail, for the workbook alone: paper does not show it.</param>
public sealed record Column(string Heading, CellKind Kind, int Width = 0, bool Working = false);

/// <summary>A row.</summary>
/// <param name="Key">Unique within the table; what formulas in other tables name.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="Spare">Beyond the useful life, and empty until a reader of the workbook makes the life longer.</param>
public sealed record Row(string Key, IReadOnlyList<Cell> Cells, bool Spare = false);
