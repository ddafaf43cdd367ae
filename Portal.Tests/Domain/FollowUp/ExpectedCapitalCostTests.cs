using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Imports.Example;
using Portal.Tests.Data;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>Expected capital cost of the example: what may be capitalised, on which terms, and what stands.</summary>
public sealed class ExpectedCapitalCostTests : IAsyncLifetime
{
    private static readonly Month December = new(2021, 12);

    private TestDatabase _database = null!;
    private InvestmentFacts _facts = null!;
    private CapitalCostFigures _capital = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadExample.RunAsync(db);
        _facts = (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!;
        _capital = Capital(_facts);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void The_three_reasons_sum_to_the_difference_every_month_and_year()
    {
        Assert.All(_capital.Differences, d => Assert.Equal(d.Of.Difference, d.Of.OfAmount + d.Of.OfRate + d.Of.OfTime));
        Assert.Equal(
            Money.Sum(_capital.Expected.Select(y => y.Cost)) - _capital.PlannedCost,
            Money.Sum(_capital.YearlyDifferences.Select(y => y.Of.Difference))
        );
        Assert.All(
            _capital.Expected,
            y => Assert.Equal(y.Cost, _capital.YearlyDifferences.Single(d => d.Year == y.Year).Of.Expected)
        );
    }

    [Fact]
    public void The_amount_comes_first_then_the_rate_and_what_is_left_is_time()
    {
        // All four in use in January 2021 with as much as was granted: only the rate differs, 117 433 less 122 895.
        var whole = Facts() with
        {
            LedgerSums = [],
        };
        var granted = Capital(whole);
        Assert.Equal(-granted.PlannedCost, Money.Sum(granted.YearlyDifferences.Select(d => d.Of.OfAmount)));
        Assert.All(granted.YearlyDifferences, d => Assert.Equal((0m, 0m), (d.Of.OfRate.Kronor, d.Of.OfTime.Kronor)));

        var first = Capital(Facts()).YearlyDifferences.First().Of;
        var amount = Money.Sum(_capital.ExpectedBySubproject.Select(p => p.Amount));
        var plan = ScheduleTerms.Of(_facts.Terms);
        var ofAmount = DepreciationSchedule.For(plan with { Amount = amount }).Value.Years[0].Cost;
        var ofRate = DepreciationSchedule
            .For(plan with { Amount = amount, Rates = RecommendedRates.Skr })
            .Value.Years[0]
            .Cost;
        Assert.Equal(ofAmount - Money.FromKronor(587_165), first.OfAmount);
        Assert.Equal(ofRate - ofAmount, first.OfRate);
        Assert.True(first.OfTime < Money.Zero); // in use from April to June, not from January
    }

    [Fact]
    public void What_may_not_be_capitalised_leaves_the_asset_and_is_running_cost()
    {
        var item = _facts.Items.First(i => i.SubprojectId == _facts.Subprojects[0].Id);
        var facts = Facts() with { ItemTreatments = [Treat(item.Id, isCapitalised: false)] };

        var figures = ComputeFigures.For(facts, December);
        var cost = figures.Subprojects[0].Items[0].Outcome;

        Assert.True(cost > Money.Zero);
        var part = figures.CapitalCost.ExpectedBySubproject[0];
        Assert.Equal((figures.Subprojects[0].Money.Outcome - cost, cost), (part.Amount, part.NotCapitalised));
        Assert.Equal(cost, Money.Sum(figures.RunningCost.Years.Select(y => y.NotCapitalised)));
        Assert.Contains(figures.CapitalCost.Notes, n => n.Contains("inte får aktiveras", StringComparison.Ordinal));
        Assert.Equal(
            _capital.Expected.Select(y => y.Cost),
            Capital(facts with { ItemTreatments = [.. facts.ItemTreatments, Treat(item.Id, isCapitalised: true)] })
                .Expected.Select(y => y.Cost)
        );
    }

    [Fact]
    public void A_year_before_the_first_granted_has_nothing_granted()
    {
        var items = _facts.Items.Select(i => Treat(i.Id, isCapitalised: false)).ToList();

        var years = ComputeFigures.For(Facts() with { ItemTreatments = items }, December).RunningCost.Years;

        Assert.Equal((2020, 0m), (years[0].Year, years[0].Granted.Kronor));
        Assert.True(years[0].NotCapitalised > Money.Zero);
        Assert.Equal(1_249_000m, years[1].Granted.Kronor);
    }

    [Fact]
    public void Granted_money_is_to_cover_capital_cost_support_and_the_rest()
    {
        var first = ComputeFigures.For(_facts, December).RunningCost.Granting[0];

        Assert.Equal((2021, 1_249_000m, 587_165m), (first.Year, first.Granted.Kronor, first.PlannedCapital.Kronor));
        Assert.Equal(1_249_000m - 587_165m - first.Support.Kronor, first.Rest.Kronor);
    }

    [Fact]
    public void Another_choice_changes_the_expected_cost_and_not_the_plan()
    {
        var facts = Facts() with
        {
            CapitalCostChoice = new CapitalCostChoice
            {
                InvestmentId = 1,
                Years = 3,
                Method = DepreciationMethod.Annuity,
                InterestBase = InterestBase.Monthly,
                Start = DepreciationStart.MonthAfter,
                Residual = Money.FromKronor(100_000),
                Reason = "Kortare nyttjandetid",
            },
        };

        var capital = Capital(facts);

        Assert.Equal(_capital.Planned, capital.Planned);
        Assert.Equal(new Month(2021, 5), capital.ExpectedBySubproject[0].From);
        Assert.Equal(100_000m, capital.ExpectedBySubproject.Sum(p => p.Residual.Kronor));
        Assert.Equal(100_000m, capital.ExpectedBySubproject.Sum(p => p.Years[^1].Closing.Kronor));
        Assert.All(capital.ExpectedBySubproject, p => Assert.Equal(36, p.Months.Count));
    }

    [Fact]
    public void A_closed_month_stands_whatever_is_learnt_and_the_difference_falls_in_the_first_open_one()
    {
        var (april, june) = (new Month(2021, 4), new Month(2021, 6));
        var closed = Facts();
        for (var month = april; month <= june; month = month.AddMonths(1))
        {
            closed = closed with { LockedCosts = [.. closed.LockedCosts, .. CloseCapitalCost.Of(closed, month)] };
        }

        var before = Capital(closed).ExpectedMonths;
        var learnt = closed with
        {
            InternalRates =
            [
                new InternalRate
                {
                    Year = 2021,
                    Rate = new Rate(50_000),
                    Source = "Sent beslut",
                },
            ],
        };
        var after = Capital(learnt).ExpectedMonths;
        var free = Capital(learnt with { LockedCosts = [] }).ExpectedMonths;

        Assert.Equal(before.Where(m => m.Month <= june), after.Where(m => m.Month <= june));
        Assert.Equal(Money.Sum(free.Select(m => m.Cost)), Money.Sum(after.Select(m => m.Cost)));
        Assert.Equal(
            free.Where(m => m.Month > june.AddMonths(1)).Select(m => m.Cost),
            after.Where(m => m.Month > june.AddMonths(1)).Select(m => m.Cost)
        );
        var july = after.Single(m => m.Month == june.AddMonths(1));
        Assert.True(july.Interest > free.Single(m => m.Month == july.Month).Interest);
        Assert.Contains(Capital(learnt).Notes, n => n.StartsWith("I låsta månader", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_not_in_use_when_a_month_was_closed_costs_nothing_in_it()
    {
        var facts = Facts() with { InService = [] };
        var closed = CloseCapitalCost.Of(facts, new Month(2021, 3));

        Assert.All(closed, c => Assert.Equal(Money.Zero, c.Interest + c.Depreciation + c.WrittenDown));
        Assert.All(
            Capital(facts with { LockedCosts = closed }).ExpectedBySubproject,
            p => Assert.Equal(new Month(2021, 4), p.From)
        );
    }

    [Fact]
    public void A_disposal_is_cost_in_its_month()
    {
        var subproject = _facts.Subprojects[0];
        var facts = Facts() with
        {
            AssetChanges =
            [
                new AssetChange
                {
                    SubprojectId = subproject.Id,
                    Kind = AssetChangeKind.Disposal,
                    Month = new Month(2021, 10),
                    Reference = "SN 2021-10-05",
                    Reason = "Systemet avvecklas",
                },
            ],
        };

        var part = Capital(facts).ExpectedBySubproject[0];
        var october = part.Months.Single(m => m.Month == new Month(2021, 10));

        Assert.Equal((october.Opening, 0m), (october.WrittenDown, october.Closing.Kronor));
        Assert.Equal(
            _capital.ExpectedBySubproject[0].Months.Single(m => m.Month == october.Month).Opening,
            october.WrittenDown
        );
    }

    [Fact]
    public void A_month_that_is_closed_is_a_month_with_facts() =>
        Assert.Equal(
            new Month(2022, 3),
            ComputeFigures.LastMonthWithFacts(
                Facts() with
                {
                    PeriodLocks = [new PeriodLock { InvestmentId = 1, Month = new Month(2022, 3) }],
                }
            )
        );

    [Fact]
    public async Task Rows_that_nobody_owns_make_no_month_before_the_investments_first()
    {
        var later = new Investment
        {
            Name = "Förskola",
            DecidedBy = "Kommunfullmäktige",
            GrantedTo = "Skolkontoret",
            PlannedFrom = new Month(2026, 5),
            PlannedTo = new Month(2026, 12),
        };
        await using var db = _database.Open();
        await db.RecordAsync(TestDatabase.Origin, [later]);
        await db.RecordAsync(
            TestDatabase.Origin,
            [
                new CapitalCostTerms
                {
                    InvestmentId = later.Id,
                    Amount = Money.FromKronor(1_000_000),
                    Years = 5,
                    From = new Month(2027, 1),
                    Source = "Prov",
                },
            ]
        );

        var facts = (await ReadInvestmentFacts.RunAsync(db, later.Id, await KnownAt.ResolveAsync(db)))!;

        Assert.Equal(new Month(2026, 5), ComputeFigures.LastMonthWithFacts(facts));
    }

    private InvestmentFacts Facts() => _facts with { };

    private static CapitalCostFigures Capital(InvestmentFacts facts) => ComputeFigures.For(facts, December).CapitalCost;

    private static ItemTreatment Treat(long item, bool isCapitalised) =>
        new()
        {
            BudgetItemId = item,
            IsCapitalised = isCapitalised,
            Reason = "Utbildning",
        };
}
