namespace Portal.Imports.Tables;

/// <summary>The records of a table, one at a time, as bytes: those of a file in their order, or sorted by voucher.</summary>
internal interface ITableRecords
{
    /// <summary>The line where the record begins, from 1.</summary>
    public int Line { get; }

    /// <summary>How many fields it has.</summary>
    public int Count { get; }

    /// <summary>Goes to the next record; false after the last, or where the file cannot be read further.</summary>
    public bool Next();

    /// <summary>A field without its quotation marks and outer blanks; empty where the record has fewer.</summary>
    public ReadOnlySpan<byte> Field(int column);

    /// <summary>Whether a field was a number in a workbook, written with a point before decimals whatever the texts do.</summary>
    public bool IsNumber(int column);
}
