using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Seed;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Jobs;
using Portal.Tests.Data;
using Portal.Tests.Mail;

namespace Portal.Tests.Jobs;

/// <summary>What the jobs tell by mail, with a real scheduler, real files and a real mail server.</summary>
public sealed class MailJobTests : IAsyncLifetime
{
    private readonly MailServer _server = MailServer.Started();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
        await using var accounts = new AccountsDb(AccountServices.Options(_database.ConnectionString));
        await accounts.MigrateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_lead_is_reminded_by_one_letter_which_arrives_when_the_server_is_back()
    {
        await RecordAsync(new RoundSchedule { From = new Month(2021, 2) });
        await OpenAsync("ledare@kommunen.example", Role.ProjectLead, 1, 2);
        await OpenAsync("annan@kommunen.example", Role.Controller);
        var time = new SteppedTime(new(2021, 3, 7, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);
        await jobs.RunsEndAsync(); // the mail that waited when the portal started: none

        await _server.StopAsync();
        time.GoTo(new(2021, 3, 8, 5, 0, 0, TimeSpan.Zero)); // 06:00 in Sweden: the monthly reports
        await jobs.RunsEndAsync();
        time.GoTo(new(2021, 3, 8, 5, 15, 0, TimeSpan.Zero));
        await jobs.RoundsEndAsync();
        await jobs.RunsEndAsync();
        await using (var db = _database.Open())
        {
            Assert.Equal(4, await db.ReportReminders.CountAsync());
        }

        var overview = await OverviewAsync(jobs);
        Assert.Equal((1, "E-postservern 127.0.0.1 svarar inte."), (overview.Mail.Waiting, overview.Mail.Fault));
        Assert.True(overview.Finished.First(run => run.Name == "E-post").Failed);

        _server.Start();
        time.GoTo(new(2021, 3, 8, 5, 16, 0, TimeSpan.Zero));
        await jobs.RunsEndAsync();

        var taken = Assert.Single(_server.Taken);
        Assert.Equal(["ledare@kommunen.example"], taken.To);
        Assert.Equal("2 lägesrapporter saknas", taken.Message.Subject);
        Assert.Contains(
            "Lägesrapporten för februari 2021, delprojekt 1 Införandeprojekt för uppgradering av Procapita till Lifecare, senast 2021-03-08.\n"
                + "https://portalen.kommunen.example/investeringar/1/delprojekt/1/lagesrapport?manad=2021-02\n",
            taken.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("delprojekt/2/lagesrapport", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("delprojekt/3", taken.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await OverviewAsync(jobs)).Mail.Waiting);
    }

    [Fact]
    public async Task A_job_that_fails_and_is_tried_no_more_is_told_to_the_administrators_once_a_day()
    {
        await OpenAsync("administrator@kommunen.example", Role.Administrator);
        await OpenAsync("controller@kommunen.example", Role.Controller);
        await BreakMonthlyReportsAsync();
        var time = new SteppedTime(new(2021, 4, 12, 9, 0, 0, TimeSpan.Zero));
        await using var jobs = await StartAsync(time);
        await jobs.RunsEndAsync();

        await FailAsync(jobs, time);
        await jobs.RunsEndAsync();
        var taken = Assert.Single(_server.Taken);
        Assert.Equal(["administrator@kommunen.example"], taken.To);
        Assert.Equal("Jobbet Månadsrapporter misslyckades", taken.Message.Subject);
        Assert.Contains("Utan villkor kunde inte göras.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("https://portalen.kommunen.example/jobb\n", taken.Text, StringComparison.Ordinal);

        await FailAsync(jobs, time);
        Assert.Equal(0, (await OverviewAsync(jobs)).Mail.Waiting);
        Assert.Single(_server.Taken);
    }

    private static async Task FailAsync(JobsHost jobs, SteppedTime time)
    {
        await jobs.DoAsync((JobBoard board) => board.RunReportsAsync(CalendarKind.FollowUp));
        await jobs.RunsEndAsync();
        for (var again = 0; again < 3; again++)
        {
            time.GoTo(time.GetUtcNow().AddMinutes(10));
            await jobs.RunsEndAsync();
        }
    }

    private Task<JobsHost> StartAsync(SteppedTime time) =>
        JobsHost.StartAsync(_database.File, Path.Combine(_database.Folder, "reports"), time, own: _server.Settings);

    private static Task<JobOverview> OverviewAsync(JobsHost jobs) =>
        jobs.AskAsync((JobBoard board) => board.ReadAsync(1, 20));

    private async Task OpenAsync(string address, Role role, params long[] subprojects)
    {
        await using var accounts = new AccountsDb(AccountServices.Options(_database.ConnectionString));
        var account = new Account
        {
            UserName = address,
            Email = address,
            Name = "Någon",
        };
        accounts.Add(account);
        await accounts.SaveChangesAsync();
        await RecordAsync([
            .. subprojects
                .Select(subproject => (long?)subproject)
                .DefaultIfEmpty()
                .Select(subproject => new RoleGrant
                {
                    AccountId = account.Id,
                    Role = role,
                    InvestmentId = subproject is null ? null : 1,
                    SubprojectId = subproject,
                }),
        ]);
    }

    private async Task BreakMonthlyReportsAsync()
    {
        await RecordAsync(
            new Investment
            {
                Name = "Utan villkor",
                DecidedBy = "Prov",
                GrantedTo = "Prov",
            }
        );
        var ledger = new Ledger { Key = "1", Name = "Prov" };
        await RecordAsync(ledger);
        await RecordAsync(
            new LedgerSum
            {
                LedgerId = ledger.Id,
                Account = "4010",
                Objects = "",
                Month = new Month(2021, 3),
                Rows = 1,
                Amount = new Money(100),
            },
            new ReportSchedule { From = new Month(2021, 3) }
        );
    }

    private async Task RecordAsync(params Fact[] facts)
    {
        await using var db = _database.Open();
        await db.RecordAsync(TestDatabase.Origin, facts);
    }
}
