using Microsoft.EntityFrameworkCore;
using Portal.Data.Seed;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Archive;
using Portal.Tests.Data;

namespace Portal.Tests.Features.Archive;

/// <summary>A report on all investments: it belongs to none of them, and is found by those alone who may see every one.</summary>
public sealed class ReportOfAllTests
{
    private static readonly ArchiveFilter Everything = new(null, null, null, null, null);

    [Fact]
    public async Task It_is_found_by_who_has_the_right_for_every_investment_and_by_politicians_once_it_is_issued()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        var report = OfAll();
        await db.RecordAsync(TestDatabase.Origin, [report]);

        Assert.Equal(1, await FoundAsync(new GrantedRole(Role.Administrator)));
        Assert.Equal(1, await FoundAsync(new GrantedRole(Role.Controller)));
        Assert.Equal(0, await FoundAsync(new GrantedRole(Role.Controller, 1)));
        Assert.Equal(0, await FoundAsync(new GrantedRole(Role.ProjectLead, null, new LedSubproject(1, 1, 1))));
        Assert.Equal(0, await FoundAsync(new GrantedRole(Role.Politician)));
        Assert.Equal(0, await FoundAsync());

        var issue = new ReportIssue { FrozenReportId = report.Id, MeetingDay = new DateOnly(2021, 5, 20) };
        await db.RecordAsync(TestDatabase.Origin, [issue]);
        Assert.Equal(1, await FoundAsync(new GrantedRole(Role.Politician)));
        Assert.Equal(0, await FoundAsync(new GrantedRole(Role.Politician, 1)));
        Assert.Equal(0, await FoundAsync(new GrantedRole(Role.Controller, 1)));

        async Task<int> FoundAsync(params GrantedRole[] roles)
        {
            var found = await new FindArchived(db).ForAsync(
                new AccessRights(roles),
                Right.ReadReports,
                Everything,
                CancellationToken.None
            );
            return await found.Reports.CountAsync();
        }
    }

    [Fact]
    public async Task The_search_for_one_investment_does_not_find_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        await db.RecordAsync(TestDatabase.Origin, [OfAll()]);

        var found = await new FindArchived(db).ForAsync(
            new AccessRights([new GrantedRole(Role.Administrator)]),
            Right.ReadReports,
            Everything with
            {
                Investment = 1,
            },
            CancellationToken.None
        );

        Assert.Equal(0, await found.Reports.CountAsync());
    }

    [Fact]
    public async Task A_month_has_one_of_each_version()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await db.RecordAsync(TestDatabase.Origin, [OfAll()]);

        await Assert.ThrowsAnyAsync<Exception>(() => db.RecordAsync(TestDatabase.Origin, [OfAll()]));
    }

    private static FrozenReport OfAll() =>
        new()
        {
            Kind = ReportKind.Portfolio.Id,
            InvestmentId = null,
            Month = new Month(2021, 4),
            Version = 1,
            KnownBatch = 1,
            RulesVersion = 1,
            Figures = "{}",
        };
}
