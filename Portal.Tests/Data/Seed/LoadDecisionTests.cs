using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Tests.Data.Seed;

public sealed class LoadDecisionTests
{
    [Fact]
    public async Task The_items_add_up_to_each_printed_total_and_to_580_kronor_more_than_the_appropriation()
    {
        var facts = await FactsAsync();

        foreach (var subproject in facts.Subprojects)
        {
            var items = facts.Items.Where(i => i.SubprojectId == subproject.Id);
            Assert.Equal(
                Stated(facts, StatedFigureKeys.SubprojectTotal(subproject.Number)),
                Money.Sum(items.Select(i => i.Decided)).Kronor
            );
        }

        Assert.Equal(
            580m,
            Money.Sum(facts.Items.Select(i => i.Decided)).Kronor - facts.Investment.Appropriation.Kronor
        );
        Assert.Equal([4, 2, 2, 2], facts.Subprojects.Select(s => facts.Items.Count(i => i.SubprojectId == s.Id)));
    }

    [Fact]
    public async Task The_capital_table_adds_up_in_every_direction()
    {
        var facts = await FactsAsync();

        foreach (var year in Enumerable.Range(1, 5).Select(y => (int?)y).Append(null))
        {
            Assert.Equal(
                Stated(facts, StatedFigureKeys.CapitalCost(year)),
                Stated(facts, StatedFigureKeys.CapitalInterest(year))
                    + Stated(facts, StatedFigureKeys.CapitalDepreciation(year))
            );
        }

        foreach (
            var column in new Func<int?, string>[]
            {
                StatedFigureKeys.CapitalInterest,
                StatedFigureKeys.CapitalDepreciation,
                StatedFigureKeys.CapitalCost,
            }
        )
        {
            Assert.Equal(Stated(facts, column(null)), Enumerable.Range(1, 5).Sum(y => Stated(facts, column(y))));
        }
    }

    [Fact]
    public async Task Every_figure_says_where_in_the_decision_it_stands()
    {
        var facts = await FactsAsync();

        Assert.All(facts.StatedFigures, f => Assert.NotEmpty(f.Source));
        Assert.All(facts.Items, i => Assert.NotEmpty(i.Source));
        Assert.All(facts.DecisionPoints, p => Assert.NotEmpty(p.Source));
        Assert.Equal(3, facts.DecisionPoints.Count);
        Assert.Equal(3, facts.Risks.Count);
        Assert.Equal([40, 2, 6, 1, 1, 1, 1, 1], facts.Deliverables.Select(d => d.Count));
    }

    [Fact]
    public async Task Every_key_that_the_reconciliation_knows_is_stated()
    {
        var facts = await FactsAsync();
        var constants = typeof(StatedFigureKeys)
            .GetFields()
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!);

        Assert.Empty(constants.Except(facts.StatedFigures.Select(f => f.Key), StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_decision_does_not_say_is_left_empty()
    {
        var facts = await FactsAsync();

        Assert.Null(facts.Investment.CaseNumber);
        Assert.Null(facts.Investment.DecidedOn);
        Assert.False(facts.Example);
    }

    [Fact]
    public async Task It_is_loaded_once_though_many_start_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var db = database.Open();
                        await db.MigrateAsync();
                        await LoadDecision.RunAsync(db);
                    })
                )
        );

        await using var db = database.Open();
        Assert.Equal(1, await db.Investments.CountAsync());
        Assert.Equal("system", (await db.Batches.SingleAsync()).Who);
    }

    private static decimal? Stated(InvestmentFacts facts, string key) =>
        facts.StatedFigures.Single(f => string.Equals(f.Key, key, StringComparison.Ordinal)).Low;

    private static async Task<InvestmentFacts> FactsAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        return (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!;
    }
}
