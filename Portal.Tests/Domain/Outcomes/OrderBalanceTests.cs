using CsCheck;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Outcomes;

public sealed class OrderBalanceTests
{
    private static readonly Month April = new(2021, 4);

    [Fact]
    public void What_is_left_is_the_order_less_what_is_used_by_the_months_end()
    {
        var order = Order(1, 1_000, new DateOnly(2021, 3, 31));
        CommitmentUse[] uses =
        [
            Use(1, 300, new DateOnly(2021, 4, 30)),
            Use(1, 200, new DateOnly(2021, 5, 1)),
            Use(2, 400, new DateOnly(2021, 4, 1)),
        ];

        Assert.Empty(At([order], uses, new Month(2021, 2)));
        Assert.Equal([Kr(1_000)], At([order], uses, new Month(2021, 3)).Select(o => o.Left));
        Assert.Equal([Kr(700)], At([order], uses, April).Select(o => o.Left));
        Assert.Equal([Kr(500)], At([order], uses, new Month(2021, 5)).Select(o => o.Left));
    }

    [Fact]
    public void An_order_invoiced_above_its_amount_takes_nothing_from_another()
    {
        var day = new DateOnly(2021, 4, 1);
        var left = At([Order(1, 100, day), Order(2, 50, day)], [Use(1, 130, day)], April).Select(o => o.Left);

        Assert.Equal([Money.Zero, Kr(50)], left);
    }

    [Fact]
    public void Committed_is_the_sum_of_what_is_left_of_each() =>
        Gen.Select(Gen.Int[1, 1_000].Array[0, 6], Gen.Select(Gen.Int[1, 7], Gen.Int[1, 600]).Array[0, 12])
            .Sample(
                (amounts, used) =>
                {
                    var day = new DateOnly(2021, 4, 1);
                    var orders = amounts.Select((amount, place) => Order(place + 1, amount, day));
                    var uses = used.Select(use => Use(use.Item1, use.Item2, day));
                    var expected = amounts.Select(
                        (amount, place) =>
                            Math.Max(0, amount - used.Where(use => use.Item1 == place + 1).Sum(use => use.Item2))
                    );
                    Assert.Equal(Kr(expected.Sum()), Money.Sum(At(orders, uses, April).Select(o => o.Left)));
                }
            );

    private static IEnumerable<OrderBalance> At(
        IEnumerable<Commitment> orders,
        IEnumerable<CommitmentUse> uses,
        Month asOf
    ) => OrderBalance.At(orders, uses.ToLookup(use => use.CommitmentId), asOf);

    private static Commitment Order(long id, int kronor, DateOnly day) =>
        new()
        {
            Id = id,
            Order = "1",
            Text = "Prov",
            OrderedOn = day,
            Amount = Kr(kronor),
        };

    private static CommitmentUse Use(long order, int kronor, DateOnly day) =>
        new()
        {
            CommitmentId = order,
            UsedOn = day,
            Amount = Kr(kronor),
        };

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}
