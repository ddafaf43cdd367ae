namespace Portal.Imports.Tables;

/// <summary>What a column of a table is.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that is read.</summary>
    Ignored,

    /// <summary>The voucher's date.</summary>
    Date,

    /// <summary>The voucher's series.</summary>
    Series,

    /// <summary>The voucher's number.</summary>
    Number,

    /// <summary>The account.</summary>
    Account,

    /// <summary>The amount; debit is plus.</summary>
    Amount,

    /// <summary>The amount where it is debit.</summary>
    Debit,

    /// <summary>The amount where it is credit.</summary>
    Credit,

    /// <summary>A text: it may name somebody, so it stands where it can be erased. There can be several.</summary>
    Text,

    /// <summary>An object of a dimension. There can be one a dimension.</summary>
    LedgerObject,
}

/// <summary>What a column means.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Dimension">Of an object: its dimension, as 6 for project in SIE. Else empty.</param>
public readonly record struct ColumnMeaning(ColumnRole Role, string Dimension = "")
{
    /// <summary>The meaning as it is written: <c>date</c>, <c>object 6</c>.</summary>
    public override string ToString() =>
        Role == ColumnRole.LedgerObject ? $"object {Dimension}"
        : Role == ColumnRole.Ignored ? ""
        : $"{char.ToLowerInvariant($"{Role}"[0])}{$"{Role}"[1..]}";

    /// <summary>What was written; null where it is no meaning.</summary>
    public static ColumnMeaning? Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => default(ColumnMeaning),
            ["object", { Length: <= 10 } dimension] when dimension.All(char.IsLetterOrDigit) => new ColumnMeaning(
                ColumnRole.LedgerObject,
                dimension
            ),
            [var word]
                when word.All(char.IsAsciiLetter)
                    && Enum.TryParse<ColumnRole>(word, ignoreCase: true, out var role)
                    && role is not ColumnRole.LedgerObject => new ColumnMeaning(role),
            _ => null,
        };
    }
}
