namespace Portal.Imports.Xlsx;

/// <summary>What a cell holds.</summary>
public enum XlsxKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text, also one that looks like a number.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, with or without time.</summary>
    Day,

    /// <summary>An error such as #REF!.</summary>
    Error,
}

/// <summary>The value of a cell; of a formula, what it came to when the workbook was saved.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">
/// The text as written; of a number its digits with a point before decimals, as <c>-1234.5</c>; of a day <c>2021-04-30</c>. Empty
/// where there is nothing.
/// </param>
public readonly record struct XlsxCell(XlsxKind Kind, string Text)
{
    /// <summary>A cell with nothing in it.</summary>
    public static readonly XlsxCell Empty = new(XlsxKind.Empty, "");
}
