using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>What Utfall shows of one slice: its sum, what the sum is made of, and the voucher rows.</summary>
/// <param name="Page">The investment's figures at the moment shown.</param>
/// <param name="Slice">What is looked at.</param>
/// <param name="Trail">The way from the part to the slice, outermost first; empty for a whole part.</param>
/// <param name="Amount">The slice's sum.</param>
/// <param name="RowCount">How many voucher rows it is the sum of.</param>
/// <param name="Breakdowns">What it is made of, in one or two ways; each adds up to the sum.</param>
/// <param name="Rows">The voucher rows; null where they are too many, or the slice too wide, to list.</param>
public sealed record OutcomePage(
    InvestmentPage Page,
    OutcomeSlice Slice,
    IReadOnlyList<NamedSlice> Trail,
    Money Amount,
    int RowCount,
    IReadOnlyList<Breakdown> Breakdowns,
    VoucherRowList? Rows
)
{
    /// <summary>What the slice is called.</summary>
    public string Title => Trail is [.., { } last] ? last.Label : OutcomeNames.Of(Slice.Part);

    /// <summary>The name in full under the title; null where the title says all.</summary>
    public string? Subtitle => Trail is [.., { } last] ? last.Under : null;
}

/// <summary>A slice and what it is called.</summary>
/// <param name="Slice">The slice.</param>
/// <param name="Label">Its name.</param>
/// <param name="Under">More of its name; null for no more.</param>
public sealed record NamedSlice(OutcomeSlice Slice, string Label, string? Under = null);

/// <summary>What a slice is made of, seen by one step.</summary>
/// <param name="Caption">What the table is called.</param>
/// <param name="Heading">What its rows are.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Breakdown(string Caption, string Heading, IReadOnlyList<BreakdownRow> Rows);

/// <summary>A part of a slice.</summary>
/// <param name="Part">The part.</param>
/// <param name="RowCount">How many voucher rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record BreakdownRow(NamedSlice Part, int RowCount, Money Amount);

/// <summary>A page of voucher rows.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Order">What they are ordered by.</param>
/// <param name="Pagination">Where among all rows of the slice they are.</param>
public sealed record VoucherRowList(IReadOnlyList<ListedRow> Rows, VoucherRowOrder Order, Pagination Pagination);

/// <summary>A voucher row as listed.</summary>
/// <param name="Line">The row.</param>
/// <param name="Account">Its account with name.</param>
/// <param name="Objects">Its objects with names; null for none.</param>
public sealed record ListedRow(VoucherRowLine Line, string Account, string? Objects);
