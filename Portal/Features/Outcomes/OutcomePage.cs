using Portal.Data.Queries;
using Portal.Domain.Outcomes;
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
/// <param name="Rows">The first of its voucher rows; none of the whole, which is too wide to read by rows.</param>
public sealed record OutcomePage(
    InvestmentPage Page,
    OutcomeSlice Slice,
    IReadOnlyList<NamedSlice> Trail,
    Money Amount,
    int RowCount,
    IReadOnlyList<Breakdown> Breakdowns,
    IReadOnlyList<ListedRow> Rows
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

/// <summary>A voucher row as listed.</summary>
/// <param name="Line">The row.</param>
/// <param name="Account">Its account with name.</param>
/// <param name="Objects">Its objects with names; null for none.</param>
public sealed record ListedRow(VoucherRowLine Line, string Account, string? Objects)
{
    /// <summary>A row with the names that the ledgers give its account and objects.</summary>
    public static ListedRow Of(VoucherRowLine line, LedgerSum sum, OwnedLedgers ledgers) =>
        new(line, ledgers.DescribeAccount(sum.Account), ledgers.DescribeObjects(sum.Objects));
}

/// <summary>A table of voucher rows: what <c>_RowTable</c> shows.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Amount">What all come to.</param>
/// <param name="VoucherQuery">What a voucher's page is to be told of where the reader came from.</param>
/// <param name="Caption">What the table is called.</param>
public sealed record RowTable(
    IReadOnlyList<ListedRow> Rows,
    long Total,
    Money Amount,
    string VoucherQuery,
    string Caption = "Verifikationsrader"
);
