using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Tests.Data.Queries;

public sealed class ReadInvestmentFactsTests
{
    private static readonly Month April = new(2021, 4);

    [Fact]
    public async Task A_question_about_the_past_is_answered_with_what_was_known_then()
    {
        await using var database = await DecidedAsync();
        await using var db = database.Open();
        await RecordAsync(database, db, Forecast(848_380));
        var then = database.Clock.Now.UtcDateTime;
        await RecordAsync(database, db, Forecast(900_000));

        var known = await KnownAt.ResolveAsync(db, then);
        var past = await ReadInvestmentFacts.RunAsync(db, 1, known);
        var now = await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db));

        Assert.Equal((2L, then), (past!.Batch, past.KnownAt));
        Assert.Equal([848_380m], past.Forecasts.Select(f => f.Amount.Kronor));
        Assert.Equal([848_380m, 900_000m], now!.Forecasts.Select(f => f.Amount.Kronor));
        Assert.Equal(database.Clock.Now.UtcDateTime, now.KnownAt);
    }

    [Fact]
    public async Task Before_the_first_batch_there_is_no_investment()
    {
        await using var database = await DecidedAsync();
        await using var db = database.Open();

        var known = await KnownAt.ResolveAsync(db, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(0, known.Batch);
        Assert.Null(await ReadInvestmentFacts.RunAsync(db, 1, known));
    }

    [Fact]
    public async Task Sums_are_added_over_batches_and_those_taken_back_are_gone()
    {
        await using var database = await DecidedAsync();
        await using var db = database.Open();
        await RecordAsync(database, db, new Ledger { Key = "5560000000", Name = "Kommunen" });
        await RecordAsync(database, db, Sum("4010", 2, 100), Sum("5010", 1, 70));
        await RecordAsync(database, db, Sum("4010", 1, 30.50m));
        var before = await KnownAt.ResolveAsync(db);
        await RecordAsync(database, db, Sum("5010", -1, -70));

        var now = (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!.LedgerSums;
        var then = (await ReadInvestmentFacts.RunAsync(db, 1, before))!.LedgerSums;

        Assert.Equal([("4010", 3, 130.50m)], now.Select(s => (s.Account, s.Rows, s.Amount.Kronor)));
        Assert.Equal(["4010", "5010"], then.Select(s => s.Account).Order(StringComparer.Ordinal).ToList());
    }

    [Fact]
    public async Task A_removed_mapping_holds_until_it_is_removed()
    {
        await using var database = await DecidedAsync();
        await using var db = database.Open();
        var mapping = new ObjectMapping
        {
            Dimension = "6",
            ObjectCode = "0001",
            InvestmentId = 1,
            Running = RunningCostKind.Support,
        };
        await RecordAsync(database, db, mapping);
        var before = await KnownAt.ResolveAsync(db);
        await RecordAsync(database, db, new MappingRemoval { MappingId = mapping.Id });

        var then = (await ReadInvestmentFacts.RunAsync(db, 1, before))!.Mappings;
        var now = (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!.Mappings;

        Assert.Equal(RunningCostKind.Support, Assert.Single(then).Running);
        Assert.Empty(now);
    }

    [Fact]
    public async Task What_was_told_of_a_plan_holds_until_it_is_taken_back()
    {
        await using var database = await DecidedAsync();
        await using var db = database.Open();
        var milestone = new Milestone
        {
            SubprojectId = 1,
            Name = "Driftstart",
            Baseline = new(2020, 12, 7),
            Planned = new(2020, 12, 7),
            ReportedOn = new(2020, 5, 29),
        };
        var count = new DeliveredCount
        {
            DeliverableId = 1,
            Done = 30,
            Day = new(2021, 4, 19),
            Comment = "",
        };
        await RecordAsync(database, db, milestone, count);
        var before = await KnownAt.ResolveAsync(db);
        await RecordAsync(
            database,
            db,
            new Withdrawal { MilestoneId = milestone.Id, Reason = "Fel" },
            new Withdrawal { DeliveredCountId = count.Id, Reason = "Fel" }
        );

        var then = (await ReadInvestmentFacts.RunAsync(db, 1, before))!;
        var now = (await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db)))!;

        Assert.Equal((1, 1), (then.Milestones.Count, then.DeliveredCounts.Count));
        Assert.Equal((0, 0), (now.Milestones.Count, now.DeliveredCounts.Count));
        Assert.Equal(30, ComputeFigures.For(then, April).Subprojects[0].Deliverables[0].Done);
        Assert.Null(ComputeFigures.For(then, April.AddMonths(-1)).Subprojects[0].Deliverables[0].Done);
    }

    [Fact]
    public async Task Example_data_is_known_as_such_from_its_batch_on()
    {
        await using var database = await DecidedAsync();
        await using var db = database.Open();
        var before = await KnownAt.ResolveAsync(db);
        await db.RecordAsync(new BatchOrigin("system", "Exempel", Example: true), [Forecast(1)]);
        await RecordAsync(database, db, Forecast(2));

        Assert.False(before.Example);
        Assert.True((await KnownAt.ResolveAsync(db)).Example);
    }

    private static Forecast Forecast(decimal kronor) =>
        new()
        {
            SubprojectId = 1,
            Month = April,
            Amount = Money.FromKronor(kronor),
            Comment = "Enligt plan",
        };

    private static LedgerSum Sum(string account, int rows, decimal kronor) =>
        new()
        {
            LedgerId = 1,
            Account = account,
            Objects = "6=0001",
            Month = April,
            Rows = rows,
            Amount = Money.FromKronor(kronor),
        };

    private static async Task RecordAsync(TestDatabase database, PortalDb db, params Portal.Domain.Fact[] facts)
    {
        database.Clock.Now += TimeSpan.FromHours(1);
        await db.RecordAsync(TestDatabase.Origin, facts);
    }

    private static async Task<TestDatabase> DecidedAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        return database;
    }
}
