using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Tests.Data;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>The decision of 2020 alone, before anything is booked.</summary>
public sealed class DecisionFiguresTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private InvestmentFacts _facts = null!;
    private FollowUpFigures _figures = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
        _facts = (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!;
        _figures = ComputeFigures.For(_facts, new Month(2021, 4));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void After_the_end_no_status_report_is_missing()
    {
        var ended = _figures with { EndedOn = new DateOnly(2021, 3, 31) };

        Assert.Contains(SummarySentences.For(_figures), s => s.StartsWith("Lägesrapport", StringComparison.Ordinal));
        Assert.DoesNotContain(SummarySentences.For(ended), s => s.StartsWith("Lägesrapport", StringComparison.Ordinal));
    }

    [Fact]
    public void Four_subprojects_add_up_to_580_kronor_more_than_the_appropriation()
    {
        Assert.Equal(
            [848_380m, 577_800m, 385_200m, 920_200m],
            _figures.Subprojects.Select(s => s.Money.Decided.Kronor)
        );
        Assert.Equal(2_731_580m, _figures.Totals.Money.Decided.Kronor);
        Assert.Equal(2_731_000m, _figures.Investment.Appropriation.Kronor);
        Assert.Equal(-580m, _figures.Totals.VarianceToAppropriation.Kronor);
    }

    [Theory]
    [InlineData(1900, 1)]
    [InlineData(2200, 12)]
    public void The_first_and_the_last_month_there_is_have_figures_too(int year, int month) =>
        Assert.Equal(2_731_580m, ComputeFigures.For(_facts, new Month(year, month)).Totals.Money.Decided.Kronor);

    [Fact]
    public void Without_a_forecast_the_budget_stands_for_it_and_is_marked_so()
    {
        Assert.All(
            _figures.Subprojects,
            s => Assert.Equal((s.Money.Budget, false), (s.Money.Forecast, s.Money.ForecastGiven))
        );
        Assert.Equal(Money.Zero, _figures.Totals.Money.Variance);
    }

    [Fact]
    public void The_plan_is_the_decisions_table()
    {
        Assert.Equal(
            [587_165m, 578_972m, 570_779m, 562_586m, 554_393m],
            _figures.CapitalCost.Planned.Select(y => y.Cost.Kronor)
        );
        Assert.Equal(122_895m, _figures.CapitalCost.PlannedInterest.Kronor);
        Assert.Equal(2_853_895m, _figures.CapitalCost.PlannedCost.Kronor);
        Assert.Equal(570_779m, _figures.CapitalCost.PlannedAverage.Kronor);
    }

    [Fact]
    public void Nothing_booked_gives_nothing_to_expect_in_each_planned_year()
    {
        Assert.Equal([2021, 2022, 2023, 2024, 2025], _figures.CapitalCost.Expected.Select(y => y.Year));
        Assert.All(_figures.CapitalCost.Expected, y => Assert.Equal(Money.Zero, y.Cost));
    }

    [Fact]
    public void The_promise_is_computed_from_the_unrounded_hours()
    {
        var (low, high) = (_figures.TimeSavings!.Low, _figures.TimeSavings.High);

        Assert.Equal((1620.48m, 434_932.63m), (low.Hours.Count, low.Value.Kronor));
        Assert.Equal((3240.96m, 869_865.25m), (high.Hours.Count, high.Value.Kronor));
        Assert.Equal(
            [0.884m, 1.132m, 3.176m, 4.066m],
            _figures.TimeSavings!.BreakEven.Select(b => decimal.Round(b.PerInvestigation.Count, 3))
        );
        Assert.Equal(
            [192_321.80m, 690_779m],
            _figures.TimeSavings.BreakEven.Select(b => b.YearlyCost.Kronor).Distinct()
        );
    }

    [Theory]
    [InlineData("items-vs-appropriation", ReconciliationKind.Contradiction, 2_731_000, 2_731_580, 580)]
    [InlineData("yearly-cost", ReconciliationKind.Contradiction, 1_249_000, 690_779, -558_221)]
    [InlineData("support-vs-life", ReconciliationKind.Observation, 6, 5, -1)]
    [InlineData("capital-average", ReconciliationKind.Holds, 571_000, 570_779, -221)]
    [InlineData("capital-interest-1", ReconciliationKind.Holds, 40_965, 40_965, 0)]
    [InlineData("subproject-4-total", ReconciliationKind.Holds, 920_200, 920_200, 0)]
    public void A_stated_figure_is_held_against_what_the_figures_give(
        string id,
        ReconciliationKind kind,
        int stated,
        int computed,
        int difference
    )
    {
        var row = Row(id);

        Assert.Equal((kind, (decimal)difference), (row.Kind, row.Difference));
        Assert.Equal((stated, computed), (row.Stated!.Number, row.Computed!.Number));
    }

    [Theory]
    [InlineData("hours", 1600, 3200, 1620.48, 3240.96)]
    [InlineData("share-of-post", 0.8, 1.6, 0.8090, 1.6181)]
    [InlineData("value", 435_000, 870_000, 434_932.63, 869_865.25)]
    public void A_printed_span_is_a_sound_rounding(string id, double low, double high, double from, double to)
    {
        var row = Row(id);

        Assert.Equal(ReconciliationKind.Rounding, row.Kind);
        Assert.Equal(((decimal)low, (decimal)high), (row.Stated!.Low, row.Stated.High));
        Assert.Equal(((decimal)from, (decimal)to), (row.Computed!.Low, row.Computed.High));
    }

    [Theory]
    [InlineData("yearly-cost-label")]
    [InlineData("funding")]
    [InlineData("who-pays-capital")]
    public void Two_places_that_say_different_things_contradict(string id) =>
        Assert.Equal(ReconciliationKind.Contradiction, Row(id).Kind);

    [Fact]
    public void Every_other_figure_of_the_decision_holds()
    {
        Assert.Equal(24, _figures.Reconciliation.Count(row => row.Kind == ReconciliationKind.Holds));
        Assert.Equal(34, _figures.Reconciliation.Count);
        Assert.Equal(
            [
                "items-vs-appropriation",
                "yearly-cost",
                "yearly-cost-label",
                "funding",
                "who-pays-capital",
                "hours",
                "share-of-post",
                "value",
                "support-vs-life",
                "low-benefit-vs-cost",
            ],
            _figures.Reconciliation.Where(row => row.Kind != ReconciliationKind.Holds).Select(row => row.Id)
        );
        Assert.Equal(34, _figures.Reconciliation.Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public void The_sentences_say_what_follows() =>
        Assert.Equal(
            [
                "Inget är bokfört på delprojekten till och med april 2021; deras budget är 2 731 580 kr.",
                "Ingen prognos är lämnad. Tills vidare räknas slutkostnaden till 2 731 580 kr: 580 kr över anslaget 2 731 000 kr och lika med delprojektens budget.",
                "Ingen tidplan är inlagd; projektet var planerat från maj 2020 till december 2020.",
                "Tidsbesparingen är inte mätt; beslutet räknar med 2–4 timmar per utredning.",
                "Lägesrapport för april 2021 saknas från delprojekt 1, 2, 3 och 4.",
            ],
            _figures.Sentences.Select(s => s.Replace('\u00A0', ' '))
        );

    private ReconciliationRow Row(string id) => Assert.Single(_figures.Reconciliation, row => row.Id == id);
}
