using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;
using Portal.Reporting.Writers;

namespace Portal.Tests.Reporting;

public sealed class FreezeReportTests
{
    private static readonly Month Month = new(2021, 4);

    [Fact]
    public async Task A_frozen_report_stays_as_it_was_when_later_facts_come()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var first = await portal.FreezeAsync();
        await portal.ForecastAsync(900_000);
        var second = await portal.FreezeAsync();

        Assert.Equal(first.Files, second.Files);
        Assert.Equal(first.Report.Figures, second.Report.Figures);
        Assert.NotEqual(first.Report.Figures, JsonWriter.Text((await portal.Read.ForAsync(1, Month)).Value));
    }

    [Fact]
    public async Task Freezing_records_the_files_the_figures_and_the_batch_they_know()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var frozen = await portal.FreezeAsync();

        Assert.Equal(1, frozen.Report.KnownBatch);
        Assert.Equal(2, frozen.Report.Batch);
        Assert.All(frozen.Files, file => Assert.True(File.Exists(Path.Combine(portal.Folders.Reports, file.Name))));
        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
        Assert.Empty((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);
    }

    [Fact]
    public async Task Two_who_freeze_at_once_get_one_report()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var both = await Task.WhenAll(portal.FreezeAsync(), portal.FreezeAsync());

        Assert.Equal(both[0].Report.Id, both[1].Report.Id);
        Assert.Equal(both[0].Files, both[1].Files);
        Assert.Equal(1, await portal.Db.FrozenReports.CountAsync());
        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
    }

    [Fact]
    public async Task Files_that_a_stop_left_behind_are_written_anew()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var figures = (await portal.Read.ForAsync(1, Month)).Value;
        var left = await WriteReport.RunAsync(ComputeFollowUpReport.Of(figures), portal.Folders.Reports);
        await File.WriteAllTextAsync(Path.Combine(portal.Folders.Reports, left[0].Name), "half");

        var frozen = await portal.FreezeAsync();
        Assert.Equal(left, frozen.Files);
        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
    }

    [Fact]
    public async Task The_files_are_given_from_the_archive_as_they_were_frozen()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var frozen = await portal.FreezeAsync();
        var given = portal.Database.Folder + "/given";
        Assert.Null((await CopyFrozen.RunAsync(frozen, portal.Folders, given)).Refusal);
        Assert.All(
            frozen.Files,
            file =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(portal.Folders.Reports, file.Name)),
                    File.ReadAllBytes(Path.Combine(given, file.Name))
                )
        );
    }

    [Fact]
    public async Task A_file_that_was_changed_in_the_archive_is_named_and_none_is_given()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var frozen = await portal.FreezeAsync();
        var changed = frozen.Files[^1].Name;
        await File.AppendAllTextAsync(Path.Combine(portal.Folders.Reports, changed), " ");

        var given = portal.Database.Folder + "/given";
        var refusal = (await CopyFrozen.RunAsync(frozen, portal.Folders, given)).Refusal;
        Assert.Equal($"Rapportfilen {changed} i arkivet är ändrad sedan den frystes.", refusal!.Sentence);
        Assert.False(Directory.Exists(given));
    }

    [Fact]
    public async Task An_investment_that_is_not_there_is_refused()
    {
        await using var portal = await ReportArchive.CreateAsync();
        Assert.NotNull((await portal.Freeze(portal.Db).RunAsync(ReportKind.FollowUp, 99, Month, "system")).Refusal);
    }

    [Theory]
    [InlineData("2021-04-30T21:59:59Z", "2021-04", "kan frysas först när månaden är slut")]
    [InlineData("2021-05-01T00:00:00Z", "2035-01", "kan frysas först när månaden är slut")]
    [InlineData("2021-05-01T00:00:00Z", "2020-04", "ligger före investeringens första")]
    [InlineData("2021-05-01T00:00:00Z", "1900-01", "ligger före investeringens första")]
    public async Task A_month_that_has_not_ended_or_comes_before_the_investment_is_not_frozen(
        string now,
        string month,
        string reason
    )
    {
        await using var portal = await ReportArchive.CreateAsync();
        portal.Database.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        var frozen = await portal
            .Freeze(portal.Db)
            .RunAsync(ReportKind.FollowUp, 1, Portal.Domain.Values.Month.TryParse(month), "system");

        Assert.Contains(reason, frozen.Refusal?.Sentence, StringComparison.Ordinal);
        Assert.False(Directory.Exists(portal.Folders.Reports));
        Assert.Equal(1, await portal.Db.Batches.CountAsync());
    }

    [Fact]
    public async Task A_month_is_frozen_from_the_moment_it_has_ended_in_Sweden()
    {
        await using var portal = await ReportArchive.CreateAsync();
        portal.Database.Clock.Now = new(2021, 4, 30, 22, 0, 0, TimeSpan.Zero);

        Assert.Equal(Month, (await portal.FreezeAsync()).Report.Month);
    }

    [Fact]
    public async Task Figures_that_no_longer_follow_from_the_facts_are_found_and_named()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await portal.FreezeAsync();
        portal.DropGuards();

        portal.Database.Tamper(
            "UPDATE FrozenReports SET Figures = replace(Figures, '\"appropriation\": 2731000', '\"appropriation\": 2731001')"
        );
        var found = Assert.Single((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);
        Assert.Contains("april 2021", found.Sentence, StringComparison.Ordinal);
        Assert.Contains("investment.appropriation", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_that_older_rules_explain_is_told_and_is_no_fault()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await portal.FreezeAsync();
        portal.DropGuards();

        portal.Database.Tamper(
            "UPDATE FrozenReports SET RulesVersion = 0, Figures = replace(Figures, '2731000', '2731001')"
        );
        var verified = await VerifyReports.RunAsync(portal.Db, portal.Kinds);
        Assert.Empty(verified.Findings);
        Assert.Contains("räknereglernas version 0", Assert.Single(verified.Explained), StringComparison.Ordinal);
    }
}
