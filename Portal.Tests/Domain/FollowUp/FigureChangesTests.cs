using Portal.Domain.Benefits;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
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

    [Fact]
    public void A_milestone_that_was_reached_is_told_with_both_days_and_the_days_between()
    {
        var after = With(
            2,
            s => s with { Milestones = [s.Milestones[0], s.Milestones[1] with { Reached = new DateOnly(2021, 5, 24) }] }
        );

        var part = Assert.Single(FigureChanges.Between(State, after).Parts);

        Assert.Equal((FiguresOf.Subproject, (int?)2), (part.Of, part.Number));
        Assert.Equal(
            [
                new WordChange(
                    "Milstolpe: I drift",
                    "väntas 2021-05-31, 151\u00a0dagar efter plan",
                    "nåddes 2021-05-24, 144\u00a0dagar efter plan"
                )
                {
                    Days = -7,
                },
            ],
            part.Words
        );
    }

    [Fact]
    public void Light_completion_and_what_is_delivered_are_told_in_words_and_the_whole_by_its_light()
    {
        var lit = With(1, s => s with { Light = s.Light with { Ruled = Light.Green, Set = null } });
        var after = With(
            1,
            s =>
                s with
                {
                    Light = s.Light with { Ruled = Light.Red, Set = null },
                    Status = s.Status! with { Completion = new Share(0.855m) },
                    Deliverables =
                    [
                        s.Deliverables[0] with
                        {
                            History = [new DeliveredFigures(2, new DateOnly(2021, 5, 20), 36, "")],
                        },
                        .. s.Deliverables.Skip(1),
                    ],
                }
        );

        var changes = FigureChanges.Between(lit, after);

        Assert.Equal(
            ["Delprojekt 1", "Hela"],
            changes.Parts.Select(p => p.Number is { } n ? $"Delprojekt {n}" : "Hela")
        );
        Assert.Equal(
            [
                new WordChange("Ljus", "Enligt plan", "Kritiskt"),
                new WordChange("Färdigställandegrad", lit.Subprojects[0].Status!.Completion.ToString(), "85,5\u00a0%"),
                new WordChange("Leverabel: Uppgraderade moduler", "30 av 40", "36 av 40"),
            ],
            changes.Parts[0].Words
        );
        Assert.Equal("Kritiskt", Assert.Single(changes.Parts[1].Words).After);
        Assert.Equal(4, changes.Count);
    }

    [Fact]
    public void A_risk_that_is_new_assessed_otherwise_or_closed_is_told()
    {
        var risks = State.Risks;
        var assessment = risks[0].Assessment!;
        var after = State with
        {
            Risks =
            [
                risks[0] with
                {
                    Assessments =
                    [
                        assessment with
                        {
                            After = new RiskLevel(Probability.Likely, Consequence.Serious),
                        },
                        assessment,
                    ],
                },
                risks[1] with
                {
                    Closures = [new RiskClosureFigures(2, false, "Åter.", new(2021, 5, 1)), .. risks[1].Closures],
                },
                risks[2],
                new RiskFigures(4, "Leverantören byter ägare.", "Tillagd"),
            ],
        };

        var part = Assert.Single(FigureChanges.Between(State, after).Parts);

        Assert.Equal((FiguresOf.Risks, "Risker"), (part.Of, part.Name));
        Assert.Equal(
            [
                new WordChange(
                    "1. Nyckelpersoner saknas i den egna organisationen eller hos leverantörer.",
                    "medel efter åtgärd: mindre sannolik, kännbar",
                    "hög efter åtgärd: sannolik, allvarlig"
                ),
                new WordChange(
                    "2. Behovet av förändringsarbete underskattas.",
                    "stängd",
                    "medel efter åtgärd: mindre sannolik, kännbar"
                ),
                new WordChange("4. Leverantören byter ägare.", null, "inte bedömd"),
            ],
            part.Words
        );
    }

    [Fact]
    public void A_benefit_is_told_once_its_latest_value_is_another()
    {
        var unmeasured = new BenefitFigures(Waiting, 1, [], null, IsOverdue: false);
        var first = unmeasured with { Measurements = [At(1, new(2021, 4, 30), 12m)] };
        var again = first with { Measurements = [.. first.Measurements, At(2, new(2021, 5, 31), 12.00m)] };
        var better = again with { Measurements = [.. again.Measurements, At(3, new(2021, 6, 30), 9.5m)] };

        Assert.Empty(Changes(first, again).Parts);
        Assert.Equal(
            [new WordChange("Kortare väntan", null, "12 dagar, mätt 2021-04-30")],
            Assert.Single(Changes(unmeasured, first).Parts).Words
        );
        var part = Assert.Single(Changes(again, better).Parts);
        Assert.Equal((FiguresOf.Benefits, "Andra nyttor"), (part.Of, part.Name));
        Assert.Equal(
            [new WordChange("Kortare väntan", "12 dagar, mätt 2021-05-31", "9,5 dagar, mätt 2021-06-30")],
            part.Words
        );

        static FigureChanges Changes(BenefitFigures before, BenefitFigures after) =>
            FigureChanges.Between(State with { Benefits = [before] }, State with { Benefits = [after] });
        static MeasuredBenefit At(long id, DateOnly day, decimal value) =>
            new(id, day, value, new Share(0), new Share(0), "Prov", null);
    }

    private static Benefit Waiting =>
        new()
        {
            Name = "Kortare väntan",
            Unit = "dagar",
            HowMeasured = "Räknas",
            Source = "Prov",
            Owner = "Chefen",
        };

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
