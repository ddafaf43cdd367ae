using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;
using Portal.Imports.Example;

namespace Portal.Tests.Data.Queries;

/// <summary>The capital cost of a closed month is that of the facts known when it was closed.</summary>
public sealed class ReadLockedCostsTests : IAsyncLifetime
{
    private static readonly Month June = new(2021, 6);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadExample.RunAsync(db);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_closed_month_is_never_changed_until_it_is_opened_again()
    {
        await using var db = _database.Open();
        await db.RecordAsync(TestDatabase.Origin, [Lock(June)]);
        var (june, july) = (await CostAsync(June), await CostAsync(June.AddMonths(1)));
        await db.RecordAsync(TestDatabase.Origin, [Rate(2021, 5)]);

        Assert.Equal(june, await CostAsync(June));
        Assert.True(await CostAsync(June.AddMonths(1)) > july);

        var held = await db.PeriodLocks.AsNoTracking().SingleAsync();
        await db.RecordAsync(TestDatabase.Origin, [new Withdrawal { PeriodLockId = held.Id, Reason = "Prov" }]);
        Assert.True(await CostAsync(June) > june);
    }

    [Fact]
    public async Task Months_closed_one_after_the_other_build_on_each_other()
    {
        await using var db = _database.Open();
        await db.RecordAsync(TestDatabase.Origin, [Lock(June)]);
        await db.RecordAsync(TestDatabase.Origin, [Rate(2021, 5)]);
        await db.RecordAsync(TestDatabase.Origin, [Lock(June.AddMonths(1))]);
        var july = await CostAsync(June.AddMonths(1));
        await db.RecordAsync(TestDatabase.Origin, [Rate(2021, 9)]);

        Assert.Equal(july, await CostAsync(June.AddMonths(1)));
        Assert.True(july > await CostAsync(June));
    }

    private async Task<Money> CostAsync(Month month)
    {
        using var read = new ReadFigures(new Databases(_database));
        FollowUpFigures figures = (await read.ForAsync(1)).Value;
        return figures.CapitalCost.ExpectedMonths.Single(m => m.Month == month).Cost;
    }

    private static PeriodLock Lock(Month month) => new() { InvestmentId = 1, Month = month };

    private static InternalRate Rate(int year, decimal percent) =>
        new()
        {
            Year = year,
            Rate = Portal.Domain.Values.Rate.FromPercent(percent)!.Value,
            Source = "Prov",
        };

    private sealed class Databases(TestDatabase database) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() => database.Open();
    }
}
