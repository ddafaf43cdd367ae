using Portal.Imports.Tables;

namespace Portal.Imports;

/// <summary>How a table from outside was read, for somebody to look at and change.</summary>
/// <param name="Headings">Its headings; empty for a column that has none.</param>
/// <param name="HeadingsAt">The line of the headings.</param>
/// <param name="FirstRows">The first rows beneath them, as written.</param>
/// <param name="Delimiter">What separates its fields, in Swedish; null for a workbook.</param>
/// <param name="Columns">What its columns mean.</param>
/// <param name="IsRemembered">Whether that is what was kept of files with the same headings.</param>
/// <param name="Numbers">How columns of amounts write numbers, in Swedish, by heading; empty where that could not be told.</param>
public sealed record TablePreview(
    IReadOnlyList<string> Headings,
    int HeadingsAt,
    IReadOnlyList<IReadOnlyList<string>> FirstRows,
    string? Delimiter,
    TableColumns Columns,
    bool IsRemembered,
    IReadOnlyList<(string Heading, string Format)> Numbers
);
