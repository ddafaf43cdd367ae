using Microsoft.EntityFrameworkCore;
using Portal.Data.Seed;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Jobs;
using Portal.Tests.Data;
using Quartz;

namespace Portal.Tests.Jobs;

/// <summary>The monthly report with a real scheduler over real files.</summary>
public sealed class MonthlyReportTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private string Reports => Path.Combine(_database.Folder, "reports");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_first_start_switches_the_monthly_report_on_from_its_month()
    {
        await using (await StartAsync(new DateTimeOffset(2021, 2, 14, 9, 0, 0, TimeSpan.Zero))) { }

        await using (await StartAsync(new DateTimeOffset(2021, 3, 14, 9, 0, 0, TimeSpan.Zero))) { }

        await using var db = _database.Open();
        Assert.Equal(new Month(2021, 2), (await db.ReportSchedules.SingleAsync()).From);
    }

    [Fact]
    public async Task A_report_is_made_on_the_tenth_at_six_in_the_morning()
    {
        await BookAsync(new Month(2021, 2));
        var time = new SteppedTime(new(2021, 3, 9, 9, 0, 0, TimeSpan.Zero));
        await SwitchOnAsync(new Month(2021, 2));
        await using var jobs = await StartAsync(time);

        time.GoTo(new(2021, 3, 10, 5, 0, 0, TimeSpan.Zero)); // 06:00 in Sweden
        await jobs.RunsEndAsync();

        Assert.Equal(["2021-02"], await FrozenMonthsAsync());
    }

    [Fact]
    public async Task What_a_killed_run_left_half_written_is_cleared_away_and_nothing_else()
    {
        var time = new SteppedTime(new(2021, 3, 9, 9, 0, 0, TimeSpan.Zero));
        const string ours = "uppfoljning-1-2021-01-r9.xlsx.0123456789abcdef0123456789abcdef.tmp";
        var kept = new[]
        {
            "anteckning.tmp",
            "uppfoljning-1-2021-01-r9.xlsx",
            ours.Replace("0123", "4567", StringComparison.Ordinal),
        };
        Directory.CreateDirectory(Reports);
        foreach (var name in kept.Append(ours))
        {
            var file = Path.Combine(Reports, name);
            await File.WriteAllTextAsync(file, "");
            File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime.AddDays(-3));
        }

        // Another process began to write this one a moment ago.
        File.SetLastWriteTimeUtc(Path.Combine(Reports, kept[^1]), new(2021, 3, 10, 4, 59, 0, DateTimeKind.Utc));
        await using var jobs = await StartAsync(time);
        time.GoTo(new(2021, 3, 10, 5, 0, 0, TimeSpan.Zero)); // 06:00 in Sweden
        await jobs.RunsEndAsync();

        Assert.Equal(kept.Order(), Directory.GetFiles(Reports).Select(file => Path.GetFileName(file)!).Order());
    }

    [Fact]
    public async Task Three_missed_months_are_made_up_for_by_one_run()
    {
        await BookAsync(new Month(2021, 4));
        await SwitchOnAsync(new Month(2021, 2));
        await using (await StartAsync(new DateTimeOffset(2021, 2, 14, 9, 0, 0, TimeSpan.Zero))) { }

        // The portal was down from February to the middle of May.
        await using var jobs = await StartAsync(new DateTimeOffset(2021, 5, 14, 9, 0, 0, TimeSpan.Zero));
        await jobs.RunsEndAsync();

        Assert.Equal(["2021-02", "2021-03", "2021-04"], await FrozenMonthsAsync());
        var overview = await OverviewAsync(jobs);
        Assert.Equal("3 rapporter gjordes, varav 3 i efterhand.", Assert.Single(overview.Finished).Sentence);
        Assert.Equal(new DateTime(2021, 5, 15, 4, 0, 0, DateTimeKind.Utc), Assert.Single(overview.Scheduled).NextUtc);
    }

    [Fact]
    public async Task Run_twice_there_is_one_report_of_each_month()
    {
        await BookAsync(new Month(2021, 3));
        await SwitchOnAsync(new Month(2021, 3));
        await using var jobs = await StartAsync(new DateTimeOffset(2021, 4, 12, 9, 0, 0, TimeSpan.Zero));

        await RunNowAsync(jobs);
        await RunNowAsync(jobs);
        await jobs.RunsEndAsync(2);

        Assert.Equal(["2021-03"], await FrozenMonthsAsync());
        Assert.Contains((await OverviewAsync(jobs)).Finished, run => run.Sentence == "Inget att göra.");
    }

    [Fact]
    public async Task Made_by_several_at_once_there_is_one_report_of_each_month()
    {
        await BookAsync(new Month(2021, 3));
        await SwitchOnAsync(new Month(2021, 2));
        await using var jobs = await StartAsync(new DateTimeOffset(2021, 4, 12, 9, 0, 0, TimeSpan.Zero));

        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        jobs.AskAsync((MakeDueReports make) => make.RunAsync(CalendarKind.FollowUp, (_, _) => { }))
                    )
                )
        );

        Assert.Equal(["2021-02", "2021-03"], (await FrozenMonthsAsync()).Order());
        Assert.All(made, one => Assert.Empty(one.Failures));
    }

    [Fact]
    public async Task A_report_that_fails_is_told_of_and_stops_no_other()
    {
        await BookAsync(new Month(2021, 3));
        await SwitchOnAsync(new Month(2021, 2));
        await RecordInvestmentWithoutTermsAsync();
        await using var jobs = await StartAsync(new DateTimeOffset(2021, 4, 12, 9, 0, 0, TimeSpan.Zero));

        await RunNowAsync(jobs);
        await jobs.RunsEndAsync();

        Assert.Equal(["2021-02", "2021-03"], await FrozenMonthsAsync());
        var run = Assert.Single((await OverviewAsync(jobs)).Finished);
        Assert.True(run.Failed);
        Assert.True(run.TriedAgain);
        Assert.Equal(
            "2 rapporter gjordes, varav 2 i efterhand."
                + " Rapporten för februari 2021, Utan villkor kunde inte göras. Ett oväntat fel inträffade, som står i portalens logg."
                + " Rapporten för mars 2021, Utan villkor kunde inte göras. Ett oväntat fel inträffade, som står i portalens logg.",
            run.Sentence
        );
    }

    [Fact]
    public async Task A_month_whose_books_are_not_imported_waits_and_is_told_of()
    {
        await SwitchOnAsync(new Month(2021, 2));
        await using var jobs = await StartAsync(new DateTimeOffset(2021, 4, 12, 9, 0, 0, TimeSpan.Zero));

        var waiting = (await OverviewAsync(jobs)).Calendar.Where(day => day.Count(CalendarState.Waiting) > 0);
        Assert.Equal(["Uppföljning för februari 2021", "Uppföljning för mars 2021"], waiting.Select(day => day.Name));
    }

    [Fact]
    public async Task A_changed_schedule_in_the_program_reaches_the_stored_one()
    {
        await using (var before = await StartAsync(new DateTimeOffset(2021, 2, 14, 9, 0, 0, TimeSpan.Zero)))
        {
            var scheduler = await before.SchedulerAsync();
            var stored = (await scheduler.GetTriggers([new TriggerKey("varje-morgon", "rapporter")])).Single();
            var other = stored.GetTriggerBuilder().WithSchedule(CronScheduleBuilder.Create("0 0 3 1 * ?")).Build();
            await scheduler.RescheduleJob(stored.Key, other);
        }

        await using var after = await StartAsync(new DateTimeOffset(2021, 2, 14, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(
            new DateTime(2021, 2, 15, 5, 0, 0, DateTimeKind.Utc),
            Assert.Single((await OverviewAsync(after)).Scheduled).NextUtc
        );
    }

    private static Task RunNowAsync(JobsHost jobs) =>
        jobs.DoAsync((JobBoard board) => board.RunReportsAsync(CalendarKind.FollowUp));

    // Of the monthly reports alone: what else is run in the mornings has tests of its own.
    private static async Task<JobOverview> OverviewAsync(JobsHost jobs)
    {
        const string name = "Månadsrapporter";
        var all = await jobs.AskAsync((JobBoard board) => board.ReadAsync(1, 20));
        return all with
        {
            Scheduled = [.. all.Scheduled.Where(job => job.Name == name)],
            Finished = [.. all.Finished.Where(run => run.Name == name)],
        };
    }

    private Task<JobsHost> StartAsync(DateTimeOffset now) => StartAsync(new SteppedTime(now));

    private Task<JobsHost> StartAsync(SteppedTime time) => JobsHost.StartAsync(_database.File, Reports, time);

    private async Task BookAsync(Month last)
    {
        await using var db = _database.Open();
        var ledger = new Ledger { Key = "1", Name = "Prov" };
        await db.RecordAsync(TestDatabase.Origin, [ledger]);
        await db.RecordAsync(
            TestDatabase.Origin,
            [
                new LedgerSum
                {
                    LedgerId = ledger.Id,
                    Account = "4010",
                    Objects = "",
                    Month = last,
                    Rows = 1,
                    Amount = new Money(100),
                },
            ]
        );
    }

    private async Task RecordInvestmentWithoutTermsAsync()
    {
        await using var db = _database.Open();
        var broken = new Investment
        {
            Name = "Utan villkor",
            DecidedBy = "Prov",
            GrantedTo = "Prov",
        };
        await db.RecordAsync(TestDatabase.Origin, [broken]);
    }

    private async Task SwitchOnAsync(Month from)
    {
        await using var db = _database.Open();
        await db.RecordAsync(TestDatabase.Origin, [new ReportSchedule { From = from }]);
    }

    // Of the follow-ups alone: April's portfolio report may be made in the same morning, by a job of its own.
    private async Task<IReadOnlyList<string>> FrozenMonthsAsync()
    {
        await using var db = _database.Open();
        return
        [
            .. (
                await db
                    .FrozenReports.Where(r => r.Kind == ReportKind.FollowUp.Id)
                    .OrderBy(r => r.Id)
                    .Select(r => r.Month)
                    .ToListAsync()
            ).Select(m => m.ToString()),
        ];
    }
}
