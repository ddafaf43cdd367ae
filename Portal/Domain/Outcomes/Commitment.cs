using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>Bundet: an order, of which the part not yet invoiced is committed.</summary>
public sealed class Commitment : Fact
{
    /// <summary>The subproject that ordered.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The item it is for; null where none is given.</summary>
    public long? BudgetItemId { get; init; }

    /// <summary>The order's number.</summary>
    public required string Order { get; init; }

    /// <summary>What was ordered; no personal data.</summary>
    public required string Text { get; init; }

    /// <summary>The day of the order.</summary>
    public DateOnly OrderedOn { get; init; }

    /// <summary>The amount ordered.</summary>
    public Money Amount { get; init; }
}

/// <summary>A part of an order that has been invoiced or cancelled, and so is no longer committed.</summary>
public sealed class CommitmentUse : Fact
{
    /// <summary>The order.</summary>
    public long CommitmentId { get; init; }

    /// <summary>The day it was invoiced or cancelled.</summary>
    public DateOnly UsedOn { get; init; }

    /// <summary>The amount.</summary>
    public Money Amount { get; init; }

    /// <summary>The voucher whose row invoices the order; null for a cancelled part, and where no row is named.</summary>
    public long? VoucherId { get; init; }

    /// <summary>That row, from 1.</summary>
    public int? RowNumber { get; init; }
}
