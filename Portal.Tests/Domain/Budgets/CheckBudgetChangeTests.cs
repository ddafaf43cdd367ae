using CsCheck;
using Portal.Domain.Budgets;
using Portal.Domain.Values;
using static Portal.Tests.Domain.Budgets.SmallBudget;

namespace Portal.Tests.Domain.Budgets;

/// <summary>No item gets a negative budget, in any year and any month, in whatever order changes are entered and taken back.</summary>
public sealed class CheckBudgetChangeTests
{
    private static readonly Month[] Months = [.. Enumerable.Range(0, 24).Select(new Month(2020, 5).AddMonths)];
    private static readonly int[] Years = [2020, 2021, 2022];

    private static readonly Gen<NewBudgetChange> AnyChange = Gen.OneOf(
        Gen.Select(
            Gen.Int[1, 12],
            Gen.Long[1, 3],
            Gen.Long[1, 3],
            Gen.Int[1, 120_000],
            Gen.Int[2020, 2022],
            (month, from, to, ore, year) => Move(month, from, to, ore / 100m, year)
        ),
        Gen.Select(
            Gen.Int[1, 12],
            Gen.Long[1, 3],
            Gen.Int[2020, 2022],
            Gen.Int[2020, 2022],
            Gen.Int[1, 120_000],
            (month, item, from, to, ore) => Carry(month, item, from, to, ore / 100m)
        ),
        Gen.Select(Gen.Int[1, 12], Gen.Long[1, 3], Gen.Int[-120_000, 120_000], Granted)
    );

    [Fact]
    public void Changes_that_are_let_through_never_leave_an_item_below_nothing() =>
        AnyChange
            .Array[1, 25]
            .Sample(asked =>
            {
                var kept = new List<NewBudgetChange>();
                foreach (var change in asked)
                {
                    if (CheckBudgetChange.Make(After([.. kept]), change) is null)
                    {
                        kept.Add(change);
                    }
                }

                Assert.True(IsNowhereNegative(After([.. kept])));
            });

    [Fact]
    public void What_is_refused_would_have_left_an_item_below_nothing_or_come_to_nothing() =>
        AnyChange
            .Array[1, 25]
            .Sample(asked =>
            {
                var kept = new List<NewBudgetChange>();
                foreach (var change in asked)
                {
                    if (CheckBudgetChange.Make(After([.. kept]), change) is null)
                    {
                        kept.Add(change);
                    }
                    else
                    {
                        Assert.True(change.Lines.Count == 0 || !IsNowhereNegative(After([.. kept, change])));
                    }
                }
            });

    [Fact]
    public void A_change_that_may_be_taken_back_leaves_no_item_below_nothing() =>
        AnyChange
            .Array[2, 20]
            .Sample(asked =>
            {
                var kept = new List<NewBudgetChange>();
                foreach (var change in asked.Where(c => CheckBudgetChange.Make(After([.. kept]), c) is null))
                {
                    kept.Add(change);
                }

                var budget = After([.. kept]);
                foreach (var change in budget.Changes)
                {
                    var without = After([.. kept.Where((_, place) => place + 1 != change.Id)]);
                    Assert.Equal(CheckBudgetChange.TakeBack(budget, change) is null, IsNowhereNegative(without));
                }
            });

    [Fact]
    public void Transfers_and_carry_overs_leave_the_sum_and_a_carry_over_leaves_every_item() =>
        AnyChange
            .Array[1, 20]
            .Sample(asked =>
            {
                var kept = new List<NewBudgetChange>();
                foreach (var change in asked.Where(c => CheckBudgetChange.Make(After([.. kept]), c) is null))
                {
                    kept.Add(change);
                }

                var (budget, last) = (After([.. kept]), Months[^1]);
                Assert.Equal(
                    Money.FromKronor(3_000m) + Money.Sum(kept.Select(c => c.Appropriation)),
                    budget.ByItem.Total(last)
                );
                Assert.Equal(budget.Appropriation(last), budget.ByItem.Total(last));
                var carriedOnly = After([.. kept.Where(c => c.Kind == BudgetChangeKind.CarryOver)]);
                Assert.All(carriedOnly.Items, item => Assert.Equal(item.Decided, carriedOnly.ByItem.Of(item.Id, last)));
            });

    [Fact]
    public void Years_sum_to_the_whole_every_month() =>
        AnyChange
            .Array[0, 20]
            .Sample(changes =>
            {
                var budgets = After(changes).ByItem;
                foreach (var month in Months)
                {
                    Assert.Equal(budgets.Total(month), Money.Sum(Years.Select(y => budgets.InYear(y, month))));
                }
            });

    [Fact]
    public void What_an_item_has_is_what_can_be_moved_and_not_an_ore_more()
    {
        Assert.Null(CheckBudgetChange.Make(After(), Move(4, 1, 2, 1_000m)));
        Assert.Equal(
            "Delprojekt 1, Post 1 har 1 000,00 kr i budget 2020 och skulle få −0,01 kr. En budget kan inte bli mindre än noll.",
            Sentence(CheckBudgetChange.Make(After(), Move(4, 1, 2, 1_000.01m)))
        );
    }

    [Fact]
    public void An_earlier_change_may_not_take_what_a_later_one_counts_on()
    {
        var budget = After(Move(6, 1, 2, 800m));

        Assert.Null(CheckBudgetChange.Make(budget, Move(4, 1, 3, 200m)));
        Assert.Equal(
            "Delprojekt 1, Post 1 skulle få −0,01 kr i budget 2020 från juni 2021, då en senare ändring räknar med pengarna. En budget kan inte bli mindre än noll.",
            Sentence(CheckBudgetChange.Make(budget, Move(4, 1, 3, 200.01m)))
        );
    }

    [Fact]
    public void Money_that_has_been_moved_on_cannot_be_taken_back()
    {
        var budget = After(Move(4, 1, 2, 600m), Move(6, 2, 3, 1_500m));

        Assert.Equal(
            "Delprojekt 1, Post 2 skulle få −500,00 kr i budget 2020 från juni 2021, då en senare ändring räknar med pengarna. En budget kan inte bli mindre än noll.",
            Sentence(CheckBudgetChange.TakeBack(budget, budget.Changes[0]))
        );
        Assert.Null(CheckBudgetChange.TakeBack(budget, budget.Changes[1]));
    }

    [Fact]
    public void A_year_has_no_more_than_was_carried_to_it()
    {
        var budget = After(Carry(1, 1, 2020, 2021, 300m));

        Assert.Null(CheckBudgetChange.Make(budget, Move(4, 1, 2, 300m, 2021)));
        Assert.NotNull(CheckBudgetChange.Make(budget, Move(4, 1, 2, 300.01m, 2021)));
        Assert.Equal([2020, 2021], budget.ByItem.Years(new Month(2021, 4)));
        Assert.Equal(700m, budget.ByItem.Of(1, 2020, new Month(2021, 4)).Kronor);
        Assert.Equal(1_000m, budget.ByItem.Of(1, 2020, new Month(2020, 12)).Kronor);
    }

    [Fact]
    public void A_change_that_comes_to_nothing_is_refused() =>
        Assert.Equal(
            "Ändringen kommer inte till något: posterna får lika mycket som de lämnar.",
            CheckBudgetChange.Make(After(), Move(4, 1, 1, 10m))!.Sentence
        );

    [Fact]
    public void A_transfer_that_gives_more_than_it_takes_is_refused() =>
        Assert.NotNull(
            CheckBudgetChange.Make(After(), Move(4, 1, 2, 10m) with { Lines = [new(2, 2020, new Money(1))] })
        );

    private static NewBudgetChange Granted(int month, long item, int ore) =>
        new(
            BudgetChangeKind.SupplementaryAppropriation,
            new DateOnly(2021, month, 10),
            "SN § 3",
            $"Mer {month}",
            NewBudgetChange.Together([new(item, 2020, new Money(ore))])
        );

    private static bool IsNowhereNegative(InvestmentBudget budget) =>
        budget.Items.All(item =>
            Years.All(year => Months.All(month => budget.ByItem.Of(item.Id, year, month) >= Money.Zero))
        );

    private static string Sentence(Refusal? refusal) => refusal!.Sentence.Replace('\u00A0', ' ');
}
