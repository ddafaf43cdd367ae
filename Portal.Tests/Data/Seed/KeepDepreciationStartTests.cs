using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Tests.Data.Seed;

/// <summary>120 000 kr taken into use on 15 March 2021: 2 000 kr a month for five years, at 1,25 % in 2021.</summary>
public sealed class KeepDepreciationStartTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private PortalDb _db = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _db = _database.Open();
        await LoadDecision.RunAsync(_db);
        await _db.RecordAsync(TestDatabase.Origin, [new Ledger { Key = "5560000000", Name = "Kommunen" }]);
        await _db.RecordAsync(
            TestDatabase.Origin,
            [
                new LedgerSum
                {
                    LedgerId = 1,
                    Account = "4010",
                    Objects = "6=0001",
                    Month = new Month(2021, 2),
                    Rows = 1,
                    Amount = Money.FromKronor(120_000),
                },
                new ObjectMapping
                {
                    Dimension = "6",
                    ObjectCode = "0001",
                    InvestmentId = 1,
                    SubprojectId = 1,
                },
                new InService { SubprojectId = 1, Day = new DateOnly(2021, 3, 15) },
            ]
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Depreciation_begins_with_the_month_of_use_where_nothing_else_is_chosen() =>
        await AssertAsync(1_250m, 20_000m, lastYear: 4_000m);

    [Fact]
    public async Task Depreciation_begins_the_month_after_where_that_is_chosen()
    {
        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.MonthAfter);

        await AssertAsync(1_125m, 18_000m, lastYear: 6_000m);
    }

    [Fact]
    public async Task What_was_known_before_the_choice_is_as_it_was()
    {
        var before = await KnownAt.ResolveAsync(_db);
        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.MonthAfter);

        await AssertAsync(1_250m, 20_000m, lastYear: 4_000m, before);
    }

    [Fact]
    public async Task A_choice_is_recorded_once_and_can_be_taken_back()
    {
        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.SameMonth);
        Assert.Equal(1, await _db.CapitalCostTerms.CountAsync());

        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.MonthAfter);
        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.MonthAfter);
        Assert.Equal(2, await _db.CapitalCostTerms.CountAsync());

        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.SameMonth);
        await AssertAsync(1_250m, 20_000m, lastYear: 4_000m);
    }

    [Fact]
    public async Task The_plan_of_the_decision_stays()
    {
        await KeepDepreciationStart.RunAsync(_db, DepreciationStart.MonthAfter);

        var capital = (await FiguresAsync()).CapitalCost;
        Assert.Equal((new Month(2021, 1), 2_853_895m), (capital.Terms.From, capital.PlannedCost.Kronor));
    }

    private async Task AssertAsync(decimal interest, decimal depreciation, decimal lastYear, KnownAt? known = null)
    {
        var years = (await FiguresAsync(known)).CapitalCost.Expected;
        Assert.Equal((interest, depreciation), (years[0].Interest.Kronor, years[0].Depreciation.Kronor));
        Assert.Equal((2026, lastYear), (years[^1].Year, years[^1].Depreciation.Kronor));
        Assert.Equal(120_000m, Money.Sum(years.Select(y => y.Depreciation)).Kronor);
    }

    private async Task<FollowUpFigures> FiguresAsync(KnownAt? known = null) =>
        ComputeFigures.For(
            (await ReadInvestmentFacts.RunAsync(_db, 1, known ?? await KnownAt.ResolveAsync(_db)))!,
            new Month(2021, 4)
        );
}
