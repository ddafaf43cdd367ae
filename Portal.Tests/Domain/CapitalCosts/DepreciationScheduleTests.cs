using System.Numerics;
using CsCheck;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.CapitalCosts;

/// <summary>What holds for every schedule, and what is refused.</summary>
public sealed class DepreciationScheduleTests
{
    private static readonly (DepreciationMethod Method, InterestBase Base)[] Ways =
    [
        (DepreciationMethod.StraightLine, InterestBase.YearlyOpening),
        (DepreciationMethod.StraightLine, InterestBase.YearlyMean),
        (DepreciationMethod.StraightLine, InterestBase.Monthly),
        (DepreciationMethod.Annuity, InterestBase.YearlyOpening),
        (DepreciationMethod.Annuity, InterestBase.Monthly),
    ];

    private static readonly Gen<RatePerYear> Rates = Gen.OneOf(
        Gen.Long[0, 1_000_000].Select(parts => RatePerYear.Same(new Rate(parts))),
        Gen.Long[0, 60_000]
            .Array[1, 8]
            .Select(table => RatePerYear.Of(table.Select((parts, index) => (2000 + index, new Rate(parts)))).Value)
    );

    private static readonly Gen<ScheduleTerms> AnyTerms =
        from amount in Gen.OneOf(Gen.Long[0, 500_000_000], Gen.Long[0, 1_000_000_000_000_000])
        from kept in Gen.Long[0, 100]
        from rates in Rates
        from years in Gen.Int[1, 12]
        from start in Gen.Int[0, 35]
        from way in Gen.Int[0, Ways.Length - 1]
        select new ScheduleTerms
        {
            Amount = new Money(amount),
            Residual = new Money((long)((BigInteger)amount * kept / 100)),
            Rates = rates,
            Years = years,
            From = new Month(2000, 1).AddMonths(start),
            Method = Ways[way].Method,
            InterestBase = Ways[way].Base,
        };

    [Fact]
    public void Months_sum_to_their_year_and_years_to_the_cost() =>
        AnyTerms.Sample(terms =>
        {
            var schedule = DepreciationSchedule.For(terms).Value;

            Assert.Equal(terms.Years * 12, schedule.Months.Count);
            Assert.All(
                schedule.Years,
                year =>
                {
                    var months = schedule.Months.Where(m => m.Month.Year == year.Year).ToList();
                    Assert.Equal(Money.Sum(months.Select(m => m.Interest)), year.Interest);
                    Assert.Equal(Money.Sum(months.Select(m => m.Depreciation)), year.Depreciation);
                    Assert.Equal(year.Opening - year.Depreciation, year.Closing);
                }
            );
            Assert.Equal(terms.Amount - terms.Residual, schedule.Depreciation);
            Assert.Equal(schedule.Cost, Money.Sum(schedule.Months.Select(m => m.Cost)));
        });

    [Fact]
    public void Each_row_opens_where_the_last_closed_and_the_residual_is_left() =>
        AnyTerms.Sample(terms =>
        {
            var schedule = DepreciationSchedule.For(terms).Value;

            Assert.Equal(terms.Amount, schedule.Months[0].Opening);
            Assert.Equal(terms.Residual, schedule.Months[^1].Closing);
            Assert.All(schedule.Months, m => Assert.Equal(m.Opening - m.Depreciation, m.Closing));
            Assert.All(
                schedule.Months.Zip(schedule.Months.Skip(1)),
                pair =>
                {
                    Assert.Equal(pair.First.Closing, pair.Second.Opening);
                    Assert.Equal(pair.First.Month.AddMonths(1), pair.Second.Month);
                }
            );
        });

    [Fact]
    public void No_row_is_negative() =>
        AnyTerms.Sample(terms =>
            Assert.All(
                DepreciationSchedule.For(terms).Value.Months,
                m =>
                {
                    Assert.True(m.Interest >= Money.Zero);
                    Assert.True(m.Depreciation >= Money.Zero);
                    Assert.True(m.Closing >= terms.Residual);
                }
            )
        );

    [Fact]
    public void Straight_line_depreciates_the_same_every_month_but_for_an_ore() =>
        AnyTerms
            .Where(terms => terms.Method == DepreciationMethod.StraightLine)
            .Sample(terms =>
            {
                var rows = DepreciationSchedule.For(terms).Value.Months.Select(m => m.Depreciation.Ore).ToList();
                Assert.InRange(rows.Max() - rows.Min(), 0, 1);
            });

    [Fact]
    public void Annuity_costs_the_same_every_month_but_for_three_ore_while_the_rate_stands() =>
        AnyTerms
            .Where(terms => terms.Method == DepreciationMethod.Annuity && terms.Rates.FirstYear is null)
            .Sample(terms =>
            {
                // A row of either column is less than an öre from exact, so their sum is less than two, either way.
                var rows = DepreciationSchedule.For(terms).Value.Months.Select(m => m.Cost.Ore).ToList();
                Assert.InRange(rows.Max() - rows.Min(), 0, 3);
            });

    [Fact]
    public void Without_interest_every_way_gives_the_same_schedule() =>
        AnyTerms.Sample(terms =>
        {
            var free = terms with { Rates = RatePerYear.Same(new Rate(0)) };
            var plain = free with
            {
                Method = DepreciationMethod.StraightLine,
                InterestBase = InterestBase.YearlyOpening,
            };

            var schedule = DepreciationSchedule.For(free).Value;

            Assert.Equal(Money.Zero, schedule.Interest);
            Assert.Equal(DepreciationSchedule.For(plain).Value.Months, schedule.Months);
        });

    [Fact]
    public void A_table_of_equal_rates_is_as_one_rate() =>
        AnyTerms.Sample(terms =>
        {
            var rate = terms.Rates.In(2000).Value;
            var table = RatePerYear.Of(Enumerable.Range(2000, 20).Select(year => (year, rate))).Value;

            Assert.Equal(
                DepreciationSchedule.For(terms with { Rates = RatePerYear.Same(rate) }).Value.Months,
                DepreciationSchedule.For(terms with { Rates = table }).Value.Months
            );
        });

    [Fact]
    public void A_contribution_is_the_mirror_of_a_cost() =>
        AnyTerms.Sample(terms =>
        {
            var cost = DepreciationSchedule.For(terms).Value;
            var contribution = DepreciationSchedule
                .For(terms with { Amount = -terms.Amount, Residual = -terms.Residual })
                .Value;

            Assert.Equal(cost.Months.Select(m => -m.Interest), contribution.Months.Select(m => m.Interest));
            Assert.Equal(cost.Months.Select(m => -m.Depreciation), contribution.Months.Select(m => m.Depreciation));
        });

    [Fact]
    public void A_begun_schedule_taken_up_at_a_turn_of_the_year_goes_on_as_it_was() =>
        AnyTerms
            .Select(terms => terms with { Years = terms.Years + 1, From = new Month(terms.From.Year, 1) })
            .Sample(terms =>
            {
                // With amounts that every month divides, the rest of a schedule is the schedule of the rest.
                var whole = terms with
                {
                    Amount = new Money(terms.Years * 12 * 100_000L),
                    Residual = Money.Zero,
                    Method = DepreciationMethod.StraightLine,
                };
                var schedule = DepreciationSchedule.For(whole).Value;
                var rest = DepreciationSchedule
                    .For(
                        whole with
                        {
                            Amount = schedule.Years[0].Closing,
                            Years = whole.Years - 1,
                            From = whole.From.AddMonths(12),
                        }
                    )
                    .Value;

                Assert.Equal(
                    schedule.Years.Skip(1).Select(y => y.Depreciation),
                    rest.Years.Select(y => y.Depreciation)
                );
                Assert.All(
                    schedule.Years.Skip(1).Zip(rest.Years),
                    pair => Assert.InRange(pair.First.Interest.Ore - pair.Second.Interest.Ore, -1, 1)
                );
            });

    [Fact]
    public void The_largest_amounts_are_computed_or_refused_but_never_overflow()
    {
        var rich = Terms() with { Amount = new Money(long.MaxValue / 2), Method = DepreciationMethod.Annuity };

        Assert.Equal(rich.Amount, DepreciationSchedule.For(rich).Value.Depreciation);
        Assert.Equal(
            "Beloppet är för stort att räkna på.",
            DepreciationSchedule.For(rich with { Amount = new Money(long.MaxValue) }).Refusal?.Sentence
        );
        Assert.Equal(
            "Beloppet är för stort att räkna på.",
            DepreciationSchedule.For(rich with { Amount = new Money(long.MinValue) }).Refusal?.Sentence
        );
    }

    [Fact]
    public void A_hundred_years_with_a_new_rate_each_is_still_exact()
    {
        var table = RatePerYear
            .Of(Enumerable.Range(2000, 100).Select(year => (year, new Rate(10_000 + (year * 7)))))
            .Value;

        var schedule = DepreciationSchedule
            .For(
                Terms() with
                {
                    Rates = table,
                    Years = 100,
                    From = new Month(2000, 1),
                    Method = DepreciationMethod.Annuity,
                    InterestBase = InterestBase.Monthly,
                }
            )
            .Value;

        Assert.Equal(Money.Zero, schedule.Years[^1].Closing);
    }

    [Fact]
    public void No_cost_gives_rows_of_nothing()
    {
        var schedule = DepreciationSchedule.For(Terms() with { Amount = Money.Zero }).Value;

        Assert.Equal(5, schedule.Years.Count);
        Assert.Equal(Money.Zero, schedule.Cost);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_useful_life_outside_1_to_100_years_is_refused(int years) =>
        Refused("Avskrivningstiden ska vara 1–100 år.", Terms() with { Years = years });

    [Theory]
    [InlineData(100, 101)]
    [InlineData(100, -1)]
    [InlineData(-100, 1)]
    [InlineData(-100, -101)]
    public void A_residual_that_is_not_part_of_the_amount_is_refused(long amount, long residual) =>
        Refused(
            "Restvärdet ska ligga mellan noll och beloppet.",
            Terms() with
            {
                Amount = new Money(amount),
                Residual = new Money(residual),
            }
        );

    [Fact]
    public void Annuity_on_the_mean_balance_is_refused() =>
        Refused(
            "Annuitet kan inte räknas med ränta på årets medelsaldo.",
            Terms() with
            {
                Method = DepreciationMethod.Annuity,
                InterestBase = InterestBase.YearlyMean,
            }
        );

    [Fact]
    public void A_year_before_the_table_is_refused() =>
        Refused(
            "Räntetabellen börjar 2016; för 2015 finns ingen ränta.",
            Terms() with
            {
                Rates = RecommendedRates.Skr,
                From = new Month(2015, 12),
            }
        );

    [Fact]
    public void A_schedule_may_run_to_the_end_of_2199_but_not_beyond()
    {
        Assert.Null(DepreciationSchedule.For(Terms() with { From = new Month(2195, 1) }).Refusal);
        Refused("Avskrivningen ska vara slut före år 2200.", Terms() with { From = new Month(2195, 2) });
    }

    private static ScheduleTerms Terms() =>
        new()
        {
            Amount = Money.FromKronor(2_731_000m),
            Rates = RatePerYear.Same(Rate.FromPercent(1.5m)!.Value),
            Years = 5,
            From = new Month(2021, 1),
        };

    private static void Refused(string sentence, ScheduleTerms terms) =>
        Assert.Equal(sentence, DepreciationSchedule.For(terms).Refusal?.Sentence);
}
