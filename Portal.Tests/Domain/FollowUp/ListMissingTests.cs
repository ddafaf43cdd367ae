using Portal.Domain.Benefits;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Tests.Reporting;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>What a final report lacks: nothing where all is there, and each kind seen alone.</summary>
public sealed class ListMissingTests
{
    private static readonly Month April = new(2021, 4);
    private static readonly HashSet<Month> Locked = [.. Enumerable.Range(0, 13).Select(new Month(2020, 4).AddMonths)];

    public static TheoryData<MissingKind> Kinds => [.. Enum.GetValues<MissingKind>()];

    [Fact]
    public void A_report_that_has_everything_lacks_nothing()
    {
        var final = Whole();

        Assert.Empty(ListMissing.Of(final, Locked, final.Total.Outcome));
        Assert.Null(final.CannotFreeze);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_seen_alone(MissingKind kind)
    {
        var final = Without(Whole(), kind);
        var locked = kind is MissingKind.OpenMonth ? [.. Locked.Except([new Month(2021, 2)])] : Locked;
        var after = kind is MissingKind.CostAfterEnd ? Money.FromKronor(1_500.25m) : Money.Zero;

        var part = Assert.Single(ListMissing.Of(final, locked, final.Total.Outcome + after));

        Assert.Equal(kind, part.Kind);
        Assert.EndsWith(".", part.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(95_000, false)]
    [InlineData(94_999, true)]
    [InlineData(105_000, false)]
    [InlineData(105_001, true)]
    public void A_variance_needs_words_beyond_the_threshold_and_not_at_it(long outcome, bool needs)
    {
        var money = new FinalMoney(new Money(90_000), new Money(100_000), new Money(outcome));

        Assert.Equal(needs, money.IsBeyond(new Share(0.05m)));
        Assert.Equal(new Money(10_000), money.Changes);
        Assert.Equal(new Money(100_000 - outcome), money.Variance);
    }

    [Fact]
    public void Any_cost_of_a_budget_of_nothing_needs_words()
    {
        Assert.True(new FinalMoney(Money.Zero, Money.Zero, new Money(1)).IsBeyond(new Share(0.05m)));
        Assert.False(new FinalMoney(Money.Zero, Money.Zero, Money.Zero).IsBeyond(new Share(0.05m)));
    }

    [Fact]
    public void It_may_be_frozen_with_parts_missing_once_somebody_has_said_why_and_never_before_it_has_ended()
    {
        var lacking = Whole() with { Missing = [new MissingPart(MissingKind.Lessons, "Inga lärdomar är skrivna.")] };

        Assert.NotNull(lacking.CannotFreeze);
        Assert.Null((lacking with { IncompleteReason = "De skrivs i höst." }).CannotFreeze);
        Assert.NotNull((lacking with { IncompleteReason = "De skrivs i höst.", End = null }).CannotFreeze);
    }

    private static FinalFigures Whole()
    {
        var example = FollowUpFixture.Example;
        var figures = example with
        {
            Subprojects = [.. example.Subprojects.Select(Done)],
            Totals = example.Totals with
            {
                Money = example.Totals.Money with { Committed = Money.Zero },
                Unallocated = Money.Zero,
            },
            Unowned = new UnownedFigures(0, 0, Money.Zero, []),
            Risks = [],
            Threshold = new Share(0.05m),
        };
        return new FinalFigures(
            figures,
            new InvestmentEnd { Day = new(2021, 4, 30), Reason = "Klart." },
            [.. figures.Subprojects.Select(s => new FinalSubproject(s, FinalMoney.Of(s.Money), true, "Färre timmar."))],
            "Målen är nådda.",
            "Handläggarna får mer tid.",
            "Börja tidigare.",
            null,
            []
        );
    }

    private static SubprojectFigures Done(SubprojectFigures subproject) =>
        subproject with
        {
            InService = new DateOnly(2021, 1, 15),
            Status = Report(1),
            Milestones =
            [
                new MilestoneFigures(
                    "I drift",
                    new(2020, 12, 31),
                    new(2021, 1, 15),
                    new DateOnly(2021, 1, 15),
                    April.LastDay
                ),
            ],
            Deliverables =
            [
                new DeliverableFigures("Robot", 1, "Omfattning") { History = [new(1, new(2021, 1, 15), 1, "")] },
            ],
        };

    private static StatusFigures Report(decimal completion)
    {
        var line = new StatusLine(Light.Green, "");
        return new StatusFigures(April, line, line, line, line, line, new Share(completion), "", "");
    }

    private static FinalFigures Without(FinalFigures final, MissingKind kind)
    {
        var figures = final.Figures;
        return kind switch
        {
            MissingKind.End => final with { End = null },
            MissingKind.Explanation => final with
            {
                Subprojects = [final.Subprojects[0] with { Explanation = null }, .. final.Subprojects.Skip(1)],
            },
            MissingKind.Commitment => Of(
                figures with
                {
                    Totals = figures.Totals with { Money = figures.Totals.Money with { Committed = new Money(1) } },
                }
            ),
            MissingKind.Unallocated => Of(
                figures with
                {
                    Totals = figures.Totals with { Unallocated = new Money(-1) },
                }
            ),
            MissingKind.Unowned => Of(figures with { Unowned = new UnownedFigures(1, 2, Money.Zero, []) }),
            MissingKind.InService => Of(First(s => s with { InService = null })),
            MissingKind.Completion => Of(First(s => s with { Status = Report(0.99m) })),
            MissingKind.Milestone => Of(First(s => s with { Milestones = [s.Milestones[0] with { Reached = null }] })),
            MissingKind.Deliverable => Of(
                First(s => s with { Deliverables = [s.Deliverables[0] with { History = [] }] })
            ),
            MissingKind.TimeSaved => Of(figures with { TimeSavings = FollowUpFixture.Decision.TimeSavings }),
            MissingKind.Benefit => Of(figures with { Benefits = [new BenefitFigures(Unmeasured, 1, [], null, false)] }),
            MissingKind.Risk => Of(figures with { Risks = [new RiskFigures(1, "Pandemin.", "Risker")] }),
            MissingKind.Goals => final with { Goals = null },
            MissingKind.BenefitText => final with { Benefits = null },
            MissingKind.Lessons => final with { Lessons = null },
            _ => final,
        };

        FinalFigures Of(FollowUpFigures changed) => final with { Figures = changed };
        FollowUpFigures First(Func<SubprojectFigures, SubprojectFigures> change) =>
            figures with
            {
                Subprojects = [change(figures.Subprojects[0]), .. figures.Subprojects.Skip(1)],
            };
    }

    private static Benefit Unmeasured =>
        new()
        {
            Name = "Kortare väntan",
            Unit = "dagar",
            HowMeasured = "Räknas",
            Source = "Prov",
            Owner = "Chefen",
        };
}
