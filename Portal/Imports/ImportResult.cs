using Portal.Domain.Values;

namespace Portal.Imports;

/// <summary>
/// What an import did, or in a dry run would do. Each row of the file is imported, duplicate, ignored or refused, so these add
/// up to <see cref="Rows" />.
/// </summary>
public sealed record ImportResult
{
    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>sie, csv, xlsx or suppliers.</summary>
    public string Format { get; init; } = "sie";

    /// <summary>The encoding found; null where the file could not be read.</summary>
    public string? Encoding { get; init; }

    /// <summary>The file as stored, now or before; null where it is not.</summary>
    public long? FileId { get; init; }

    /// <summary>Why nothing was taken, as a Swedish sentence; null where the file is taken.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it was refused only because it does not say which ledger it comes from, and no name was given.</summary>
    public bool NeedsLedger { get; init; }

    /// <summary>Whether it was refused only because it is not known what its columns mean, or how they write numbers.</summary>
    public bool NeedsColumns { get; init; }

    /// <summary>How the table was read; null for a file that is none, or was not read.</summary>
    public TablePreview? Table { get; init; }

    /// <summary>Whether this very file had been imported before.</summary>
    public bool IsKnownFile { get; init; }

    /// <summary>Swedish sentences about what may be wrong but does not stop the import.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Vouchers in the file.</summary>
    public int Vouchers { get; init; }

    /// <summary>Vouchers taken.</summary>
    public int NewVouchers { get; init; }

    /// <summary>Vouchers that were there already.</summary>
    public int DuplicateVouchers { get; init; }

    /// <summary>Vouchers that are there with other content, taken in their stead only where that was asked for.</summary>
    public int ChangedVouchers { get; init; }

    /// <summary>The vouchers by what would become of them; null where that was not asked for or found out.</summary>
    public ListedVouchers? Listed { get; init; }

    /// <summary>Rows in the file.</summary>
    public int Rows { get; init; }

    /// <summary>Rows taken on accounts that are outcome.</summary>
    public int Imported { get; init; }

    /// <summary>Rows that were there already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Rows taken on other accounts: kept, so that a later mapping reaches them.</summary>
    public int Ignored { get; init; }

    /// <summary>Rows among the imported that no mapping gives to anyone.</summary>
    public int Unmapped { get; init; }

    /// <summary>Rows not taken, an entry each.</summary>
    public IReadOnlyList<RefusedRow> Refused { get; init; } = [];

    /// <summary>The sum of the imported rows.</summary>
    public Money Amount { get; init; }

    /// <summary>The sum, on accounts that are outcome, of the vouchers that were reversed to be entered anew.</summary>
    public Money AmountReversed { get; init; }

    /// <summary>The sum of the unmapped rows.</summary>
    public Money AmountUnmapped { get; init; }

    /// <summary>The unmapped rows by their objects, the largest sum first.</summary>
    public IReadOnlyList<UnownedObjects> Unowned { get; init; } = [];

    /// <summary>The ignored rows by their accounts, the largest sum first.</summary>
    public IReadOnlyList<IgnoredAccount> IgnoredAccounts { get; init; } = [];
}

/// <summary>Rows on an account that is no outcome.</summary>
/// <param name="Account">The account.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record IgnoredAccount(string Account, int Rows, Money Amount);

/// <summary>A row that was not taken.</summary>
/// <param name="Line">The line that is wrong, else the one where its voucher begins.</param>
/// <param name="Reason">Why, as a Swedish sentence.</param>
public readonly record struct RefusedRow(int Line, string Reason);

/// <summary>Rows with the same objects, which nobody owns.</summary>
/// <param name="Objects">The objects, as <see cref="Portal.Domain.Outcomes.ObjectSet" /> writes them; empty for none.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record UnownedObjects(string Objects, int Rows, Money Amount);
