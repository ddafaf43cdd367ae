using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Seed;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Tests.Commands;
using Portal.Tests.Data;
using Portal.Tests.Imports;

namespace Portal.Tests.Faults;

/// <summary>A portal that is killed while it makes the monthly reports: each report is whole or not there, and the next start makes the rest.</summary>
public sealed class KilledReportTests : IAsyncLifetime
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("PORTAL_TESTS_LONG") == "1" ? 20 : 1;
    private static readonly Month First = new(2021, 1);
    private static readonly Month Last = new(2021, 8);

    // As many files as a report has without pictures: the kill comes anywhere in one.
    private const int MostFiles = 9;

    private const string Address = "controller@kommunen.example";
    private const string Password = "en lång fras för provet";

    private TestDatabase _database = null!;

    private string Reports => Path.Combine(_database.Folder, "reports");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Directory.CreateDirectory(Reports);
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
        await db.RecordAsync(TestDatabase.Origin, [new ReportSchedule { From = First }]);
        await new ImportedLedger(_database).ImportAsync(
            new SieLedger().Cost("A 1", $"{Last.YearMonth}15", "4010", "", 100)
        );
        var commands = TestCommandLine.Over(_database);
        commands.Input = Password;
        var (exit, _, error) = await commands.RunAsync("user", "add", "--email", Address, "--role", "Controller");
        Assert.True(exit == 0, error);
        _database.Close();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Rounds)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Killed_in_every_phase_it_leaves_each_report_whole_or_not_there_and_makes_the_rest(int seed)
    {
        var random = new Random(seed);
        var phases = new Func<int, bool>[]
        {
            _ => true, // The job is in the queue.
            _ => FilesInArchive() > 0, // The first file, or what is to become it, is being written.
            frozen => frozen > 0, // The first report is frozen.
            frozen => frozen > 2,
        };
        var started = false;
        foreach (var phase in phases)
        {
            await using var portal = await PortalProcess.StartAsync(_database.File, Reports);
            if (!started)
            {
                await portal.SignInAsync(Address, Password);
                await portal.PressAsync("/jobb", "/jobb/rapporter");
                started = true;
            }

            await UntilAsync(phase);
            var files = FilesInArchive() + random.Next(0, MostFiles);
            await UntilAsync(_ => FilesInArchive() >= files);
            await portal.KillAsync();
            await AssertWholeAsync();
        }

        await using (await PortalProcess.StartAsync(_database.File, Reports))
        {
            await UntilAsync(frozen => frozen == First.MonthsUntil(Last) + 1);
        }

        await AssertWholeAsync();
        await using var db = _database.Open();
        var months = (await db.FrozenReports.ToListAsync()).Select(r => r.Month.ToString()).ToList();
        Assert.Equal(Enumerable.Range(0, 8).Select(m => First.AddMonths(m).ToString()), months.Order());
    }

    private int FilesInArchive() => Directory.EnumerateFiles(Reports, "*", SearchOption.AllDirectories).Count();

    private async Task UntilAsync(Func<int, bool> frozen) =>
        Assert.True(frozen(await Wait.UntilAsync(FrozenAsync, frozen)), "The job did not come that far.");

    private async Task<int> FrozenAsync()
    {
        await using var db = _database.Open();
        return await db.FrozenReports.CountAsync();
    }

    private async Task AssertWholeAsync()
    {
        await using var db = _database.Open();
        var folders = new Folders(_database.Folder, _database.ConnectionString, Reports);
        Assert.Empty((await VerifyDatabase.RunAsync(db, folders)).Findings);
        var reports = await db.FrozenReports.AsNoTracking().ToListAsync();
        var files = await db.FrozenReportFiles.AsNoTracking().ToListAsync();
        Assert.Equal(reports.Count, reports.DistinctBy(r => r.Month).Count());
        Assert.All(reports, report => Assert.Contains(files, file => file.FrozenReportId == report.Id));
    }
}
