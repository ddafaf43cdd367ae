using Portal.Data.Seed;
using Portal.Domain.Values;
using Portal.Jobs;
using Portal.Tests.Data;
using Portal.Tests.Reporting;
using Quartz;

namespace Portal.Tests.Jobs;

/// <summary>Drafts of reports with a real scheduler over real files.</summary>
public sealed class DraftReportTests : IAsyncLifetime
{
    private static readonly Month May = new(2020, 5);

    private readonly SteppedTime _time = new(new(2020, 6, 2, 9, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!;

    private string Reports => Path.Combine(_database.Folder, "reports");

    private string Drafts => Path.Combine(Reports, "utkast");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_draft_is_made_and_is_there_after_a_restart()
    {
        DraftId asked;
        await using (var jobs = await StartAsync())
        {
            asked = await AskForAsync(jobs, May);
            await ListWhenSettledAsync(jobs);
        }

        await using var restarted = await StartAsync();
        var draft = Assert.Single(await ListAsync(restarted));
        Assert.Equal((asked, JobState.Done), (draft.Id, draft.State));
        Assert.Contains(draft.Files, file => file.Name.EndsWith(".xlsx", StringComparison.Ordinal) && file.Bytes > 0);
        Assert.All(
            draft.Files,
            file => Assert.StartsWith("utkast-uppfoljning-1-2020-05-", file.Name, StringComparison.Ordinal)
        );
        var document = draft.Files.Single(file => file.Name.EndsWith(".docx", StringComparison.Ordinal));
        var words = new WordText(await File.ReadAllBytesAsync(Path.Combine(Drafts, asked.ToString(), document.Name)));
        Assert.Contains(
            words.Paragraphs,
            text => text.Contains("Inget är fryst, och siffrorna kan ändras.", StringComparison.Ordinal)
        );
        Assert.Equal([asked.ToString()], Directory.EnumerateDirectories(Drafts).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Asked_for_twice_while_it_waits_it_is_made_once()
    {
        await using var jobs = await StartAsync();
        var scheduler = await jobs.SchedulerAsync();
        await scheduler.PauseTriggerGroups(GroupMatcher<TriggerKey>.GroupEquals("utkast"));

        var first = await AskForAsync(jobs, May);
        _time.GoTo(_time.GetUtcNow().AddSeconds(1));
        var second = await AskForAsync(jobs, May);
        var another = await AskForAsync(jobs, May.AddMonths(1));

        Assert.Equal(first, second);
        Assert.NotEqual(first, another);
        Assert.Equal([another, first], (await ListAsync(jobs)).Select(draft => draft.Id));
        Assert.All(await ListAsync(jobs), draft => Assert.Equal(JobState.Queued, draft.State));
        await scheduler.ResumeTriggerGroups(GroupMatcher<TriggerKey>.GroupEquals("utkast"));
        Assert.All(await ListWhenSettledAsync(jobs), draft => Assert.Equal(JobState.Done, draft.State));
    }

    [Fact]
    public async Task A_draft_that_fails_says_why_and_can_be_tried_again()
    {
        Directory.CreateDirectory(Reports);
        await File.WriteAllTextAsync(Drafts, "Här skulle en mapp ha legat.");
        await using var jobs = await StartAsync();
        await AskForAsync(jobs, May);

        var draft = Assert.Single(await ListWhenSettledAsync(jobs));
        Assert.Equal(JobState.Failed, draft.State);
        Assert.Equal(
            "Utkast för maj 2020 kunde inte göras. Filerna kunde inte skrivas i rapportmappen: kontrollera att disken finns och har plats.",
            draft.Phase
        );
        var run = Assert.Single((await jobs.AskAsync((JobBoard board) => board.ReadAsync(1, 20))).Finished);
        Assert.True(run.Failed);
        Assert.True(run.MayRunAgain);

        File.Delete(Drafts);
        _time.GoTo(_time.GetUtcNow().AddSeconds(1));
        Assert.True(await jobs.AskAsync((JobBoard board) => board.RunAgainAsync(run.Id)));
        Assert.Equal(JobState.Done, (await ListWhenSettledAsync(jobs))[0].State);
    }

    [Fact]
    public async Task A_run_that_never_was_cannot_be_run_again()
    {
        await using var jobs = await StartAsync();

        Assert.False(await jobs.AskAsync((JobBoard board) => board.RunAgainAsync("finns-inte")));
    }

    [Fact]
    public async Task The_oldest_drafts_go_first()
    {
        await using var jobs = await StartAsync();
        for (var draft = 0; draft <= DraftReports.Kept; draft++)
        {
            await AskForAsync(jobs, May);
            await ListWhenSettledAsync(jobs);
            _time.GoTo(_time.GetUtcNow().AddMinutes(1));
        }

        Assert.Equal(DraftReports.Kept, Directory.EnumerateDirectories(Drafts).Count());
        Assert.Equal(
            new DateTime(2020, 6, 2, 9, 1, 0, DateTimeKind.Utc),
            (await ListAsync(jobs)).Min(draft => draft.Id.RequestedUtc)
        );
    }

    private static Task<DraftId> AskForAsync(JobsHost jobs, Month month) =>
        jobs.AskAsync((DraftReports drafts) => drafts.RequestAsync(1, month));

    private static Task<IReadOnlyList<Draft>> ListAsync(JobsHost jobs) =>
        jobs.AskAsync((DraftReports drafts) => drafts.ListAsync(1));

    // The store hears of a run's end a moment after the listeners do.
    private static async Task<IReadOnlyList<Draft>> ListWhenSettledAsync(JobsHost jobs)
    {
        var scheduler = await jobs.SchedulerAsync();
        var drafts = new JobQuery { Group = GroupMatcher<JobKey>.GroupEquals("utkast") };
        var left = await Wait.UntilAsync(
            async () => (await scheduler.QueryJobs(drafts)).Items.Count,
            count => count == 0
        );
        Assert.Equal(0, left);
        return await ListAsync(jobs);
    }

    private Task<JobsHost> StartAsync() => JobsHost.StartAsync(_database.File, Reports, _time);
}
