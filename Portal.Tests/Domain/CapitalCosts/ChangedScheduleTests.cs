using CsCheck;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.CapitalCosts;

/// <summary>
/// Impairment and disposal: 120 000 kronor over five years from January 2021 at 1,5 %, 2 000 a month; in July 2022, when
/// 84 000 is left of it and 42 months are, something happens.
/// </summary>
public sealed class ChangedScheduleTests
{
    private static readonly Month July = new(2022, 7);

    private static readonly (DepreciationMethod Method, InterestBase Base)[] Ways =
    [
        (DepreciationMethod.StraightLine, InterestBase.YearlyOpening),
        (DepreciationMethod.StraightLine, InterestBase.YearlyMean),
        (DepreciationMethod.StraightLine, InterestBase.Monthly),
        (DepreciationMethod.Annuity, InterestBase.YearlyOpening),
        (DepreciationMethod.Annuity, InterestBase.Monthly),
    ];

    private static readonly Gen<ScheduleTerms> AnyTerms =
        from amount in Gen.Long[1_000, 500_000_000]
        from kept in Gen.Long[0, 100]
        from rate in Gen.Long[0, 60_000]
        from later in Gen.Long[0, 60_000]
        from years in Gen.Int[1, 8]
        from start in Gen.Int[0, 23]
        from way in Gen.Int[0, Ways.Length - 1]
        select new ScheduleTerms
        {
            Amount = new Money(amount),
            Residual = new Money(amount * kept / 100),
            Rates = RatePerYear.Of([(2020, new Rate(rate)), (2021, new Rate(later))]).Value,
            Years = years,
            From = new Month(2020, 1).AddMonths(start),
            Method = Ways[way].Method,
            InterestBase = Ways[way].Base,
        };

    private static readonly Gen<(ScheduleTerms Terms, ScheduleChange Change)> Changed =
        from terms in AnyTerms
        from month in Gen.Int[0, 95]
        from share in Gen.Long[0, 120]
        from isDisposal in Gen.Bool
        select (
            terms,
            new ScheduleChange(
                terms.From.AddMonths(month % terms.Months),
                isDisposal ? AssetChangeKind.Disposal : AssetChangeKind.Impairment,
                new Money(terms.Amount.Ore * share / 100)
            )
        );

    [Fact]
    public void After_an_impairment_what_is_left_is_depreciated_over_the_months_left()
    {
        var schedule = Schedule(InterestBase.YearlyOpening, Impairment(24_000));

        var month = Row(schedule, July);
        Assert.Equal((84_000m, 24_000m), (month.Opening.Kronor, month.WrittenDown.Kronor));
        Assert.Equal(1_428.57m, month.Depreciation.Kronor); // 60 000 / 42
        Assert.Equal(2_000m, Row(schedule, new Month(2022, 6)).Depreciation.Kronor);
        Assert.Equal(96_000m, schedule.Depreciation.Kronor);
        Assert.Equal(Money.Zero, schedule.Months[^1].Closing);
    }

    // A year is rounded as a sum to here less a sum before: 642,857 and 653,571 may be an öre more or less.
    [Theory]
    // 96 000 at the turn of the year, half a year; then 72 000 for the other half.
    [InlineData(InterestBase.YearlyOpening, 1_260.00, 771.43)]
    // The mean of 96 000 and 72 000, half a year; then of 72 000 and 51 428,57.
    [InlineData(InterestBase.YearlyMean, 1_092.86, 642.85)]
    // 96 000 falling by 2 000 a month: 6 × 91 000; then 60 000 falling by 1 428,57: 6 × 56 428,57.
    [InlineData(InterestBase.Monthly, 1_105.71, 653.58)]
    public void Interest_of_the_year_of_an_impairment_and_of_the_next(InterestBase basis, double year, double next)
    {
        var schedule = Schedule(basis, Impairment(24_000));

        Assert.Equal((decimal)year, schedule.Years[1].Interest.Kronor);
        Assert.Equal((decimal)next, schedule.Years[2].Interest.Kronor);
    }

    [Theory]
    [InlineData(InterestBase.YearlyOpening, 720.00)]
    [InlineData(InterestBase.YearlyMean, 630.00)]
    [InlineData(InterestBase.Monthly, 682.50)]
    public void A_disposal_takes_all_that_is_left_at_once_and_ends_the_interest(InterestBase basis, double interest)
    {
        var schedule = Schedule(basis, new ScheduleChange(July, AssetChangeKind.Disposal, Money.Zero));

        var month = Row(schedule, July);
        Assert.Equal(
            (84_000m, 0m, 0m, 0m),
            (month.WrittenDown.Kronor, month.Depreciation.Kronor, month.Interest.Kronor, month.Closing.Kronor)
        );
        Assert.Equal((decimal)interest, schedule.Years[1].Interest.Kronor);
        Assert.All(schedule.Years.Skip(2), y => Assert.Equal(Money.Zero, y.Cost));
    }

    [Fact]
    public void A_disposal_takes_the_residual_too()
    {
        var terms = Terms(InterestBase.Monthly) with { Residual = Money.FromKronor(12_000) };

        var schedule = DepreciationSchedule
            .For(terms with { Changes = [new(July, AssetChangeKind.Disposal, Money.Zero)] })
            .Value;

        Assert.Equal(87_600m, schedule.WrittenDown.Kronor); // 120 000 − 18 × 1 800
        Assert.Equal(Money.Zero, schedule.Months[^1].Closing);
    }

    [Fact]
    public void An_annuity_is_set_anew_for_the_months_left()
    {
        var terms = Terms(InterestBase.YearlyOpening) with { Method = DepreciationMethod.Annuity };
        var plain = DepreciationSchedule.For(terms).Value;
        var taken = Row(plain, July).Opening;

        // Half of what is left is taken: the rest costs half as much.
        var half = DepreciationSchedule
            .For(terms with { Changes = [new(July, AssetChangeKind.Impairment, Money.Round(taken.Ore, 2))] })
            .Value;

        // From the next year on; in the year of the impairment interest runs on what it was settled on, less what was taken.
        var before = Row(plain, new Month(2023, 1)).Cost.Ore;
        var after = Row(half, new Month(2023, 1)).Cost.Ore;
        Assert.InRange((after * 2) - before, -2_000, 2_000);
        Assert.All(half.Months.Skip(24), m => Assert.InRange(m.Cost.Ore - after, -3, 3));
        Assert.Equal(Money.Zero, half.Months[^1].Closing);
    }

    [Fact]
    public void A_change_before_the_first_month_is_one_in_the_first_month_and_one_after_the_last_is_none()
    {
        var early = Schedule(
            InterestBase.Monthly,
            new ScheduleChange(new Month(2019, 3), AssetChangeKind.Impairment, Money.FromKronor(60_000))
        );
        var late = Schedule(
            InterestBase.Monthly,
            new ScheduleChange(new Month(2026, 1), AssetChangeKind.Disposal, Money.Zero)
        );

        Assert.Equal(60_000m, early.Months[0].WrittenDown.Kronor);
        Assert.Equal(1_000m, early.Months[0].Depreciation.Kronor);
        Assert.Equal(DepreciationSchedule.For(Terms(InterestBase.Monthly)).Value.Months, late.Months);
    }

    [Fact]
    public void Depreciation_and_what_is_written_down_sum_to_what_the_value_falls_by() =>
        Changed.Sample(changed =>
        {
            var schedule = DepreciationSchedule.For(changed.Terms with { Changes = [changed.Change] }).Value;

            Assert.Equal(
                changed.Terms.Amount - schedule.Months[^1].Closing,
                schedule.Depreciation + schedule.WrittenDown
            );
            Assert.True(schedule.Months[^1].Closing <= changed.Terms.Residual);
            Assert.All(schedule.Months, m => Assert.Equal(m.Opening - m.Depreciation - m.WrittenDown, m.Closing));
            Assert.Equal(schedule.Cost, Money.Sum(schedule.Years.Select(y => y.Cost)));
        });

    [Fact]
    public void The_months_before_a_change_stay_as_they_were() =>
        Changed.Sample(changed =>
        {
            var plain = DepreciationSchedule.For(changed.Terms).Value.Months;
            var schedule = DepreciationSchedule.For(changed.Terms with { Changes = [changed.Change] }).Value.Months;

            Assert.Equal(
                plain.TakeWhile(m => m.Month < changed.Change.Month),
                schedule.TakeWhile(m => m.Month < changed.Change.Month)
            );
        });

    [Fact]
    public void An_impairment_of_nothing_changes_nothing() =>
        Changed.Sample(changed =>
            Assert.Equal(
                DepreciationSchedule.For(changed.Terms).Value.Months,
                DepreciationSchedule
                    .For(
                        changed.Terms with
                        {
                            Changes = [new(changed.Change.Month, AssetChangeKind.Impairment, Money.Zero)],
                        }
                    )
                    .Value.Months
            )
        );

    [Fact]
    public void Two_impairments_in_a_month_are_as_one_of_their_sum() =>
        Changed.Sample(changed =>
        {
            var (month, part) = (changed.Change.Month, new Money(changed.Terms.Amount.Ore / 7));
            ScheduleChange Of(Money amount) => new(month, AssetChangeKind.Impairment, amount);

            Assert.Equal(
                DepreciationSchedule.For(changed.Terms with { Changes = [Of(part + part)] }).Value.Months,
                DepreciationSchedule.For(changed.Terms with { Changes = [Of(part), Of(part)] }).Value.Months
            );
        });

    private static ScheduleTerms Terms(InterestBase basis) =>
        new()
        {
            Amount = Money.FromKronor(120_000),
            Rates = RatePerYear.Same(new Rate(15_000)),
            Years = 5,
            From = new Month(2021, 1),
            InterestBase = basis,
        };

    private static DepreciationSchedule Schedule(InterestBase basis, ScheduleChange change) =>
        DepreciationSchedule.For(Terms(basis) with { Changes = [change] }).Value;

    private static ScheduleChange Impairment(decimal kronor) =>
        new(July, AssetChangeKind.Impairment, Money.FromKronor(kronor));

    private static CapitalCostMonth Row(DepreciationSchedule schedule, Month month) =>
        schedule.Months.Single(m => m.Month == month);
}
