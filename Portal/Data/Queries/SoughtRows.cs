using Portal.Domain.Values;

namespace Portal.Data.Queries;

/// <summary>What voucher rows are listed by. Rows that are equal in it stand by date, voucher and row.</summary>
public enum VoucherRowOrder
{
    /// <summary>The voucher's date, the earliest first.</summary>
    Date,

    /// <summary>The voucher's date, the latest first.</summary>
    DateDescending,

    /// <summary>The account, the lowest first.</summary>
    Account,

    /// <summary>The account, the highest first.</summary>
    AccountDescending,

    /// <summary>The amount, the smallest first.</summary>
    Amount,

    /// <summary>The amount, the largest first.</summary>
    AmountDescending,
}

/// <summary>Which rows are wanted by their sign.</summary>
public enum RowSign
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Debit: plus.</summary>
    Debit,

    /// <summary>Credit: minus.</summary>
    Credit,
}

/// <summary>Sums of one month whose rows stand together, whatever they are listed by.</summary>
/// <param name="Month">The month.</param>
/// <param name="SumIds">The sums.</param>
/// <param name="Rows">How many rows they have, those taken back since among them.</param>
/// <param name="Around">How many rows the ledgers have in the month.</param>
public sealed record RowGroup(Month Month, IReadOnlyList<long> SumIds, long Rows, long Around);

/// <summary>The rows that a list is of.</summary>
/// <param name="Groups">The sums that they are part of, in the rising order of the list; by amount the order says nothing.</param>
/// <param name="Batch">The last batch that is known: rows of vouchers taken back by then are left out.</param>
/// <param name="Order">What they are listed by.</param>
public sealed record SoughtRows(IReadOnlyList<RowGroup> Groups, long Batch, VoucherRowOrder Order)
{
    /// <summary>What the row's text or the voucher's must hold, large and small letters alike; null for anything.</summary>
    public string? Text { get; init; }

    /// <summary>The sign of the amounts.</summary>
    public RowSign Sign { get; init; }

    /// <summary>Whether the last of the order comes first.</summary>
    internal bool IsFalling =>
        Order
            is VoucherRowOrder.DateDescending
                or VoucherRowOrder.AccountDescending
                or VoucherRowOrder.AmountDescending;

    internal bool IsByAmount => Order is VoucherRowOrder.Amount or VoucherRowOrder.AmountDescending;

    internal bool IsByAccount => Order is VoucherRowOrder.Account or VoucherRowOrder.AccountDescending;

    /// <summary>How many rows there are at most.</summary>
    internal long Most => Groups.Sum(group => group.Rows);
}

/// <summary>What names a row.</summary>
/// <param name="VoucherId">Its voucher.</param>
/// <param name="Number">Its order in the voucher.</param>
public readonly record struct RowKey(long VoucherId, int Number);

/// <summary>How many rows, and their sum.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Amount">Their sum.</param>
public readonly record struct RowTotals(long Rows, Money Amount);

/// <summary>A voucher row in a list.</summary>
/// <param name="Key">What names it.</param>
/// <param name="SumId">The sum it is part of, which holds account, objects and month.</param>
/// <param name="Amount">The amount; debit is plus.</param>
/// <param name="Date">The voucher's date.</param>
/// <param name="Series">The voucher's series; may be empty.</param>
/// <param name="VoucherNumber">The voucher's number; may be empty.</param>
/// <param name="Text">The row's text, else the voucher's; null where neither has any.</param>
/// <param name="FileId">The file it came in.</param>
public sealed record VoucherRowLine(
    RowKey Key,
    long SumId,
    Money Amount,
    DateOnly Date,
    string Series,
    string VoucherNumber,
    string? Text,
    long FileId
);

/// <summary>A page of voucher rows.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="HasBefore">Whether there are rows before.</param>
/// <param name="HasAfter">Whether there are rows after.</param>
/// <param name="Totals">All rows together, where finding the page took reading them all; else null.</param>
public sealed record VoucherRowPage(
    IReadOnlyList<VoucherRowLine> Rows,
    bool HasBefore,
    bool HasAfter,
    RowTotals? Totals
);
