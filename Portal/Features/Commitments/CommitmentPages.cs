using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Data;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Commitments;

/// <summary>Bundet: the orders at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Orders">The orders of the subprojects that the reader may see, by day.</param>
/// <param name="Hidden">Whether there are subprojects that the reader may not see.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record CommitmentsPage(InvestmentPage Page, IReadOnlyList<ListedOrder> Orders, bool Hidden, string? Done)
{
    /// <summary>Orders of which something is left.</summary>
    public IReadOnlyList<ListedOrder> Open => [.. Orders.Where(order => order.Balance.Left > Money.Zero)];

    /// <summary>Orders of which nothing is left.</summary>
    public IReadOnlyList<ListedOrder> Closed => [.. Orders.Where(order => order.Balance.Left == Money.Zero)];

    /// <summary>What is left of all.</summary>
    public Money Left => Money.Sum(Orders.Select(order => order.Balance.Left));

    /// <summary>What all were placed for.</summary>
    public Money Ordered => Money.Sum(Orders.Select(order => order.Balance.Order.Amount));

    /// <summary>What of all was invoiced or cancelled.</summary>
    public Money Used => Money.Sum(Orders.Select(order => order.Balance.Used));
}

/// <summary>An order in a list.</summary>
/// <param name="Balance">The order and what is used of it.</param>
/// <param name="Subproject">The subproject that ordered.</param>
/// <param name="Item">The item it is for; null where none is given.</param>
public sealed record ListedOrder(OrderBalance Balance, Subproject Subproject, BudgetItem? Item);

/// <summary>The orders of a table.</summary>
/// <param name="Caption">What they have in common.</param>
/// <param name="Orders">The orders.</param>
public sealed record OrderTable(string Caption, IReadOnlyList<ListedOrder> Orders);

/// <summary>One order as it stands now.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Found">The order.</param>
/// <param name="Uses">What is used of it, in the order of recording.</param>
/// <param name="Recorded">The batch that recorded the order.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record OrderPage(
    long Investment,
    FoundOrder Found,
    IReadOnlyList<ListedUse> Uses,
    Batch Recorded,
    string? Done
);

/// <summary>What is used of an order.</summary>
/// <param name="Use">The use.</param>
/// <param name="Voucher">What its voucher is called; null where no row is named.</param>
/// <param name="Recorded">The batch that recorded it.</param>
public sealed record ListedUse(CommitmentUse Use, string? Voucher, Batch Recorded);

/// <summary>The form of a new order.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Form">What is written.</param>
/// <param name="Targets">What can be ordered to.</param>
public sealed record NewOrderPage(Investment Investment, OrderForm Form, IReadOnlyList<SelectListItem> Targets);

/// <summary>The rows of a subproject's cost that an order can be used by.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Found">The order.</param>
/// <param name="Rows">A page of rows, the latest first.</param>
/// <param name="Pagination">Where among the rows the page is.</param>
public sealed record RowsPage(long Investment, FoundOrder Found, IReadOnlyList<ListedRow> Rows, Pagination Pagination);

/// <summary>A row of a subproject's cost.</summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="Number">The row's order in it.</param>
/// <param name="Voucher">What the voucher is called.</param>
/// <param name="Date">The voucher's date.</param>
/// <param name="Text">Its text; null for none.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Left">What of it no order is used by.</param>
public sealed record ListedRow(
    long VoucherId,
    int Number,
    string Voucher,
    DateOnly Date,
    string? Text,
    Money Amount,
    Money Left
);

/// <summary>The rows of one voucher, each with the orders that it can be counted against.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="VoucherId">The voucher.</param>
/// <param name="Rows">Its rows.</param>
public sealed record VoucherOrdersPage(
    long Investment,
    long VoucherId,
    IReadOnlyList<(FoundRow Row, IReadOnlyList<FoundOrder> Orders)> Rows
);

/// <summary>A row before it is counted against an order.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Found">The order.</param>
/// <param name="Row">The row.</param>
/// <param name="Form">What is written; what is suggested at first.</param>
public sealed record UsePage(long Investment, FoundOrder Found, FoundRow Row, UseForm Form);

/// <summary>What is left of an order before it is cancelled.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Found">The order.</param>
/// <param name="Day">The day as written; today at first.</param>
public sealed record CancelPage(long Investment, FoundOrder Found, string Day);

/// <summary>An order, or a use of it, before it is taken back.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Found">The order.</param>
/// <param name="Use">The use; null for the whole order.</param>
public sealed record WithdrawOrderPage(long Investment, FoundOrder Found, CommitmentUse? Use);
