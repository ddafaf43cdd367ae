using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Budgets;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Jobs;
using Portal.Tests.Data;
using Portal.Tests.Reporting;

namespace Portal.Tests.Jobs;

/// <summary>The jobs of the calendar, with a real scheduler over real files: the portfolio report, and reports for meetings.</summary>
public sealed class CalendarJobTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private string Reports => Path.Combine(_database.Folder, "reports");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _database.Clock.Now = new(2021, 1, 1, 8, 0, 0, TimeSpan.Zero);
        await using var db = _database.Open();
        await SeveralInvestments.AddAsync(db, 2);
        await db.RecordAsync(TestDatabase.Origin, [new ReportSchedule { From = new Month(2021, 2) }]);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_portfolio_report_of_April_is_made_on_the_tenth_of_May()
    {
        var time = new SteppedTime(new(2021, 5, 9, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);

        time.GoTo(new(2021, 5, 10, 4, 5, 0, TimeSpan.Zero)); // 06:05 in Sweden
        await jobs.PortfolioEndsAsync();

        Assert.Equal(
            ["portfolj 2021-04 alla"],
            (await FrozenAsync()).Where(of => of.StartsWith("portfolj", StringComparison.Ordinal))
        );
        Assert.Contains(
            Directory.GetFiles(Reports).Select(Path.GetFileName),
            name => name!.StartsWith("portfolj-2021-04-r", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Run_twice_there_is_one_and_what_was_missed_for_two_years_is_made_up_for()
    {
        await using var jobs = await StartAsync(new SteppedTime(new(2023, 5, 14, 9, 0, 0, TimeSpan.Zero)));

        var first = await MakeAsync(jobs, CalendarKind.Portfolio);
        var second = await MakeAsync(jobs, CalendarKind.Portfolio);

        // The books reach April 2021, so the five after it wait.
        Assert.Equal("Rapporten för april 2021, alla investeringar gjordes i efterhand.", first.Sentence);
        Assert.Equal("Inget att göra.", second.Sentence);
        var days = await jobs.AskAsync((JobBoard board) => board.CalendarAsync());
        Assert.Equal(
            ["2021-08", "2021-12", "2022-04", "2022-08", "2022-12", "2023-04"],
            days.Where(day => day.Kind == CalendarKind.Portfolio && day.Count(CalendarState.Waiting) > 0)
                .Select(day => $"{day.Months[0]}")
        );
    }

    [Fact]
    public async Task A_meeting_has_the_month_that_was_closed_before_its_documents_are_due()
    {
        _database.Clock.Now = new(2021, 5, 4, 8, 0, 0, TimeSpan.Zero);
        await using (var db = _database.Open())
        {
            await db.RecordAsync(
                TestDatabase.Origin,
                [
                    new Meeting
                    {
                        Committee = "Socialnämnden",
                        MeetingDay = new DateOnly(2021, 5, 20),
                        DocumentsOn = new DateOnly(2021, 5, 6),
                    },
                    new PeriodLock { InvestmentId = 1, Month = new Month(2021, 4) },
                ]
            );
        }

        var time = new SteppedTime(new(2021, 5, 5, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);
        Assert.Equal("Inget att göra.", (await MakeAsync(jobs, CalendarKind.Meeting)).Sentence);

        time.GoTo(new(2021, 5, 6, 4, 10, 0, TimeSpan.Zero)); // 06:10 in Sweden
        await jobs.MeetingsEndAsync();

        // The monthly job has made March of both by then; of the first April is closed.
        Assert.Contains("uppfoljning 2021-04 1", await FrozenAsync());
        Assert.DoesNotContain("uppfoljning 2021-04 2", await FrozenAsync());
        Assert.Contains("uppfoljning 2021-03 2", await FrozenAsync());
    }

    [Fact]
    public async Task What_failed_is_kept_with_its_reason_once_a_day_and_stays_as_history_when_it_is_made()
    {
        var broken = await RecordInvestmentWithoutTermsAsync();
        var time = new SteppedTime(new(2021, 3, 12, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);

        var made = await MakeAsync(jobs, CalendarKind.FollowUp);
        await MakeAsync(jobs, CalendarKind.FollowUp);

        Assert.Equal(2, made.Reports.Count);
        await using var db = _database.Open();
        var kept = Assert.Single(await db.ReportFailures.AsNoTracking().ToListAsync());
        Assert.Equal(
            ("uppfoljning", broken, new Month(2021, 2), new DateOnly(2021, 3, 12)),
            (kept.Kind, kept.InvestmentId, kept.Month, kept.Day)
        );
        Assert.Equal("Ett oväntat fel inträffade, som står i portalens logg.", kept.Reason);
        var failed = await FailedAsync(jobs);
        Assert.Equal(("Utan villkor", kept.Reason), (failed.Name, failed.Failure));

        time.GoTo(new(2021, 3, 13, 9, 0, 0, TimeSpan.Zero));
        await MakeAsync(jobs, CalendarKind.FollowUp);
        Assert.Equal(2, await db.ReportFailures.Select(f => f.Day).Distinct().CountAsync());

        await SeveralInvestments.MendAsync(db, broken);
        await MakeAsync(jobs, CalendarKind.FollowUp);
        var days = await jobs.AskAsync((JobBoard board) => board.CalendarAsync());
        Assert.DoesNotContain(days.SelectMany(day => day.Reports), report => report.State == CalendarState.Failed);
        Assert.Equal(2, await db.ReportFailures.CountAsync());
    }

    [Fact]
    public async Task A_run_that_failed_is_not_offered_again_once_the_job_has_succeeded()
    {
        var broken = await RecordInvestmentWithoutTermsAsync();
        var time = new SteppedTime(new(2021, 3, 12, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);
        await jobs.DoAsync((JobBoard board) => board.RunReportsAsync(CalendarKind.FollowUp));
        var failed = Assert.Single(await MonthlyRunsAsync(jobs, 1));
        Assert.True(failed.MayRunAgain);

        await using var db = _database.Open();
        await SeveralInvestments.MendAsync(db, broken);
        time.GoTo(time.GetUtcNow().AddSeconds(1));
        Assert.True(await jobs.AskAsync((JobBoard board) => board.RunAgainAsync(failed.Id)));

        Assert.Equal(
            [(false, false), (true, false)],
            (await MonthlyRunsAsync(jobs, 2)).Select(run => (run.Failed, run.MayRunAgain))
        );
    }

    [Fact]
    public async Task One_report_that_fails_stops_no_other_and_the_portfolio_says_whose_figures_it_lacks()
    {
        await RecordInvestmentWithoutTermsAsync();
        await using var jobs = await StartAsync(new SteppedTime(new(2021, 5, 12, 9, 0, 0, TimeSpan.Zero)));

        var monthly = await MakeAsync(jobs, CalendarKind.FollowUp);
        var portfolio = await MakeAsync(jobs, CalendarKind.Portfolio);

        Assert.Equal((6, 3), (monthly.Reports.Count, monthly.Failures.Count));
        Assert.Equal(
            "Rapporten för april 2021, alla investeringar kunde inte göras. Investeringen Utan villkor kan inte räknas, och utan den blir summorna fel. Felet står i portalens logg.",
            portfolio.Sentence
        );
    }

    [Fact]
    public async Task Between_two_reports_nothing_is_left_in_the_memory_of_the_database()
    {
        await using (var db = _database.Open())
        {
            await db.RecordAsync(
                TestDatabase.Origin,
                [
                    .. Enumerable
                        .Range(3, 10)
                        .Select(number => new Investment
                        {
                            Name = $"Ytterligare {number}",
                            DecidedBy = "Prov",
                            GrantedTo = "Prov",
                            PlannedFrom = new Month(2021, 2),
                            PlannedTo = new Month(2021, 12),
                        }),
                ]
            );
            foreach (var id in Enumerable.Range(3, 10))
            {
                await SeveralInvestments.MendAsync(db, id);
            }
        }

        await using var jobs = await StartAsync(new SteppedTime(new(2021, 3, 12, 9, 0, 0, TimeSpan.Zero)));
        await using var scope = jobs.Services.CreateAsyncScope();
        var tracked = new List<int>();
        var database = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var made = await scope
            .ServiceProvider.GetRequiredService<MakeDueReports>()
            .RunAsync(CalendarKind.FollowUp, (_, _) => tracked.Add(database.ChangeTracker.Entries().Count()));

        Assert.Equal(12, made.Reports.Count);
        Assert.True(tracked.Count > 12);
        Assert.All(tracked, count => Assert.Equal(0, count));
    }

    private static Task<MadeReports> MakeAsync(JobsHost jobs, CalendarKind kind) =>
        jobs.AskAsync((MakeDueReports make) => make.RunAsync(kind, (_, _) => { }));

    private static async Task<CalendarReport> FailedAsync(JobsHost jobs) =>
        (await jobs.AskAsync((JobBoard board) => board.CalendarAsync()))
            .SelectMany(day => day.Reports)
            .Single(report => report.State == CalendarState.Failed);

    // The store hears of a run's end a moment after the listeners do.
    private static async Task<IReadOnlyList<FinishedJob>> MonthlyRunsAsync(JobsHost jobs, int runs) =>
        await Wait.UntilAsync(
            async () =>
                (await jobs.AskAsync((JobBoard board) => board.ReadAsync(1, 20)))
                    .Finished.Where(run => run.Name == "Månadsrapporter")
                    .ToList(),
            finished => finished.Count == runs
        );

    private Task<JobsHost> StartAsync(SteppedTime time) => JobsHost.StartAsync(_database.File, Reports, time);

    private async Task<long> RecordInvestmentWithoutTermsAsync()
    {
        await using var db = _database.Open();
        var broken = new Investment
        {
            Name = "Utan villkor",
            DecidedBy = "Prov",
            GrantedTo = "Prov",
            PlannedFrom = new Month(2021, 2),
            PlannedTo = new Month(2021, 12),
        };
        await db.RecordAsync(TestDatabase.Origin, [broken]);
        return broken.Id;
    }

    private async Task<IReadOnlyList<string>> FrozenAsync()
    {
        await using var db = _database.Open();
        var reports = await db.FrozenReports.OrderBy(r => r.Id).ToListAsync();
        return [.. reports.Select(r => $"{r.Kind} {r.Month} {(r.InvestmentId is { } id ? $"{id}" : "alla")}")];
    }
}
