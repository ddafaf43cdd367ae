using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>A bookkeeping that files come from, known by its organisation number or by a name given at import.</summary>
public sealed class Ledger : Fact
{
    /// <summary>The organisation number, digits only, or the name given.</summary>
    public required string Key { get; init; }

    /// <summary>The company or municipality as the file names it.</summary>
    public required string Name { get; init; }

    /// <summary>Chart of accounts as the file names it (SIE #KPTYP); null where it does not.</summary>
    public string? ChartOfAccounts { get; init; }
}

/// <summary>A file that was imported.</summary>
public sealed class LedgerFile : Fact
{
    /// <summary>The ledger it belongs to.</summary>
    public long LedgerId { get; init; }

    /// <summary>The file's name, without folder.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>sie, csv, xlsx or suppliers.</summary>
    public required string Format { get; init; }

    /// <summary>The encoding found.</summary>
    public required string Encoding { get; init; }

    /// <summary>Vouchers in the file.</summary>
    public int Vouchers { get; init; }

    /// <summary>Rows in the file.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that were in the ledger already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Rows that were skipped, because their vouchers could not be taken.</summary>
    public int Refused { get; init; }

    /// <summary>Texts of vouchers and rows that the import took; null for imports from before they were counted.</summary>
    public int? Texts { get; init; }
}

/// <summary>An import that was undone: its vouchers no longer count from this fact's batch on.</summary>
public sealed class LedgerFileUndo : Fact
{
    /// <summary>The file whose import was undone.</summary>
    public long LedgerFileId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Verifikation: one booked event. Its rows stand beside it; its text stands where it can be erased.</summary>
public sealed class Voucher : Fact
{
    /// <summary>The file it came in.</summary>
    public long LedgerFileId { get; init; }

    /// <summary>The ledger.</summary>
    public long LedgerId { get; init; }

    /// <summary>The fiscal year's first day, as yyyymmdd; yyyy0000 where the file has no #RAR.</summary>
    public int FiscalYear { get; init; }

    /// <summary>Series; may be empty.</summary>
    public required string Series { get; init; }

    /// <summary>Number; may be empty.</summary>
    public required string Number { get; init; }

    /// <summary>The voucher's date, as yyyymmdd.</summary>
    public int Date { get; init; }

    /// <summary>Its order among vouchers of the same key in the file, from 1: real files repeat series and number.</summary>
    public int Ordinal { get; init; }

    /// <summary>How many times this voucher has been taken back before: 0 for the first.</summary>
    public int Revision { get; init; }

    /// <summary>The line in the file where it begins, from 1.</summary>
    public int Line { get; init; }

    /// <summary>SHA-256 over its rows: account, objects, amount and date, in order.</summary>
    public required byte[] ContentHash { get; init; }
}

/// <summary>A voucher that no longer counts, from this fact's batch on: its import was undone, or it was replaced.</summary>
public sealed class VoucherReversal : Fact
{
    /// <summary>The voucher taken back.</summary>
    public long VoucherId { get; init; }
}

/// <summary>The sum of one batch's rows with the same account, objects and month. What figures are computed from.</summary>
public sealed class LedgerSum : Fact
{
    /// <summary>The ledger.</summary>
    public long LedgerId { get; init; }

    /// <summary>The account; may be other than a number.</summary>
    public required string Account { get; init; }

    /// <summary>The objects on the rows, as <see cref="ObjectSet" /> writes them; empty for none.</summary>
    public required string Objects { get; init; }

    /// <summary>The month of the voucher's date.</summary>
    public Month Month { get; init; }

    /// <summary>How many rows; negative where they are taken back.</summary>
    public int Rows { get; init; }

    /// <summary>Their sum; debit is plus.</summary>
    public Money Amount { get; init; }
}

/// <summary>The name that a ledger gives an account (no dimension), an object or a dimension itself (no code). The latest recorded counts.</summary>
public sealed class LedgerName : Fact
{
    /// <summary>The ledger.</summary>
    public long LedgerId { get; init; }

    /// <summary>The object's dimension; empty for an account.</summary>
    public required string Dimension { get; init; }

    /// <summary>The account or object.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }
}
