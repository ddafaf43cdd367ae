using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Imports.Example;
using Portal.Tests.Data;

namespace Portal.Tests.Imports.Example;

/// <summary>The example's story in figures: a delay in subproject 1, a saving in 2 and an overrun in 4.</summary>
public sealed class LoadExampleTests
{
    private static readonly DateTime MayTheTenth = new(2021, 5, 10, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task At_the_end_of_the_story_all_money_is_spent_and_the_appropriation_holds()
    {
        await using var database = await LoadedAsync();

        var figures = await FiguresAsync(database);

        Assert.Equal(new Month(2021, 12), figures.AsOf);
        Assert.True(figures.Example);
        Assert.Equal(
            [823_400m, 512_350m, 384_150m, 1_004_600m],
            figures.Subprojects.Select(s => s.Money.Outcome.Kronor)
        );
        Assert.Equal(2_724_500m, figures.Totals.Money.Outcome.Kronor);
        Assert.Equal(0m, figures.Totals.Money.Committed.Kronor);
        Assert.Equal(7_080m, figures.Totals.Money.Variance.Kronor);
        Assert.Equal(6_500m, figures.Totals.VarianceToAppropriation.Kronor);
        Assert.Equal(18_500m, figures.Totals.Unallocated.Kronor);
        Assert.Equal((1, 3, 91_300m), (figures.Unowned.Objects, figures.Unowned.Rows, figures.Unowned.Amount.Kronor));
    }

    [Fact]
    public async Task In_april_2021_the_forecast_is_above_the_appropriation_and_subproject_1_late()
    {
        await using var database = await LoadedAsync();

        var april = await FiguresAsync(database, new Month(2021, 4));

        Assert.Equal([690_900m, 512_350m, 299_600m, 888_550m], april.Subprojects.Select(s => s.Money.Outcome.Kronor));
        Assert.Equal(
            [836_000m, 512_350m, 385_200m, 1_012_000m],
            april.Subprojects.Select(s => s.Money.Forecast.Kronor)
        );
        Assert.Equal(334_150m, april.Totals.Money.Committed.Kronor);
        Assert.Equal(-14_550m, april.Totals.VarianceToAppropriation.Kronor);
        Assert.Equal(6_400m, april.Subprojects[3].OutcomeWithoutItem.Kronor);
        var start = april.Subprojects[0].Milestones.Single(m => m.Name == "Driftstart");
        Assert.Equal((new DateOnly(2021, 4, 19), 133), (start.Reached, start.SlipDays));
        Assert.Contains("Lägesrapport för april 2021 saknas från delprojekt 3.", april.Sentences);
    }

    [Fact]
    public async Task As_known_on_10_may_a_late_invoice_and_two_corrections_had_not_come()
    {
        await using var database = await LoadedAsync();

        var april = await FiguresAsync(database, new Month(2021, 4), MayTheTenth);

        Assert.Equal(491_150m, april.Subprojects[1].Money.Outcome.Kronor);
        // The invoice that has not come is still committed.
        Assert.Equal(355_350m, april.Totals.Money.Committed.Kronor);
        Assert.Equal(995_000m, april.Subprojects[3].Money.Forecast.Kronor);
        Assert.Equal(23_650m, april.Totals.VarianceToAppropriation.Kronor);
        var measured = april.TimeSavings!.Measured;
        Assert.Equal((1, 63, 3.00m), (measured.Months, measured.Investigations, measured.HoursPerInvestigation?.Count));
        Assert.Equal(-1.05m, decimal.Round(measured.Interval!.Low.Count, 2));
        Assert.Equal(7.05m, decimal.Round(measured.Interval.High.Count, 2));
    }

    [Fact]
    public async Task Time_saved_ends_between_the_promised_low_and_high()
    {
        await using var database = await LoadedAsync();

        var saved = (await FiguresAsync(database)).TimeSavings!;

        // 261 investigations × 3,2, 134 × 2,9 and 125 × 2,6 hours.
        Assert.Equal(
            (9, 520, 1_548.8m),
            (saved.Measured.Months, saved.Measured.Investigations, saved.Measured.Hours?.Count)
        );
        Assert.InRange(saved.Measured.HoursAnnualised!.Value.Count, saved.Low.Hours.Count, saved.High.Hours.Count);
        Assert.True(saved.Measured.Interval!.Low.Count > 0);
    }

    [Fact]
    public async Task Activation_and_capital_cost_leave_the_outcome_alone_and_running_cost_is_booked_by_kind()
    {
        await using var database = await LoadedAsync();

        var figures = await FiguresAsync(database);

        var year = Assert.Single(figures.RunningCost.Years);
        Assert.Equal(2021, year.Year);
        Assert.Equal(356_312.43m, year.Capital.Kronor);
        Assert.Equal(673_600m, year.Support.Kronor);
        Assert.Equal(24_800m, year.Other.Kronor);
        Assert.True(year.Outcome < figures.RunningCost.Granted);
    }

    [Fact]
    public async Task What_is_delivered_follows_the_story_with_a_fall_when_the_pay_integration_failed()
    {
        await using var database = await LoadedAsync();

        Assert.Equal([14, null, 4, null, null, null, null, null], await DoneAsync(new Month(2020, 10)));
        Assert.Equal([26, 0, 4, null, null, null, null, null], await DoneAsync(new Month(2021, 1)));
        Assert.Equal([40, 2, 6, 1, null, 1, null, 1], await DoneAsync(new Month(2021, 4)));
        Assert.Equal([40, 2, 6, 1, 1, 1, 1, 1], await DoneAsync(new Month(2021, 12)));

        async Task<IEnumerable<int?>> DoneAsync(Month asOf) =>
            (await FiguresAsync(database, asOf)).Subprojects.SelectMany(s => s.Deliverables).Select(d => d.Done);
    }

    [Fact]
    public async Task The_decisions_risks_are_assessed_over_time_and_three_are_found_since()
    {
        await using var database = await LoadedAsync();

        var decided = await FiguresAsync(
            database,
            new Month(2020, 5),
            new DateTime(2020, 5, 10, 0, 0, 0, DateTimeKind.Utc)
        );
        Assert.Equal(3, decided.Risks.Count);
        Assert.All(decided.Risks, risk => Assert.Null(risk.Assessment));
        var october = await FiguresAsync(database, new Month(2020, 10));
        Assert.Equal(
            [(1, 16, 12), (2, 9, 6), (3, 12, 8), (4, 12, 8)],
            october.Risks.Select(r => (r.Number, r.Assessment!.Before.Product, r.Assessment.After.Product))
        );
        var last = await FiguresAsync(database);
        Assert.Equal([1, 4, 5], last.Risks.Where(r => r.IsClosed).Select(r => r.Number));
        Assert.Equal(6, last.Risks.Count);
    }

    [Fact]
    public async Task Every_step_is_a_batch_of_its_own_at_its_own_moment()
    {
        await using var database = await LoadedAsync();
        await using var db = database.Open();

        var batches = await db.Batches.OrderBy(b => b.Sequence).ToListAsync();

        Assert.Equal(new DateTime(2020, 5, 4, 8, 0, 0, DateTimeKind.Utc), batches[0].AtUtc);
        Assert.Equal(batches.Count, batches.Select(b => b.AtUtc).Distinct().Count());
        Assert.False(batches[0].Example);
        Assert.All(batches.Skip(1), batch => Assert.True(batch.Example));
        var folders = new Folders(database.Folder, database.ConnectionString, database.Folder);
        Assert.Empty((await VerifyDatabase.RunAsync(db, folders)).Findings);
    }

    [Fact]
    public async Task Loaded_again_or_by_many_at_once_it_is_there_once()
    {
        await using var once = await LoadedAsync();
        await using var many = await TestDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => LoadAsync(many))));
        await LoadAsync(many);

        Assert.Equal(await LastBatchAsync(once), await LastBatchAsync(many));
    }

    [Fact]
    public async Task After_a_decision_loaded_by_itself_the_example_comes_on_top()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Clock.Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using (var db = database.Open())
        {
            await LoadDecision.RunAsync(db);
        }

        await LoadAsync(database);

        Assert.Equal(2_724_500m, (await FiguresAsync(database)).Totals.Money.Outcome.Kronor);
    }

    private static async Task<TestDatabase> LoadedAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        return database;
    }

    private static async Task LoadAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await LoadExample.RunAsync(db);
    }

    private static async Task<(long Sequence, string Hash)> LastBatchAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var last = await db.Batches.OrderByDescending(b => b.Sequence).FirstAsync();
        return (last.Sequence, Convert.ToHexString(last.Hash));
    }

    private static async Task<FollowUpFigures> FiguresAsync(
        TestDatabase database,
        Month? asOf = null,
        DateTime? knownAt = null
    )
    {
        using var read = new ReadFigures(new Databases(database));
        return (await read.ForAsync(1, asOf, knownAt)).Value;
    }

    private sealed class Databases(TestDatabase database) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() => database.Open();
    }
}
