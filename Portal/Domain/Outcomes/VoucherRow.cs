using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>
/// A row of a voucher. No fact of its own: the voucher's hash covers it. Account, objects and month stand once, on the sum
/// that the row is part of, so that a million rows stay small.
/// </summary>
public sealed class VoucherRow
{
    /// <summary>The voucher.</summary>
    public long VoucherId { get; init; }

    /// <summary>The row's order in its voucher, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The <see cref="LedgerSum" /> that the row is part of.</summary>
    public long SumId { get; init; }

    /// <summary>The amount; debit is plus.</summary>
    public Money Amount { get; init; }
}

/// <summary>The text of a voucher (row 0) or of a row. May hold names, so it stands outside the chain and can be erased.</summary>
public sealed class VoucherText
{
    /// <summary>The voucher.</summary>
    public long VoucherId { get; init; }

    /// <summary>0 for the voucher's own text, else the row's order.</summary>
    public int Number { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
