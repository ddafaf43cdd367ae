using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Tests.Data;

public sealed class BatchTests
{
    public static Investment AnInvestment() =>
        new()
        {
            Name = "Nytt system",
            DecidedBy = "Arbetsutskottet",
            GrantedTo = "Kontoret",
            Appropriation = Money.FromKronor(2_731_000),
            PlannedFrom = new Month(2020, 5),
            PlannedTo = new Month(2020, 12),
        };

    [Fact]
    public async Task A_batch_holds_its_facts_and_its_place_in_the_chain()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        var first = await db.RecordAsync(TestDatabase.Origin, [AnInvestment()]);
        var second = await db.RecordAsync(
            new BatchOrigin("webb", "Exempel", Example: true),
            [AnInvestment(), AnInvestment()]
        );

        Assert.Equal([1L, 2L], [first.Sequence, second.Sequence]);
        Assert.Equal(new byte[32], first.PreviousHash);
        Assert.Equal(first.Hash, second.PreviousHash);
        Assert.Equal([1L, 2L, 2L], await db.Investments.OrderBy(i => i.Id).Select(i => i.Batch).ToListAsync());
        var stored = await db.Batches.SingleAsync(b => b.Sequence == 2);
        Assert.Equal(second.Hash, stored.Hash);
        Assert.Equal(second.AtUtc, stored.AtUtc);
        Assert.True(stored.Example);
        Assert.Equal(DateTimeKind.Utc, stored.AtUtc.Kind);
    }

    [Fact]
    public async Task Facts_may_refer_to_facts_of_the_same_batch()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        await using (var batch = await db.BeginBatchAsync(TestDatabase.Origin))
        {
            var investment = AnInvestment();
            await batch.AddAsync([investment]);
            await batch.AddAsync([
                new DecisionPoint
                {
                    InvestmentId = investment.Id,
                    Number = 1,
                    Text = "Anslag",
                    Source = "Beslut, punkt 1",
                },
            ]);
            await batch.CommitAsync();
        }

        Assert.Equal((await db.Investments.SingleAsync()).Id, (await db.DecisionPoints.SingleAsync()).InvestmentId);
    }

    [Fact]
    public async Task A_batch_that_is_not_committed_leaves_no_trace()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        await using (var batch = await db.BeginBatchAsync(TestDatabase.Origin))
        {
            await batch.AddAsync([AnInvestment()]);
        }

        Assert.False(await db.Investments.AnyAsync());
        Assert.False(await db.Batches.AnyAsync());
    }

    [Fact]
    public async Task A_clock_that_goes_backwards_does_not_take_the_batches_with_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        var first = await db.RecordAsync(TestDatabase.Origin, [AnInvestment()]);
        database.Clock.Now -= TimeSpan.FromHours(1);
        var second = await db.RecordAsync(TestDatabase.Origin, [AnInvestment()]);

        Assert.Equal(first.AtUtc, second.AtUtc);
    }

    [Fact]
    public async Task Saving_outside_a_batch_is_a_bug()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        db.Add(AnInvestment());

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task A_batch_without_facts_is_a_bug()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.RecordAsync(TestDatabase.Origin, []));
    }
}
