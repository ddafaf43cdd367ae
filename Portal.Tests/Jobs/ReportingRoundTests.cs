using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FinalReports;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Jobs;
using Portal.Mail;
using Portal.Tests.Data;
using Portal.Tests.Domain.Progress;

namespace Portal.Tests.Jobs;

/// <summary>Rounds that open by themselves and reminders, with a real scheduler over real files.</summary>
public sealed class ReportingRoundTests : IAsyncLifetime
{
    private static readonly DateTimeOffset February = new(2021, 2, 14, 9, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_first_start_switches_rounds_on_from_its_month_and_opens_none_of_the_past()
    {
        await using var jobs = await StartAsync(new SteppedTime(February));
        await RunNowAsync(jobs);

        await using var db = _database.Open();
        Assert.Equal(new Month(2021, 2), (await db.RoundSchedules.SingleAsync()).From);
        Assert.Empty(db.ReportingRounds);
        Assert.Equal("Inget att göra.", Assert.Single(await FinishedAsync(jobs)).Sentence);
    }

    [Fact]
    public async Task A_round_opens_on_the_first_at_a_quarter_past_six_and_is_due_on_the_eighth()
    {
        var time = new SteppedTime(new(2021, 2, 28, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);
        time.GoTo(new(2021, 3, 1, 5, 15, 0, TimeSpan.Zero)); // 06:15 in Sweden
        await jobs.RoundsEndAsync();

        await using var db = _database.Open();
        var round = await db.ReportingRounds.SingleAsync();
        Assert.Equal(
            (new Month(2021, 2), new DateOnly(2021, 3, 1), new DateOnly(2021, 3, 8)),
            (round.Month, round.OpensOn, round.DueOn)
        );
        Assert.Equal(4, await db.RoundParts.CountAsync());
        Assert.Empty(db.ReportReminders);
        Assert.StartsWith(
            "Omgången för februari 2021, ",
            (await FinishedAsync(jobs))[0].Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task After_days_of_downtime_every_missed_round_is_opened_once_and_what_is_due_is_reminded_of()
    {
        await using (await StartAsync(new SteppedTime(February))) { }

        // The portal was down from February to the middle of May; the day of April's round, the 8th of May, is missed too.
        await using var jobs = await StartAsync(new SteppedTime(new(2021, 5, 14, 9, 0, 0, TimeSpan.Zero)));
        await jobs.RoundsEndAsync();

        await using var db = _database.Open();
        Assert.Equal(["2021-02", "2021-03", "2021-04"], (await MonthsAsync(db)).Order());
        // Of the last round alone: it asks for all that the others did.
        Assert.Equal(4, await db.ReportReminders.CountAsync());
        Assert.All(db.ReportReminders, reminder => Assert.Equal(new DateOnly(2021, 5, 14), reminder.Day));
        Assert.Equal("3 omgångar öppnades. 4 påminnelser lämnades.", (await FinishedAsync(jobs))[0].Sentence);
    }

    [Fact]
    public async Task Run_again_the_same_day_nobody_is_reminded_twice_and_the_next_day_everybody_who_has_not_reported_is()
    {
        await SwitchOnAsync();
        await using var db = _database.Open();
        _database.Clock.Now = new(2021, 3, 7, 9, 0, 0, TimeSpan.Zero);
        await OpenAsync(db);
        Assert.Equal(0, await RemindAsync(db));
        _database.Clock.Now = new(2021, 3, 9, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(4, await RemindAsync(db));
        Assert.Equal(0, await RemindAsync(db));

        await db.RecordAsync(TestDatabase.Origin, [ToldReports.Of(1, new Month(2021, 2))]);
        _database.Clock.Now = new(2021, 3, 10, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(3, await RemindAsync(db));

        Assert.Equal(
            [2, 3, 4],
            await db
                .ReportReminders.Where(r => r.Day == new DateOnly(2021, 3, 10))
                .OrderBy(r => r.SubprojectId)
                .Select(r => r.SubprojectId)
                .ToListAsync()
        );
    }

    [Fact]
    public async Task Run_by_several_at_once_there_is_one_round_of_each_month_and_one_reminder_a_day()
    {
        await SwitchOnAsync();
        _database.Clock.Now = new(2021, 4, 20, 9, 0, 0, TimeSpan.Zero);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var own = _database.Open();
                        await new OpenDueRounds(own, new RoundCalendar(1, 8), _database.Clock).RunAsync();
                        await OfReports(own).RunAsync();
                    })
                )
        );

        await using var db = _database.Open();
        Assert.Equal(["2021-02", "2021-03"], (await MonthsAsync(db)).Order());
        Assert.Equal(4, await db.ReportReminders.CountAsync());
    }

    [Fact]
    public async Task Who_is_finished_is_not_asked_and_where_all_are_no_round_is_opened()
    {
        await SwitchOnAsync();
        await using var db = _database.Open();
        var january = new Month(2021, 1);
        await db.RecordAsync(TestDatabase.Origin, [ToldReports.Of(1, january, 1), ToldReports.Of(2, january, 0.99m)]);
        _database.Clock.Now = new(2021, 3, 2, 9, 0, 0, TimeSpan.Zero);
        await OpenAsync(db);
        Assert.Equal([2, 3, 4], await db.RoundParts.OrderBy(p => p.Id).Select(p => p.SubprojectId).ToListAsync());

        await db.RecordAsync(
            TestDatabase.Origin,
            [.. Enumerable.Range(1, 4).Select(subproject => ToldReports.Of(subproject, new Month(2021, 3), 1))]
        );
        _database.Clock.Now = new(2021, 5, 2, 9, 0, 0, TimeSpan.Zero);
        await OpenAsync(db);

        Assert.Equal(["2021-02", "2021-03"], await MonthsAsync(db));
    }

    [Fact]
    public async Task No_round_is_opened_of_a_month_after_the_end_unless_the_end_is_taken_back()
    {
        await SwitchOnAsync();
        await using var db = _database.Open();
        var end = new InvestmentEnd
        {
            InvestmentId = 1,
            Day = new(2021, 3, 15),
            Reason = "Allt är i bruk",
        };
        await db.RecordAsync(TestDatabase.Origin, [end]);
        _database.Clock.Now = new(2021, 5, 2, 9, 0, 0, TimeSpan.Zero);
        await OpenAsync(db);
        Assert.Equal(["2021-02", "2021-03"], await MonthsAsync(db));

        await db.RecordAsync(
            TestDatabase.Origin,
            [new Portal.Domain.Withdrawals.Withdrawal { InvestmentEndId = end.Id, Reason = "Mer återstår" }]
        );
        await OpenAsync(db);
        Assert.Equal(["2021-02", "2021-03", "2021-04"], await MonthsAsync(db));
    }

    [Fact]
    public async Task Of_a_month_after_the_end_nobody_is_reminded_though_its_round_was_opened_before_the_end_was_recorded()
    {
        await SwitchOnAsync();
        await using var db = _database.Open();
        _database.Clock.Now = new(2021, 5, 2, 9, 0, 0, TimeSpan.Zero);
        await OpenAsync(db);
        await db.RecordAsync(
            TestDatabase.Origin,
            [
                new InvestmentEnd
                {
                    InvestmentId = 1,
                    Day = new(2021, 1, 31),
                    Reason = "Allt är i bruk",
                },
            ]
        );
        _database.Clock.Now = new(2021, 5, 14, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(0, await RemindAsync(db));
        Assert.Empty((await ReadRounds.OfAsync(db, 1))!.Asked);
    }

    [Fact]
    public async Task A_round_that_was_taken_back_is_not_opened_again_by_itself()
    {
        await SwitchOnAsync();
        await using var db = _database.Open();
        _database.Clock.Now = new(2021, 3, 20, 9, 0, 0, TimeSpan.Zero);
        await OpenAsync(db);
        await db.RecordAsync(
            TestDatabase.Origin,
            [new Portal.Domain.Withdrawals.Withdrawal { ReportingRoundId = 1, Reason = "Semester." }]
        );

        await OpenAsync(db);

        Assert.Equal(["2021-02"], await MonthsAsync(db));
        Assert.Equal(0, await RemindAsync(db));
        Assert.Empty((await ReadRounds.OfAsync(db, 1))!.Facts.Asked);
    }

    private Task<JobsHost> StartAsync(SteppedTime time) =>
        JobsHost.StartAsync(_database.File, Path.Combine(_database.Folder, "reports"), time);

    private async Task SwitchOnAsync()
    {
        await using var db = _database.Open();
        await db.RecordAsync(TestDatabase.Origin, [new RoundSchedule { From = new Month(2021, 2) }]);
    }

    private static async Task RunNowAsync(JobsHost jobs)
    {
        await jobs.DoAsync((JobBoard board) => board.RunReportingRoundsAsync());
        await jobs.RoundsEndAsync();
    }

    private Task<IReadOnlyList<OpenedRound>> OpenAsync(PortalDb db) =>
        new OpenDueRounds(db, new RoundCalendar(1, 8), _database.Clock).RunAsync();

    private RemindOfReports OfReports(PortalDb db) =>
        new(db, new TellByMail(db, Options.Create(new MailSettings()), _database.Clock), _database.Clock);

    private Task<int> RemindAsync(PortalDb db) => OfReports(db).RunAsync();

    private static async Task<IReadOnlyList<FinishedJob>> FinishedAsync(JobsHost jobs) =>
        [
            .. (await jobs.AskAsync((JobBoard board) => board.ReadAsync(1, 50))).Finished.Where(run =>
                run.Name == "Lägesrapporter"
            ),
        ];

    private static async Task<IReadOnlyList<string>> MonthsAsync(PortalDb db) =>
        [.. (await db.ReportingRounds.OrderBy(r => r.Id).Select(r => r.Month).ToListAsync()).Select(m => $"{m}")];
}
