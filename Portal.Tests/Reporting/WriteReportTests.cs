using System.Security.Cryptography;
using Portal.Reporting;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;

namespace Portal.Tests.Reporting;

public sealed class WriteReportTests
{
    [Fact]
    public async Task The_same_figures_give_the_same_names_and_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        Assert.Equal(
            await WriteReport.RunAsync(ComputeFollowUpReport.Of(FollowUpFixture.Example), first.Path),
            await WriteReport.RunAsync(ComputeFollowUpReport.Of(FollowUpFixture.Example), second.Path)
        );
    }

    [Fact]
    public void The_moment_that_the_figures_were_known_is_told_in_Swedish_time()
    {
        var figures = FollowUpFixture.Example with { KnownAt = new(2021, 7, 1, 10, 44, 0, DateTimeKind.Utc) };
        var notes = FollowUpReport
            .Of(figures)
            .Sections.SelectMany(section => section.Blocks)
            .OfType<Notes>()
            .SelectMany(of => of.Lines)
            .ToList();

        Assert.Contains(notes, line => line.Contains("kända 2021-07-01 12:44 (", StringComparison.Ordinal));
        Assert.DoesNotContain(notes, line => line.Contains("UTC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_file_of_example_data_says_so_in_its_name_and_no_other_does()
    {
        using var folder = new TemporaryFolder();
        var example = await WriteReport.RunAsync(ComputeFollowUpReport.Of(FollowUpFixture.Example), folder.Path);
        Assert.All(example, file => Assert.EndsWith("-exempel", Path.GetFileNameWithoutExtension(file.Name)));
        var decision = await WriteReport.RunAsync(ComputeFollowUpReport.Of(FollowUpFixture.Decision), folder.Path);
        Assert.All(decision, file => Assert.DoesNotContain("exempel", file.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_told_of_the_files_is_what_lies_in_the_folder_and_nothing_else_does()
    {
        using var folder = new TemporaryFolder();
        var files = await WriteReport.RunAsync(
            ComputeFollowUpReport.Of(FollowUpFixture.Example),
            folder.File("ny/mapp")
        );
        Assert.Equal(
            files.Select(file => file.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder.File("ny/mapp")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.File("ny/mapp"), file.Name));
            Assert.Equal(file.Bytes, bytes.Length);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public async Task Workbook_document_charts_and_figures_are_written_and_progress_is_told_for_each()
    {
        using var folder = new TemporaryFolder();
        var told = new Told();
        var files = await WriteReport.RunAsync(ComputeFollowUpReport.Of(FollowUpFixture.Example), folder.Path, told);
        Assert.Single(files, file => file.Name.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Single(files, file => file.Name.EndsWith(".docx", StringComparison.Ordinal));
        Assert.Single(files, file => file.Name.EndsWith(".json", StringComparison.Ordinal));
        Assert.Equal(5, files.Count(file => file.Name.EndsWith(".svg", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, files.Count).Select(done => new ReportProgress(done, files.Count)), told.All);
    }

    [Fact]
    public async Task A_report_that_is_stopped_leaves_whole_files_only()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var stopping = new Told(after: () => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            WriteReport.RunAsync(ComputeFollowUpReport.Of(FollowUpFixture.Example), folder.Path, stopping, stop.Token)
        );
        var left = Assert.Single(Directory.EnumerateFiles(folder.Path));
        Assert.EndsWith(".xlsx", left, StringComparison.Ordinal);
    }

    private sealed class Told(Action? after = null) : IProgress<ReportProgress>
    {
        public List<ReportProgress> All { get; } = [];

        public void Report(ReportProgress value)
        {
            All.Add(value);
            after?.Invoke();
        }
    }
}
