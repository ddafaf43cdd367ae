using Microsoft.EntityFrameworkCore;
using Portal.Data.Seed;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Jobs;
using Portal.Tests.Data;
using Portal.Tests.Reporting;

namespace Portal.Tests.Jobs;

/// <summary>The job that makes PDFs, with a real scheduler and a script in LibreOffice's place.</summary>
public sealed class PdfJobTests : IAsyncLifetime
{
    private static readonly Month March = new(2021, 3);

    private readonly SteppedTime _time = new(new(2021, 4, 12, 9, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!;

    private string Reports => Path.Combine(_database.Folder, "reports");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        await LoadDecision.RunAsync(db);
        var ledger = new Ledger { Key = "1", Name = "Prov" };
        await db.RecordAsync(TestDatabase.Origin, [ledger, new ReportSchedule { From = March }]);
        await db.RecordAsync(
            TestDatabase.Origin,
            [
                new LedgerSum
                {
                    LedgerId = ledger.Id,
                    Account = "4010",
                    Objects = "",
                    Month = March,
                    Rows = 1,
                    Amount = new Money(100),
                },
            ]
        );
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_morning_that_makes_a_report_makes_its_pdf_after_it()
    {
        await using var jobs = await StartAsync(OfficeStandIn.Works);
        await jobs.DoAsync((JobBoard board) => board.RunReportsAsync(CalendarKind.FollowUp));
        await jobs.RunsEndAsync(2);

        await using var db = _database.Open();
        var file = await db.FrozenReportFiles.SingleAsync(f => f.Name.EndsWith(".pdf"));
        Assert.True(File.Exists(Path.Combine(Reports, file.Name)));
        var board = await BoardAsync(jobs);
        Assert.Equal(new PdfState(IsPossible: true, Missing: 0), board.Pdf);
        Assert.Contains(("PDF av rapporter", "1 PDF gjordes."), board.Finished.Select(run => (run.Name, run.Sentence)));
    }

    [Fact]
    public async Task Without_LibreOffice_the_reports_are_made_and_the_pdf_is_missing_but_nothing_has_failed()
    {
        await using var jobs = await JobsHost.StartAsync(_database.File, Reports, _time);
        await jobs.DoAsync((JobBoard board) => board.RunReportsAsync(CalendarKind.FollowUp));
        await jobs.RunsEndAsync();

        var board = await BoardAsync(jobs);
        Assert.Equal(new PdfState(IsPossible: false, Missing: 1), board.Pdf);
        Assert.False(Assert.Single(board.Finished).Failed);
    }

    [Fact]
    public async Task A_pdf_that_fails_is_told_of_and_tried_again()
    {
        await using var jobs = await StartAsync("exit 1");
        await jobs.DoAsync((JobBoard board) => board.RunReportsAsync(CalendarKind.FollowUp));
        await jobs.RunsEndAsync(2);

        var failed = Assert.Single((await BoardAsync(jobs)).Finished, run => run.Failed);
        Assert.True(failed.TriedAgain);
        Assert.Equal(
            "PDF av uppföljningsrapporten för mars 2021 kunde inte göras. LibreOffice klarade det inte; vad det svarade står i portalens logg.",
            failed.Sentence
        );
    }

    private async Task<JobsHost> StartAsync(string script) =>
        await JobsHost.StartAsync(
            _database.File,
            Reports,
            _time,
            await OfficeStandIn.WriteAsync(_database.Folder, script)
        );

    // The store hears of a run's end a moment after the listeners do.
    private static Task<JobOverview> BoardAsync(JobsHost jobs) =>
        Wait.UntilAsync(
            () => jobs.AskAsync((JobBoard all) => all.ReadAsync(1, 20)),
            board => board.Running.Count == 0 && board.Finished.Count > 0
        );
}
