namespace Portal.Imports.Xlsx;

/// <summary>The most of a workbook that is read. What is larger is refused before it takes memory.</summary>
public sealed record XlsxLimits
{
    /// <summary>For ledgers: a full sheet of some fifteen columns.</summary>
    public static readonly XlsxLimits Ledger = new();

    /// <summary>Files inside the workbook.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>Bytes of all parts that are read, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of texts that cells share, which are kept in memory.</summary>
    public int SharedBytes { get; init; } = 64 << 20;

    /// <summary>Characters of a cell: as many as Excel itself allows.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Columns with anything in them.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>Rows of a sheet: as many as Excel itself has.</summary>
    public int Rows { get; init; } = 1_048_576;
}
