using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>An order at the end of a month: what of it was invoiced or cancelled by then, and what is still committed.</summary>
/// <param name="Order">The order.</param>
/// <param name="Uses">What was invoiced or cancelled.</param>
public sealed record OrderBalance(Commitment Order, IReadOnlyList<CommitmentUse> Uses)
{
    /// <summary>What was invoiced or cancelled.</summary>
    public Money Used => Money.Sum(Uses.Select(use => use.Amount));

    /// <summary>Bundet. An order invoiced above its amount takes nothing from another.</summary>
    public Money Left => Money.Max(Money.Zero, Order.Amount - Used);

    /// <summary>The orders placed by the end of a month.</summary>
    /// <param name="orders">Orders.</param>
    /// <param name="uses">What was invoiced or cancelled, by order.</param>
    /// <param name="asOf">The month.</param>
    public static IEnumerable<OrderBalance> At(
        IEnumerable<Commitment> orders,
        ILookup<long, CommitmentUse> uses,
        Month asOf
    ) =>
        orders
            .Where(order => Month.Of(order.OrderedOn) <= asOf)
            .Select(order => new OrderBalance(order, [.. uses[order.Id].Where(use => Month.Of(use.UsedOn) <= asOf)]));
}
