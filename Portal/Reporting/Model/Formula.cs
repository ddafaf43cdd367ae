namespace Portal.Reporting.Model;

/// <summary>A calculation over the cells of a report's tables, in no medium's syntax.</summary>
public abstract record Formula
{
    /// <summary>A number.</summary>
    public static implicit operator Formula(decimal value) => new Constant(value);

    /// <summary>A number.</summary>
    public static implicit operator Formula(int value) => new Constant(value);

    /// <summary>Words.</summary>
    public static implicit operator Formula(string words) => new Literal(words);

    /// <summary>The cell of the same row in another column.</summary>
    public static Formula Here(string column) => new SameRow(column, 0);

    /// <summary>The cell one row up in a column. Before the first row there is nothing, which counts as zero.</summary>
    public static Formula Above(string column) => new SameRow(column, 1);

    /// <summary>An input known by its name.</summary>
    public static Formula Input(string name) => new Named(name);

    /// <summary>A cell of any table.</summary>
    public static Formula At(string table, string row, string column) => new CellIn(table, row, column);

    /// <summary>All rows of a column, for a function to work on.</summary>
    public static Formula All(string table, string column) => new ColumnIn(table, column);

    /// <summary>The sum of a table's column.</summary>
    public static Formula Sum(string table, string column) => new Call(Function.Sum, [All(table, column)]);

    /// <summary>The sum of a column over the rows where another column has a value.</summary>
    public static Formula SumWhere(string table, string column, string where, Formula equals) =>
        new Call(Function.SumIf, [All(table, where), equals, All(table, column)]);

    /// <summary>The sum of a column over the rows where two other columns have their values.</summary>
    public static Formula SumWhere(
        string table,
        string column,
        string where,
        Formula equals,
        string and,
        Formula alsoEquals
    ) => new Call(Function.SumIfs, [All(table, column), All(table, where), equals, All(table, and), alsoEquals]);

    /// <summary>The sum of a column over the rows where another column is at most a value.</summary>
    public static Formula SumUpTo(string table, string column, string by, Formula most) =>
        new Call(Function.SumIf, [All(table, by), new Operation("&", "<=", most), All(table, column)]);

    /// <summary>The same, over the rows alone where a third column has a value.</summary>
    public static Formula SumUpTo(string table, string column, string by, Formula most, string where, Formula equals) =>
        new Call(
            Function.SumIfs,
            [All(table, column), All(table, by), new Operation("&", "<=", most), All(table, where), equals]
        );

    /// <summary>The largest of some values.</summary>
    public static Formula Max(params Formula[] values) => new Call(Function.Max, values);

    /// <summary>The smallest of some values.</summary>
    public static Formula Min(params Formula[] values) => new Call(Function.Min, values);

    /// <summary>One of two, by a condition.</summary>
    public static Formula If(Formula condition, Formula then, Formula otherwise) =>
        new Call(Function.If, [condition, then, otherwise]);

    /// <summary>Rounded half away from zero.</summary>
    public static Formula Round(Formula value, int decimals) => new Call(Function.Round, [value, decimals]);

    /// <summary>The year of a day.</summary>
    public static Formula YearOf(Formula day) => new Call(Function.Year, [day]);

    /// <summary>The month of a day, 1 to 12.</summary>
    public static Formula MonthNumber(Formula day) => new Call(Function.Month, [day]);

    /// <summary>Adds.</summary>
    public static Formula operator +(Formula left, Formula right) => new Operation("+", left, right);

    /// <summary>Subtracts.</summary>
    public static Formula operator -(Formula left, Formula right) => new Operation("-", left, right);

    /// <summary>Multiplies.</summary>
    public static Formula operator *(Formula left, Formula right) => new Operation("*", left, right);

    /// <summary>Divides.</summary>
    public static Formula operator /(Formula left, Formula right) => new Operation("/", left, right);

    /// <summary>Whether two values are equal.</summary>
    public static Formula Same(Formula left, Formula right) => new Operation("=", left, right);

    /// <summary>Whether one value is at most another.</summary>
    public static Formula AtMost(Formula left, Formula right) => new Operation("<=", left, right);

    /// <summary>A number as it stands.</summary>
    public sealed record Constant(decimal Value) : Formula;

    /// <summary>Words as they stand.</summary>
    public sealed record Literal(string Words) : Formula;

    /// <summary>An input known by its name.</summary>
    public sealed record Named(string Name) : Formula;

    /// <summary>A cell of the same row, or of a row above it.</summary>
    public sealed record SameRow(string Column, int Up) : Formula;

    /// <summary>A cell of any table.</summary>
    public sealed record CellIn(string Table, string Row, string Column) : Formula;

    /// <summary>All rows of a column.</summary>
    public sealed record ColumnIn(string Table, string Column) : Formula;

    /// <summary>Two values joined by a sign.</summary>
    public sealed record Operation(string Sign, Formula Left, Formula Right) : Formula;

    /// <summary>A function of some values.</summary>
    public sealed record Call(Function Function, IReadOnlyList<Formula> Arguments) : Formula;
}

/// <summary>The functions that formulas use; each bears the name that spreadsheets give it.</summary>
public enum Function
{
    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The sum where a condition holds.</summary>
    SumIf,

    /// <summary>The sum where several conditions hold.</summary>
    SumIfs,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>One of two.</summary>
    If,

    /// <summary>Rounding half away from zero.</summary>
    Round,

    /// <summary>The year of a day.</summary>
    Year,

    /// <summary>The month of a day.</summary>
    Month,
}
