using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Tests.Reporting;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>Two states of an investment's figures, compared figure by figure, to the öre.</summary>
public sealed class FigureChangesTests
{
    private static readonly FollowUpFigures State = FollowUpFixture.Example;

    [Fact]
    public void The_same_figures_differ_in_nothing() => Assert.Empty(FigureChanges.Between(State, State).Parts);

    [Fact]
    public void A_forecast_changes_its_subproject_and_its_variance_and_nothing_else()
    {
        var part = Assert.Single(
            FigureChanges.Between(State, With(2, s => s with { Money = Forecast(s, 612_345.67m) })).Parts
        );

        Assert.Equal((FiguresOf.Subproject, (int?)2), (part.Of, part.Number));
        var before = State.Subprojects[1].Money;
        Assert.Equal(
            [
                new MoneyChange("Prognos", before.Forecast, Kr(612_345.67m)),
                new MoneyChange("Avvikelse", before.Variance, before.Budget - Kr(612_345.67m)),
            ],
            part.Money
        );
        Assert.Equal(Kr(612_345.67m) - before.Forecast, part.Money[0].Difference);
        Assert.Equal(-part.Money[0].Difference, part.Money[1].Difference);
    }

    [Fact]
    public void Money_moved_between_items_of_a_subproject_is_seen_though_its_budget_stands()
    {
        var moved = With(
            1,
            s =>
                s with
                {
                    Items =
                    [
                        .. s.Items.Select(item =>
                            item.Number switch
                            {
                                1 => item with { Budget = item.Budget + Kr(1_000.01m) },
                                2 => item with { Budget = item.Budget - Kr(1_000.01m) },
                                _ => item,
                            }
                        ),
                    ],
                }
        );

        var part = Assert.Single(FigureChanges.Between(State, moved).Parts);

        Assert.Equal(
            [("Kundspecifik funktionalitet löneintegration: budget", 1_000.01m), ("Nya moduler: budget", -1_000.01m)],
            part.Money.Select(change => (change.Label, change.Difference.Kronor))
        );
    }

    [Fact]
    public void A_subproject_that_was_not_there_before_is_new_in_every_figure()
    {
        var without = State with { Subprojects = [.. State.Subprojects.Take(3)] };

        var part = Assert.Single(FigureChanges.Between(without, State).Parts);

        Assert.Equal(4, part.Number);
        Assert.Contains(part.Money, change => change is { Label: "Beslutat", Before: null });
        Assert.All(part.Money, change => Assert.Equal(change.After, change.Difference));
        Assert.All(
            Assert.Single(FigureChanges.Between(State, without).Parts).Money,
            change => Assert.Null(change.After)
        );
    }

    [Fact]
    public void The_appropriation_and_what_stands_beside_are_the_investments()
    {
        var after = State with
        {
            Investment = State.Investment with { CurrentAppropriation = Kr(2_900_000) },
            Totals = State.Totals with { Unallocated = Money.Zero },
            Unowned = State.Unowned with { Amount = Kr(0.01m) },
        };

        var part = Assert.Single(FigureChanges.Between(State, after).Parts);

        Assert.Equal(
            [
                ("Anslag med tilläggsanslag", 169_000m),
                ("Vid sidan av: ej fördelat", -18_400.50m),
                ("Vid sidan av: utan ägare", -46_310.24m),
            ],
            part.Money.Select(change => (change.Label, change.Difference.Kronor))
        );
    }

    [Fact]
    public void Capital_and_running_cost_are_compared_year_by_year()
    {
        var expected = State.CapitalCost.Expected;
        var year = State.RunningCost.Years[0];
        var after = State with
        {
            CapitalCost = State.CapitalCost with
            {
                Expected = [expected[0] with { Interest = expected[0].Interest + Kr(12.34m) }, .. expected.Skip(1)],
            },
            RunningCost = State.RunningCost with
            {
                Years = [year, new RunningCostYear(2022, Money.Zero, Money.Zero, Kr(7), Money.Zero)],
            },
        };

        var parts = FigureChanges.Between(State, after).Parts;

        Assert.Equal([FiguresOf.CapitalCost, FiguresOf.RunningCost], parts.Select(part => part.Of));
        Assert.Equal(($"Väntad internränta {expected[0].Year}", 12.34m), Told(parts[0]));
        Assert.Equal(("Bokfört underhåll och support 2022", 7m), Told(parts[1]));

        static (string, decimal) Told(ChangedPart part) =>
            (Assert.Single(part.Money).Label, part.Money[0].Difference.Kronor);
    }

    [Fact]
    public void Hours_measured_since_are_told_in_hours()
    {
        var savings = State.TimeSavings!;
        var after = State with
        {
            TimeSavings = savings with
            {
                Measured = savings.Measured with { Months = savings.Measured.Months + 1, Hours = new Hours(123.5m) },
            },
        };

        var part = Assert.Single(FigureChanges.Between(State, after).Parts);

        Assert.Empty(part.Money);
        Assert.Equal(
            [
                new NumberChange("Mätta månader", "", savings.Measured.Months, savings.Measured.Months + 1),
                new NumberChange("Sparat hittills", "h", savings.Measured.Hours?.Count, 123.5m),
            ],
            part.Numbers
        );
    }

    private static FollowUpFigures With(int number, Func<SubprojectFigures, SubprojectFigures> change) =>
        State with
        {
            Subprojects = [.. State.Subprojects.Select(s => s.Number == number ? change(s) : s)],
        };

    private static MoneyFigures Forecast(SubprojectFigures subproject, decimal kronor) =>
        subproject.Money with
        {
            Forecast = Kr(kronor),
        };

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}
