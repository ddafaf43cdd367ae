using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>The rule of the lights, case by case: a budget of 1 000 kronor, a threshold of five per cent, asked of April 2021.</summary>
public sealed class LightRuleTests
{
    private static readonly Month April = new(2021, 4);
    private static readonly Share Threshold = new(0.05m);
    private static readonly DateOnly Baseline = new(2021, 4, 10);

    [Fact]
    public void Without_a_report_and_without_a_cause_there_is_no_light()
    {
        var (light, reasons) = Rule(Subproject());

        Assert.Null(light);
        Assert.Empty(reasons);
    }

    [Fact]
    public void Five_green_are_green_and_need_no_words()
    {
        var (light, reasons) = Rule(Subproject(Report()));

        Assert.Equal(Light.Green, light);
        Assert.Empty(reasons);
    }

    [Fact]
    public void The_worst_of_the_five_counts_and_is_named_with_what_was_said_of_it()
    {
        var yellow = Rule(Subproject(Report(time: Light.Yellow, benefit: Light.Yellow)));
        Assert.Equal(Light.Yellow, yellow.Light);
        Assert.Equal(
            ["Tid och nytta i lägesrapporten för mars 2021: Dröjer (tid). Mäts i maj (nytta)"],
            yellow.Reasons.Select(Spaced)
        );

        var red = Rule(Subproject(Report(time: Light.Yellow, economy: Light.Red)));
        Assert.Equal(Light.Red, red.Light);
        Assert.Equal(["Ekonomi i lägesrapporten för mars 2021: Dyrare"], red.Reasons.Select(Spaced));
    }

    [Theory]
    [InlineData(100_000, null)]
    [InlineData(105_000, null)]
    [InlineData(105_001, "Prognosen är 50 kr över budgeten, 5 %")]
    [InlineData(120_000, "Prognosen är 200 kr över budgeten, 20 %")]
    [InlineData(10_000, null)]
    public void A_forecast_over_the_budget_by_more_than_the_threshold_is_at_least_yellow(long forecast, string? reason)
    {
        var (light, reasons) = Rule(Subproject(Report(), forecast));

        Assert.Equal(reason is null ? Light.Green : Light.Yellow, light);
        Assert.Equal(reason is null ? [] : [reason], reasons.Select(Spaced));
    }

    [Fact]
    public void Over_a_budget_of_nothing_any_forecast_is_too_much()
    {
        var (light, reasons) = Rule(Subproject(Report(), forecast: 1_00, budget: 0));

        Assert.Equal(Light.Yellow, light);
        Assert.Equal(["Prognosen är 1 kr över budgeten"], reasons.Select(Spaced));
    }

    [Fact]
    public void A_milestone_that_is_late_is_at_least_yellow_and_one_reached_late_is_not_late_any_more()
    {
        Assert.Equal(
            Light.Green,
            Of(new MilestoneFigures("Drift", Baseline, Baseline, Baseline.AddDays(9), April.LastDay)).Light
        );
        Assert.Equal(
            Light.Green,
            Of(new MilestoneFigures("Drift", new(2021, 4, 30), new(2021, 4, 30), null, April.LastDay)).Light
        );
        Assert.Equal(
            ["Milstolpen ”Drift” är 20 dagar sen"],
            Of(new MilestoneFigures("Drift", Baseline, Baseline, null, April.LastDay)).Reasons
        );
        var moved = Of(
            new MilestoneFigures("Drift", new(2021, 6, 1), new(2021, 6, 2), null, April.LastDay),
            new MilestoneFigures("Kurs", new(2021, 6, 1), new(2021, 7, 1), null, April.LastDay)
        );
        Assert.Equal(Light.Yellow, moved.Light);
        Assert.Equal(["2 milstolpar är sena; ”Kurs” är 30 dagar sen"], moved.Reasons);
        Assert.Equal(
            ["Milstolpen ”Drift” är 1 dag sen"],
            Of(new MilestoneFigures("Drift", new(2021, 6, 1), new(2021, 6, 2), null, April.LastDay)).Reasons
        );

        static (Light? Light, IReadOnlyList<string> Reasons) Of(params MilestoneFigures[] milestones) =>
            Rule(Subproject(Report(), milestones: milestones));
    }

    [Fact]
    public void A_cause_never_makes_red_yellow_and_gives_a_light_where_nothing_is_reported()
    {
        var red = Rule(Subproject(Report(risk: Light.Red), forecast: 200_000));
        Assert.Equal(Light.Red, red.Light);
        Assert.Equal(2, red.Reasons.Count);

        Assert.Equal(Light.Yellow, Rule(Subproject(forecast: 200_000)).Light);
    }

    [Fact]
    public void Silence_is_at_least_yellow_and_says_since_when()
    {
        var silence = new Silence(new DateOnly(2021, 3, 8));

        var green = new LightFigures(Light.Green, [], Set: null).Heard(silence);
        Assert.Equal(Light.Yellow, green.Light);
        Assert.Equal(["Har inte rapporterat på 30 dagar, senast 2021-03-08"], green.Reasons);
        Assert.Equal(Light.Red, new LightFigures(Light.Red, ["Risk"], Set: null).Heard(silence).Light);
        Assert.Equal(Light.Yellow, LightFigures.None.Heard(new Silence(LastOn: null)).Light);
        Assert.Same(LightFigures.None, LightFigures.None.Heard(null));
    }

    [Fact]
    public void An_investment_has_the_light_of_its_worst_subproject_as_it_counts_there()
    {
        var green = new LightFigures(Light.Green, [], Set: null);
        var yellow = new LightFigures(Light.Yellow, ["Tid"], Set: null);

        var (light, reasons) = LightRule.Of([(1, green), (2, yellow), (3, LightFigures.None), (4, yellow)]);
        Assert.Equal(Light.Yellow, light);
        Assert.Equal(["Delprojekt 2 och 4"], reasons);
        Assert.Equal(
            Light.Green,
            LightRule.Of([(1, green), (2, yellow with { Set = Set(1, April, Light.Green) })]).Light
        );
        Assert.Null(LightRule.Of([(1, LightFigures.None)]).Light);
        Assert.Null(LightRule.Of([]).Light);
    }

    [Fact]
    public void What_a_controller_has_set_counts_from_its_month_until_another_and_the_rules_light_stays_beside()
    {
        LightOverrule[] set =
        [
            Set(1, new(2021, 2), Light.Green),
            Set(2, new(2021, 4), Light.Red),
            Set(3, new(2021, 4), Light.Yellow),
            Set(4, new(2021, 3), Light.Red, subproject: null),
        ];

        Assert.Null(LightOverrule.At(set, 7, new(2021, 1)));
        Assert.Equal(1, LightOverrule.At(set, 7, new(2021, 3))!.Id);
        Assert.Equal(3, LightOverrule.At(set, 7, new(2021, 5))!.Id);
        Assert.Equal(4, LightOverrule.At(set, null, April)!.Id);
        var light = new LightFigures(Light.Yellow, ["Tid"], set[1]);
        Assert.Equal((Light.Red, Light.Yellow), (light.Light, light.Ruled));
    }

    [Fact]
    public void The_words_of_the_rule_hold_its_numbers()
    {
        var text = Spaced(string.Join(' ', LightRule.Sentences(new Share(0.075m))));

        Assert.Contains("mer än 7,5 % över budgeten", text, StringComparison.Ordinal);
        Assert.Contains("på 30 dagar", text, StringComparison.Ordinal);
    }

    private static (Light? Light, IReadOnlyList<string> Reasons) Rule(SubprojectFigures subproject) =>
        LightRule.Of(subproject, Threshold);

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    private static LightOverrule Set(long id, Month month, Light light, long? subproject = 7) =>
        new()
        {
            Id = id,
            InvestmentId = 1,
            SubprojectId = subproject,
            Month = month,
            Light = light,
            Reason = "Därför.",
        };

    private static StatusFigures Report(
        Light time = Light.Green,
        Light economy = Light.Green,
        Light risk = Light.Green,
        Light benefit = Light.Green
    ) =>
        new(
            new Month(2021, 3),
            new(time, "Dröjer."),
            new(economy, "Dyrare"),
            new(Light.Green, "Text"),
            new(risk, "Text"),
            new(benefit, "Mäts i maj."),
            new Share(0.5m),
            "Gjort",
            "Nästa"
        );

    private static SubprojectFigures Subproject(
        StatusFigures? status = null,
        long forecast = 100_000,
        long budget = 100_000,
        IReadOnlyList<MilestoneFigures>? milestones = null
    ) =>
        new(
            7,
            1,
            "Moduler",
            "",
            "",
            "",
            new MoneyFigures(
                new Money(budget),
                new Money(budget),
                Money.Zero,
                Money.Zero,
                Money.Zero,
                new Money(forecast),
                ForecastGiven: true
            ),
            ForecastMonth: null,
            ForecastComment: null,
            status,
            InService: null,
            [],
            Money.Zero,
            milestones ?? [],
            []
        );
}
